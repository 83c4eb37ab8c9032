import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { a1 } from "../../../check/sheet/address";
import type { CellWrite } from "../../../check/finding";
import type { OpenedPacking } from "../../../editor/expand/pack-sheet";
import { textChanges } from "../../../text/text-changes";
import { usePane } from "../context";
import { excerpt } from "../../../text/excerpt";
import { Excerpt } from "../Excerpt";
import { DialogFrame } from "../PaneDialog";
import { useDialogStyles } from "./dialog-styles";
import { noteSentence, problemSentence } from "../../../text/pack-sentences";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "18px", lineHeight: "20px" },
  change: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: "8px",
    rowGap: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
  },
  cell: { gridColumnStart: 1, gridColumnEnd: 3, color: tokens.colorNeutralForeground3 },
  side: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
});

/** Changed stretches that are shown; a cell has few that differ unless it was rewritten. */
const MOST = 60;

/** What packing the sheet would write, or why it cannot. */
export function PackDialog({ packing }: { packing: OpenedPacking }) {
  const styles = useStyles();
  const dialog = useDialogStyles();
  const { text, session } = usePane();
  const words = text.sheetActions.fold;
  const { problems, notes, writes, project } = packing;
  const isStopped = problems.length > 0;
  return (
    <DialogFrame
      title={words.title}
      actions={
        isStopped ? (
          <Button appearance="primary" onClick={() => session.sheets.close()}>
            {words.close}
          </Button>
        ) : (
          <>
            <Button appearance="primary" onClick={() => void session.sheets.writePacked()}>
              {writes.length === 0 ? words.close : words.write}
            </Button>
            {writes.length > 0 && <Button onClick={() => session.sheets.close()}>{words.cancel}</Button>}
          </>
        )
      }
    >
      {project !== "" && <p className={dialog.text}>{words.into(project)}</p>}
      {isStopped && (
        <>
          <p className={dialog.text}>{words.stopped}</p>
          <ul className={styles.list}>
            {problems.map((problem, index) => (
              <li key={index}>{problemSentence(problem, words)}</li>
            ))}
          </ul>
          {problems.map((problem, index) =>
            problem.kind === "source-changed" ? (
              <Change
                key={index}
                before={problem.then}
                after={problem.now}
                sides={[words.then, words.now]}
                cell={words.cell(problem.sheet, problem.address)}
              />
            ) : null,
          )}
        </>
      )}
      {!isStopped && writes.length === 0 && <p className={dialog.text}>{words.same}</p>}
      {!isStopped && writes.map((write) => <WriteChange key={`${write.row},${write.column}`} write={write} />)}
      {notes.length > 0 && (
        <>
          <p className={dialog.text}>{words.notes}</p>
          <ul className={styles.list}>
            {notes.map((note, index) => (
              <li key={index}>{noteSentence(note, words)}</li>
            ))}
          </ul>
        </>
      )}
    </DialogFrame>
  );
}

function WriteChange({ write }: { write: CellWrite }) {
  const { text } = usePane();
  const words = text.sheetActions.fold;
  const cell = words.cell(write.sheet, a1(write.row, write.column));
  const sides = [words.before, words.after] as const;
  return <Change before={String(write.expected ?? "")} after={String(write.next ?? "")} sides={sides} cell={cell} />;
}

interface ChangeProps {
  readonly before: string;
  readonly after: string;
  /** What the two are called. */
  readonly sides: readonly [string, string];
  readonly cell: string;
}

function Change({ before, after, sides, cell }: ChangeProps) {
  const styles = useStyles();
  const changes = useMemo(() => textChanges(before, after), [before, after]);
  const options = { context: 12, longest: 400, most: MOST };
  return (
    <div className={styles.change}>
      <span className={styles.cell} lang="zh-CN">
        {cell}
      </span>
      <span className={styles.side}>{sides[0]}</span>
      <Excerpt tone="before" pieces={excerpt(before, changes.before, options)} />
      <span className={styles.side}>{sides[1]}</span>
      <Excerpt tone="after" pieces={excerpt(after, changes.after, options)} />
    </div>
  );
}
