import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useImperativeHandle, useRef, useState, type Ref } from "react";
import { printedOf } from "../../session/editing/printed";
import { misreadingOf } from "../../session/editing/state";
import { isWriting } from "../../session/state/acting";
import { usePane, usePaneState } from "../context";
import { Ask } from "./Ask";

const useStyles = makeStyles({
  bar: { flexShrink: 0, display: "flex", alignItems: "center", gap: "8px", padding: "4px 12px 8px" },
  steps: { flex: 1, display: "flex", justifyContent: "flex-end" },
  step: { minWidth: "28px" },
  key: { marginLeft: "6px", fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
});

export interface WriteBarHandle {
  /** Writes, asking first where the draft is not finished. */
  write(): void;
}

/** Writes the draft into its cells, or throws it away; and the steps of editing back and forth. */
export function WriteBar({ ref }: { ref: Ref<WriteBarHandle> }) {
  const styles = useStyles();
  const { text, session } = usePane();
  const words = text.editor;
  const history = usePaneState((state) => state.editing.open?.history ?? null);
  const sheets = usePaneState((state) => state.sheets);
  const isBusy = usePaneState((state) => isWriting(state.work));
  const [asking, setAsking] = useState<"unfinished" | "discard" | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const printed = history === null ? null : printedOf(history.now, sheets);
  const isChanged = printed !== null && (printed.writes.length > 0 || printed.problems.length > 0);
  const isMisread = usePaneState((state) => misreadingOf(state.editing.open) !== null);
  const isWritable = printed !== null && isChanged && printed.problems.length === 0 && !isMisread && !isBusy;

  const writeNow = async (): Promise<void> => {
    await session.editing.write();
    // The cards may have been made anew.
    const { activeElement } = document;
    if (document.hasFocus() && (activeElement === null || activeElement === document.body)) button.current?.focus();
  };
  const write = (): void => {
    if (!isWritable) return;
    if (printed.unfinished.length > 0) setAsking("unfinished");
    else void writeNow();
  };
  useImperativeHandle(ref, () => ({ write }));

  const discard = (): void => {
    session.editing.discard();
    session.dispatch({ type: "announced", outcome: { kind: "editor", outcome: { kind: "discarded" } } });
  };
  const answer = (isYes: boolean): void => {
    setAsking(null);
    if (!isYes) return;
    if (asking === "unfinished") void writeNow();
    else discard();
  };
  const question =
    asking === null || printed === null
      ? null
      : asking === "discard"
        ? words.askDiscard
        : { ...words.askUnfinished, what: words.askUnfinished.what(printed.unfinished.length) };
  return (
    <div className={styles.bar}>
      <Button
        ref={button}
        appearance="primary"
        disabledFocusable={!isWritable}
        onClick={write}
        title={words.writeHint}
        aria-keyshortcuts="Control+Enter"
      >
        {words.write}
      </Button>
      <Button disabledFocusable={!isChanged || isBusy} onClick={() => setAsking("discard")}>
        {words.discard}
      </Button>
      <span className={styles.steps}>
        <Button
          size="small"
          appearance="subtle"
          className={styles.step}
          icon={<ArrowUndoRegular />}
          aria-label={words.back}
          title={words.back}
          disabledFocusable={history === null || history.past.length === 0}
          onClick={() => session.editing.back()}
        />
        <Button
          size="small"
          appearance="subtle"
          className={styles.step}
          icon={<ArrowRedoRegular />}
          aria-label={words.forth}
          title={words.forth}
          disabledFocusable={history === null || history.future.length === 0}
          onClick={() => session.editing.forth()}
        />
      </span>
      <Ask words={question} onAnswer={answer} />
    </div>
  );
}
