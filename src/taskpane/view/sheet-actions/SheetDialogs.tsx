import { Button, Dialog } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import type { SheetDialog } from "../../session/sheets/types";
import { usePane, usePaneState } from "../context";
import { DialogFrame, useDialogStyles } from "./DialogFrame";
import { PackDialog } from "./PackDialog";
import { NewTableDialog } from "./NewTableDialog";

/** The questions and forms about sheets and lists. */
export function SheetDialogs() {
  const dialog = usePaneState((state) => state.sheetDialog);
  const { session } = usePane();
  useFocusBack(dialog !== null);
  return (
    <Dialog
      open={dialog !== null}
      onOpenChange={(_, { open }) => {
        if (!open) session.sheets.close();
      }}
    >
      {dialog === null ? <></> : <Content dialog={dialog} />}
    </Dialog>
  );
}

/** Gives the focus back to what had it when a dialog opened, or where that is gone to the menu. Never while the user is in the sheet. */
function useFocusBack(isOpen: boolean): void {
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    opener.current = document.activeElement;
    return () => {
      const { current } = opener;
      // Once the dialog has left the page: what it gives the focus to by itself is the first thing there is.
      setTimeout(() => {
        if (!document.hasFocus() || document.querySelector('[role="dialog"]') !== null) return;
        const isThere = current instanceof HTMLElement && current.isConnected && current !== document.body;
        const menu = document.querySelector<HTMLElement>('[data-opens="sheet-dialog"]');
        (isThere ? current : menu)?.focus();
      });
    };
  }, [isOpen]);
}

function Content({ dialog }: { dialog: SheetDialog }) {
  switch (dialog.kind) {
    case "lists-exist":
      return <ExistDialog {...dialog.existing} />;
    case "pack":
      return <PackDialog packing={dialog.packing} />;
    case "delete":
      return <DeleteDialog {...dialog} />;
    case "new-table":
      return <NewTableDialog />;
  }
}

function ExistDialog({ cells, columns }: Extract<SheetDialog, { kind: "lists-exist" }>["existing"]) {
  const styles = useDialogStyles();
  const { text, session } = usePane();
  const words = text.sheetActions.exist;
  return (
    <DialogFrame
      title={words.title}
      actions={
        <>
          <Button appearance="primary" onClick={() => void session.sheets.insertBeside("keep")}>
            {words.keep}
          </Button>
          <Button onClick={() => void session.sheets.insertBeside("replace")}>{words.replace}</Button>
          <Button onClick={() => session.sheets.close()}>{words.cancel}</Button>
        </>
      }
    >
      <p className={styles.text}>{words.body(cells, columns)}</p>
    </DialogFrame>
  );
}

function DeleteDialog({ packing, isWritten, isChanged }: Extract<SheetDialog, { kind: "delete" }>) {
  const styles = useDialogStyles();
  const { text, session } = usePane();
  const words = text.sheetActions.remove;
  const says = isChanged ? words.changed : isWritten ? words.written : words.same;
  const hasRemarks = packing.notes.some(({ kind }) => kind === "remark");
  return (
    <DialogFrame
      title={words.title}
      actions={
        <>
          <Button appearance="primary" onClick={() => session.sheets.close()}>
            {words.keep}
          </Button>
          <Button onClick={() => void session.sheets.deletePacked()}>{words.remove}</Button>
        </>
      }
    >
      <p className={styles.text}>{says(packing.sheet)}</p>
      {hasRemarks && <p className={styles.text}>{words.remarks}</p>}
    </DialogFrame>
  );
}
