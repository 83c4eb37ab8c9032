import { makeStyles, tokens } from "@fluentui/react-components";
import type { ListedOutcome } from "../session/ways";
import { usePane } from "./context";
import { SeverityMark } from "./SeverityMark";
import { subjectLabel } from "./where";

const useStyles = makeStyles({
  note: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums" },
  faults: { margin: "2px 0 0", padding: 0, listStyleType: "none", maxHeight: "90px", overflowY: "auto" },
  fault: { display: "flex", alignItems: "baseline", gap: "6px" },
});

/** What the findings will be after a change, before it is made; null while that is worked out. */
export function OutcomeNote({ outcome }: { outcome: ListedOutcome | null }) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.preview;
  return (
    <div className={styles.note} role="status">
      <span>{outcome === null ? words.foreseeing : words.outcome(outcome.gone, outcome.added)}</span>
      {outcome !== null && outcome.faults.length > 0 && (
        <ul className={styles.faults} tabIndex={0} aria-label={words.newFaults}>
          {outcome.faults.map((finding) => (
            <li key={finding.key} className={styles.fault}>
              <SeverityMark severity={finding.severity} />
              <span>
                {text.ruleTitle(finding.rule)} · {subjectLabel(finding, text)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
