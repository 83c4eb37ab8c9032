import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { SEVERITIES, type Severity } from "../../check/finding";
import { count } from "../../text/pane/types";
import { usePane } from "./context";
import { SeverityMark } from "./SeverityMark";
import { useHeldValue } from "./useHeldValue";

const useStyles = makeStyles({
  row: { display: "flex", gap: "6px", alignItems: "center" },
  // At least as wide as its number needs: those of many files have many digits.
  severity: {
    flex: "1 1 0",
    minWidth: "min-content",
    minHeight: "26px",
    padding: "0 6px",
    gap: "5px",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: "tabular-nums",
  },
  number: { fontWeight: tokens.fontWeightSemibold },
});

interface SeverityTogglesProps {
  readonly counts: Readonly<Record<Severity, number>>;
  /** Those that are shown; none means all. */
  readonly chosen: ReadonlySet<Severity>;
  readonly onToggle: (severity: Severity) => void;
}

/** How many findings there are of each severity, each a switch for what is shown. */
export function SeverityToggles({ counts, chosen, onToggle }: SeverityTogglesProps) {
  const styles = useStyles();
  const { text } = usePane();
  const [held, hoverRef] = useHeldValue(counts);
  return (
    <div className={styles.row} role="group" aria-label={text.severityFilters} ref={hoverRef}>
      {SEVERITIES.map((severity) => {
        const on = chosen.has(severity);
        return (
          <ToggleButton
            key={severity}
            size="small"
            className={styles.severity}
            checked={on}
            title={text.severityFilter(text.severity[severity], held[severity], on)}
            onClick={() => onToggle(severity)}
          >
            <SeverityMark severity={severity} silent />
            {text.severity[severity]}
            <span className={styles.number}>{count(held[severity])}</span>
          </ToggleButton>
        );
      })}
    </div>
  );
}
