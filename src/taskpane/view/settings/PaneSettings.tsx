import { makeStyles, Select, Switch, tokens } from "@fluentui/react-components";
import { isLive, LIVE_ROWS } from "../../session/state/state";
import { usePane, usePaneState } from "../context";
import type { ThemeChoice } from "../theme";
import { Section } from "./Section";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 124px",
    columnGap: "8px",
    alignItems: "center",
    padding: "3px 12px 4px",
  },
  // In line with the controls above and no higher than they are.
  switch: { justifySelf: "end", margin: "-6px -8px -6px 0" },
  hint: {
    gridColumnStart: 1,
    gridColumnEnd: 3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground3,
  },
});

const THEMES: readonly ThemeChoice[] = ["system", "light", "dark"];

export interface PaneSettingsProps {
  readonly theme: ThemeChoice;
  readonly onTheme: (choice: ThemeChoice) => void;
}

/** What this user chose for the pane; it is kept with the browser and not with the workbook. */
export function PaneSettings({ theme, onTheme }: PaneSettingsProps) {
  const styles = useStyles();
  const { text, session } = usePane();
  const live = usePaneState(isLive);
  const words = text.settings;
  return (
    <Section title={words.sections.pane}>
      <div className={styles.row}>
        <label htmlFor="live">{words.live}</label>
        <Switch
          id="live"
          className={styles.switch}
          aria-describedby="live-hint"
          checked={live}
          onChange={(_, { checked }) => session.setLive(checked)}
        />
        <span id="live-hint" className={styles.hint}>
          {words.liveHint(LIVE_ROWS)}
        </span>
      </div>
      <div className={styles.row}>
        <label htmlFor="theme">{words.theme}</label>
        <Select
          id="theme"
          size="small"
          value={theme}
          onChange={(_, { value }) => onTheme(THEMES.find((name) => name === value) ?? "system")}
        >
          {THEMES.map((name) => (
            <option key={name} value={name}>
              {words[name]}
            </option>
          ))}
        </Select>
      </div>
    </Section>
  );
}
