import { makeStyles, tokens } from "@fluentui/react-components";
import { renderMessage } from "../../../text/findings";
import { usePane, usePaneState } from "../context";
import { SeverityMark } from "../SeverityMark";

const useStyles = makeStyles({
  list: { margin: "0 0 8px", padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200, lineHeight: "18px" },
  finding: { display: "flex", gap: "6px", padding: "2px 0" },
  mark: { paddingTop: "2px" },
});

/** What is found of the project as a whole, such as a benefit that is missing. */
export function ProjectFindings() {
  const styles = useStyles();
  const { language, text } = usePane();
  const found = usePaneState((state) => state.editing.open?.found ?? null);
  const own = found?.findings.filter(({ card }) => card === null) ?? [];
  if (own.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={text.findings}>
      {own.map(({ finding }) => (
        <li key={finding.key} className={styles.finding}>
          <span className={styles.mark}>
            <SeverityMark severity={finding.severity} />
          </span>
          <span>{renderMessage(finding.message, language)}</span>
        </li>
      ))}
    </ul>
  );
}
