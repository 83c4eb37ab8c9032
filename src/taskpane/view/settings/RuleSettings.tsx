import { makeStyles, SearchBox, Select, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useMemo, useState } from "react";
import { RULE_GROUPS, ruleGroup, type RuleGroup } from "../../../text/rule-groups";
import { ruleStates, type RuleState } from "../../session/settings";
import { usePane, usePaneState } from "../context";
import { SeverityMark } from "../SeverityMark";
import { Section } from "./Section";
import { SettingRow } from "./SettingRow";

const useStyles = makeStyles({
  search: { margin: "0 12px 6px", width: "calc(100% - 24px)", maxWidth: "none" },
  none: { margin: 0, padding: "4px 12px", color: tokens.colorNeutralForeground2 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
  toggle: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    width: "100%",
    minHeight: "32px",
    padding: "0 12px 0 8px",
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { flexShrink: 0, fontSize: "12px", color: tokens.colorNeutralForeground3 },
  title: { flex: 1, minWidth: 0 },
  count: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  rules: { paddingLeft: "14px" },
  mark: { flexShrink: 0, width: "16px" },
});

const CHOICES = ["error", "warning", "info", "off"] as const;

/** Every rule with its severity, grouped as in the catalogue. */
export function RuleSettings() {
  const styles = useStyles();
  const { text } = usePane();
  const choices = usePaneState((state) => state.choices);
  const [search, setSearch] = useState("");
  const [open, setOpen] = useState<ReadonlySet<RuleGroup>>(new Set());
  const words = text.settings.rules;
  const states = useMemo(() => ruleStates(choices), [choices]);
  const wanted = search.trim().toLowerCase();
  const shown = states.filter(
    ({ rule }) => wanted === "" || rule.includes(wanted) || text.ruleTitle(rule).toLowerCase().includes(wanted),
  );
  const toggle = (group: RuleGroup): void => {
    const next = new Set(open);
    if (!next.delete(group)) next.add(group);
    setOpen(next);
  };
  return (
    <Section title={text.settings.sections.rules}>
      <SearchBox
        size="small"
        className={styles.search}
        aria-label={words.search}
        placeholder={words.placeholder}
        dismiss={{ "aria-label": text.search.clear }}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      {RULE_GROUPS.map((group) => {
        const members = shown.filter(({ rule }) => ruleGroup(rule) === group);
        if (members.length === 0) return null;
        const isOpen = wanted !== "" || open.has(group);
        const changed = members.filter(({ isOwn }) => isOwn).length;
        return (
          <div key={group}>
            <h3 className={styles.heading}>
              <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={() => toggle(group)}>
                {isOpen ? (
                  <ChevronDownRegular className={styles.chevron} />
                ) : (
                  <ChevronRightRegular className={styles.chevron} />
                )}
                <span className={styles.title}>{words.groups[group]}</span>
                <span className={styles.count}>
                  {changed > 0 && `${words.changed(changed)} · `}
                  {words.size(members.length)}
                </span>
              </button>
            </h3>
            {isOpen && (
              <div className={styles.rules}>
                {members.map((state) => (
                  <RuleSetting key={state.rule} state={state} />
                ))}
              </div>
            )}
          </div>
        );
      })}
      {shown.length === 0 && <p className={styles.none}>{words.none}</p>}
    </Section>
  );
}

function RuleSetting({ state }: { state: RuleState }) {
  const styles = useStyles();
  const { text, session } = usePane();
  const tier = usePaneState(({ choices }) => choices.resolved.profile.tier);
  const words = text.settings;
  const { value, because } = state;
  const title = text.ruleTitle(state.rule);
  return (
    <SettingRow
      state={state}
      label={title}
      mark={<span className={styles.mark}>{value !== "off" && <SeverityMark severity={value} silent />}</span>}
      note={because === "tier" ? words.notInTier(tier) : because === "required" ? words.required : undefined}
      decided={because === "required"}
    >
      {({ id, describedBy, disabled }) => (
        <Select
          id={id}
          size="small"
          aria-describedby={describedBy}
          disabled={disabled}
          value={value}
          onChange={(_, data) => void session.set(state.key, data.value)}
        >
          {CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {words.severities[choice]}
            </option>
          ))}
        </Select>
      )}
    </SettingRow>
  );
}
