import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { isUnreadable } from "../../../check/wording/problem";
import { count } from "../../../text/pane/types";
import { MOST_FINDINGS } from "../../session/files/most";
import { Bar } from "../Bar";
import { NoteBar } from "../ChoiceNotes";
import { usePane, usePaneState } from "../context";
import { ErrorBar } from "../ErrorBar";
import { ChooseFiles } from "./ChooseFiles";
import { FileList } from "./FileList";
import { FilesHead } from "./FilesHead";
import { FilesTools } from "./FilesTools";
import { useFilesText } from "./useFilesText";

const useStyles = makeStyles({
  view: { flex: "1 1 0", minHeight: 0, display: "flex", flexDirection: "column" },
  note: {
    margin: 0,
    padding: "0 12px 6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    flexShrink: 0,
  },
});

/** Files that are checked without being opened in Excel: each with what was found in it, and one list of findings for all. */
export function FilesView() {
  const styles = useStyles();
  const { text, session } = usePane();
  const texts = useFilesText();
  const files = usePaneState((state) => state.files.files);
  const left = usePaneState((state) => state.files.left);
  const folders = usePaneState((state) => state.files.folders);
  const isFull = usePaneState((state) => state.files.isFull);
  const choose = useRef<HTMLButtonElement>(null);
  useFocusKept(choose);
  const isEmpty = files.length === 0;
  return (
    <main className={styles.view} aria-label={text.files.label}>
      <ChooseFiles isEmpty={isEmpty} button={choose} />
      <p className={styles.note}>{texts.here}</p>
      {isEmpty && <p className={styles.note}>{texts.kinds}</p>}
      <OfficeNotes />
      <ErrorBar />
      <div role="status">
        {folders.length > 0 && <p className={styles.note}>{texts.folders(folders)}</p>}
        {left.length > 0 && <p className={styles.note}>{texts.left(left)}</p>}
      </div>
      {isFull && (
        <Bar intent="warning" title={texts.list.label}>
          {texts.full(count(MOST_FINDINGS))}
        </Bar>
      )}
      {!isEmpty && (
        <>
          <FilesHead />
          <FilesTools
            onClear={() => {
              // The button goes away with what it clears.
              choose.current?.focus();
              session.files.clear();
            }}
          />
          <FileList />
        </>
      )}
    </main>
  );
}

/** What of the office's settings and library was not taken: the files are checked without it. */
function OfficeNotes() {
  const office = usePaneState((state) => state.choices.office);
  const wording = usePaneState((state) => state.choices.wording.office);
  const problems = wording.problems.map((problem) => ({ source: "office", problem }) as const);
  return (
    <>
      {office.problems.length > 0 && <NoteBar note={{ kind: "office", problems: office.problems }} action={null} />}
      {isUnreadable(wording) && <NoteBar note={{ kind: "wording", problems }} action={null} />}
    </>
  );
}

/** What a button that goes away leaves the keyboard to, once the check has ended. */
function useFocusKept(choose: { readonly current: HTMLButtonElement | null }): void {
  const isRunning = usePaneState((state) => state.files.isRunning);
  const was = useRef(isRunning);
  useEffect(() => {
    const hasEnded = was.current && !isRunning;
    was.current = isRunning;
    if (hasEnded && document.hasFocus() && document.activeElement === document.body) choose.current?.focus();
  }, [isRunning, choose]);
}
