import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { printedOf } from "../../session/editing/printed";
import { misreadingOf } from "../../session/editing/state";
import { usePane, usePaneState } from "../context";
import { SeverityMark } from "../SeverityMark";
import { focusCard } from "./focus";
import { unfinishedLines, problemLines } from "./standing-lines";

const useStyles = makeStyles({
  lines: {
    flexShrink: 0,
    maxHeight: "96px",
    overflowY: "auto",
    margin: 0,
    padding: "0 12px 2px",
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
  },
  line: { display: "flex", gap: "6px", padding: "1px 0" },
  mark: { paddingTop: "2px" },
});

/** What keeps the draft from being written, and what of it is not finished, each with the way to its card. */
export function Standing() {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.editor;
  const draft = usePaneState((state) => state.editing.open?.history.now ?? null);
  const sheets = usePaneState((state) => state.sheets);
  const misreading = usePaneState((state) => misreadingOf(state.editing.open));
  if (draft === null) return null;
  const printed = printedOf(draft, sheets);
  const found = misreading === null ? printed.problems : [...printed.problems, misreading];
  const isChanged = printed.writes.length > 0 || printed.problems.length > 0;
  const problems = problemLines(draft, { ...printed, problems: found }, sheets, words);
  // What the sheet has had all along is told by its findings.
  const unfinished = isChanged ? unfinishedLines(draft, printed, words) : [];
  if (problems.length + unfinished.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {[
        ...problems.map((line) => ({ ...line, severity: "error" as const })),
        ...unfinished.map((line) => ({ ...line, severity: "info" as const })),
      ].map(({ card, number, sentence, severity }, index) => (
        <li key={index} className={styles.line}>
          <span className={styles.mark}>
            <SeverityMark severity={severity} silent />
          </span>
          <span>
            {sentence}
            {card !== null && (
              <>
                {" "}
                <Link as="button" onClick={() => focusCard(card)}>
                  {words.goToCard(number)}
                </Link>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
