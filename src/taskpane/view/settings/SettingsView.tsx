import { makeStyles, Select, Switch, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { TIERS } from "../../../check/standard/profile";
import { BUILT_IN_IDS } from "../../../check/standard/built-in";
import { settingState, type SettingState } from "../../session/settings";
import { ChoiceNotes } from "../ChoiceNotes";
import { usePane, usePaneState } from "../context";
import { ErrorBar } from "../ErrorBar";
import { NumberField } from "../NumberField";
import { LabelList } from "./LabelList";
import { MappingList } from "./MappingList";
import { profileName } from "./origin";
import { RuleSettings } from "./RuleSettings";
import { Section } from "./Section";
import { SettingRow } from "./SettingRow";
import { SETTING_LIMITS } from "./limits";
import { Version } from "./Version";
import { PaneSettings, type PaneSettingsProps } from "./PaneSettings";

const useStyles = makeStyles({
  view: { flex: "1 1 0", minHeight: 0, overflowY: "auto", paddingBottom: "12px" },
  intro: { margin: 0, padding: "4px 12px 8px", lineHeight: "20px" },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  yesNo: { display: "flex", justifyContent: "flex-end" },
  // In line with the controls above and no higher than they are.
  switch: { margin: "-6px -8px -6px 0" },
});

/** Keys that are said here and changed in a file. */
const IN_FILES = ["layouts", "categories", "names", "units", "phrases", "reasons"];

/** The view 设置: what is checked with, where each value comes from, and how the workbook changes it. */
export function SettingsView({ theme, onTheme }: PaneSettingsProps) {
  const styles = useStyles();
  const { text, session } = usePane();
  const choices = usePaneState((state) => state.choices);
  const words = text.settings;
  const choice = (
    key: string,
    options: readonly (readonly [value: string, name: string])[],
    hints: Readonly<Record<string, string>> = {},
  ) => {
    const state = settingState(choices, key);
    return (
      <SettingRow state={state} label={words.keys[key] ?? key} note={hints[String(state.value)]}>
        {({ id, describedBy, disabled }) => (
          <Select
            id={id}
            size="small"
            aria-describedby={describedBy}
            disabled={disabled}
            value={String(state.value)}
            onChange={(_, { value }) => void session.set(key, value)}
          >
            {options.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </SettingRow>
    );
  };
  const others = IN_FILES.map((key) => settingState(choices, key)).filter(
    ({ origin }) => origin.source !== "built-in" || origin.lockedBy !== null,
  );
  return (
    <main className={styles.view} aria-label={words.label}>
      <p className={styles.intro}>
        {words.profile(profileName(choices, text))}
        <br />
        <span className={styles.quiet}>{words.intro}</span>
      </p>
      <ErrorBar />
      <ChoiceNotes />
      <Section title={words.sections.what}>
        {choice(
          "tier",
          TIERS.map((tier) => [tier, words.tiers[tier]]),
          words.tierHints,
        )}
        {choice(
          "base",
          BUILT_IN_IDS.map((base) => [base, words.bases[base] ?? base]),
        )}
        <NumberSetting state={settingState(choices, "year")} />
        <NumberSetting state={settingState(choices, "thresholds.fewestIndicators")} />
        <NumberSetting state={settingState(choices, "thresholds.roundingAllowance")} />
        <YesNo state={settingState(choices, "required.satisfaction")} />
        <YesNo state={settingState(choices, "required.cost")} />
      </Section>
      <MappingList />
      <LabelList />
      {others.length > 0 && (
        <Section title={words.sections.others}>
          {others.map((state) => (
            <SettingRow key={state.key} state={state} label={words.keys[state.key] ?? state.key}>
              {({ id }) => <output id={id}>{size(state)}</output>}
            </SettingRow>
          ))}
        </Section>
      )}
      <RuleSettings />
      <PaneSettings theme={theme} onTheme={onTheme} />
      <Version />
    </main>
  );

  function size({ value }: SettingState): string {
    if (value === null) return words.every;
    const list = Array.isArray(value) ? value : (value as { readonly level2: readonly unknown[] }).level2;
    return words.entries(list.length);
  }
}

function NumberSetting({ state }: { state: SettingState }) {
  const { text, session } = usePane();
  const [isWrong, setWrong] = useState(false);
  const words = text.settings;
  const limits = SETTING_LIMITS[state.key];
  if (limits === undefined) return null;
  const { min, max, whole, optional } = limits;
  const wanted = optional ? words.yearWanted : whole ? words.wholeWanted : words.numberWanted;
  return (
    <SettingRow
      state={state}
      label={words.keys[state.key] ?? state.key}
      note={words.hints[state.key]}
      wrong={isWrong ? wanted(min, max) : null}
    >
      {({ id, describedBy, disabled }) => (
        <NumberField
          id={id}
          describedBy={describedBy}
          disabled={disabled}
          {...limits}
          placeholder={optional ? words.yearByTitle : undefined}
          value={state.value as number | null}
          onWrong={setWrong}
          onCommit={(value) => void session.set(state.key, value)}
        />
      )}
    </SettingRow>
  );
}

function YesNo({ state }: { state: SettingState }) {
  const styles = useStyles();
  const { text, session } = usePane();
  return (
    <SettingRow state={state} label={text.settings.keys[state.key] ?? state.key}>
      {({ id, describedBy, disabled }) => (
        <span className={styles.yesNo}>
          <Switch
            id={id}
            className={styles.switch}
            aria-describedby={describedBy}
            disabled={disabled}
            checked={state.value === true}
            onChange={(_, { checked }) => void session.set(state.key, checked)}
          />
        </span>
      )}
    </SettingRow>
  );
}
