import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ListedDraftFinding } from "../../../worker/methods";
import { usePane } from "../../context";
import { SeverityMark } from "../../SeverityMark";
import { hasWays, Ways } from "../../Ways";
import { graveFirst } from "./findings";

const useStyles = makeStyles({
  findings: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
  },
  finding: { display: "grid", gridTemplateColumns: "10px minmax(0, 1fr)", columnGap: "6px", overflowWrap: "anywhere" },
  mark: { display: "flex", alignItems: "center", height: "18px" },
  ways: { float: "right", display: "flex", flexWrap: "wrap", gap: "4px", marginLeft: "8px" },
  said: { display: "flow-root" },
  stale: { color: tokens.colorNeutralForeground3 },
});

interface FindingsOfCardProps {
  readonly number: number;
  readonly findings: readonly ListedDraftFinding[];
  /** They are about a draft that was changed since. */
  readonly isStale: boolean;
}

/** What is found of one indicator as it stands in the draft. */
export function FindingsOfCard({ number, findings, isStale }: FindingsOfCardProps) {
  const styles = useStyles();
  const { text, session } = usePane();
  if (findings.length === 0) return null;
  return (
    <ul
      className={mergeClasses(styles.findings, isStale && styles.stale)}
      aria-label={text.cards.findingsOf(number)}
      title={isStale ? text.cards.checking : undefined}
    >
      {graveFirst(findings).map(({ finding }) => (
        <li key={finding.key} className={styles.finding}>
          <span className={styles.mark}>
            <SeverityMark severity={finding.severity} />
          </span>
          <span className={styles.said}>
            {text.renderMessage(finding.message)}
            {!isStale && hasWays(finding) && (
              <span className={styles.ways}>
                <Ways finding={finding} onTake={(choice) => void session.editing.mend(finding.key, choice)} />
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
