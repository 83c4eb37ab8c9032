import { Button, makeStyles, ProgressBar, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import { sheetsWithTables, type WorkbookWork } from "../../session/workbook/state";
import type { PaneText } from "../../../text/pane";
import { usePane, usePaneState } from "../context";
import { ErrorBar } from "../ErrorBar";
import { SheetLine } from "./SheetLine";

const useStyles = makeStyles({
  view: { flex: "1 1 0", minHeight: 0, overflowY: "auto" },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    minHeight: "32px",
    padding: "2px 12px 8px",
  },
  summary: { minWidth: 0, lineHeight: "20px", fontVariantNumeric: "tabular-nums" },
  button: { flexShrink: 0, minWidth: 0 },
  // The room is kept, so that nothing moves when the bar comes and goes.
  room: { height: "2px" },
  list: { margin: 0, padding: 0, listStyleType: "none", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  hidden: { margin: 0, padding: "8px 12px 12px", color: tokens.colorNeutralForeground2, lineHeight: "20px" },
});

/** The sheets of the workbook: what each is, what was found there, and the way to it. */
export function WorkbookView() {
  const styles = useStyles();
  const { text, session } = usePane();
  const words = text.workbook;
  const workbook = usePaneState((state) => state.workbook);
  const open = usePaneState((state) => state.selection?.sheet ?? state.snapshot?.name);
  const arrows = useArrowNavigationGroup({ axis: "vertical" });
  const { sheets, hidden, work } = workbook;
  const all = sheets?.length ?? 0;
  const isKnown = sheets?.every(({ report }) => report !== null) === true;
  const summary = isKnown ? words.summary(all, sheetsWithTables(workbook).length) : words.listing(all);
  return (
    <main className={styles.view} aria-label={words.label}>
      <div className={styles.head}>
        <span className={styles.summary}>{work === null ? sheets !== null && summary : workLine(work, text)}</span>
        {work === null ? (
          <Button className={styles.button} appearance="primary" onClick={() => void session.workbook.check()}>
            {words.check}
          </Button>
        ) : (
          <Button className={styles.button} onClick={() => session.workbook.stop()}>
            {text.stop}
          </Button>
        )}
      </div>
      <div className={styles.room}>
        {work !== null && (
          <ProgressBar
            thickness="medium"
            shape="square"
            aria-label={text.progress}
            value={work.all === 0 ? undefined : work.done / work.all}
          />
        )}
      </div>
      <ErrorBar />
      <ul className={styles.list} aria-label={words.sheets} {...arrows}>
        {sheets?.map((sheet) => (
          <li key={sheet.name}>
            <SheetLine sheet={sheet} isOpen={sheet.name === open} />
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className={styles.hidden}>{words.hidden(hidden)}</p>}
    </main>
  );
}

const workLine = ({ phase, done, all }: WorkbookWork, text: PaneText): string =>
  phase === "reading" ? text.reading(done, all) : text.workbook.checking(done, all);
