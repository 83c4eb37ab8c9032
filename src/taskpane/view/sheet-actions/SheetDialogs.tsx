import { Button, Dialog } from "@fluentui/react-components";
import type { SheetDialog } from "../../session/sheet-actions-types";
import { usePane, usePaneState } from "../context";
import { DialogFrame, useDialogStyles } from "./DialogFrame";
import { FoldDialog } from "./FoldDialog";
import { NewTableDialog } from "./NewTableDialog";

/** The questions and forms about sheets and lists. */
export function SheetDialogs() {
  const dialog = usePaneState((state) => state.sheetDialog);
  const { session } = usePane();
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

function Content({ dialog }: { dialog: SheetDialog }) {
  switch (dialog.kind) {
    case "lists-exist":
      return <ExistDialog {...dialog.existing} />;
    case "fold":
      return <FoldDialog fold={dialog.fold} />;
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

function DeleteDialog({ fold, isWritten, isChanged }: Extract<SheetDialog, { kind: "delete" }>) {
  const styles = useDialogStyles();
  const { text, session } = usePane();
  const words = text.sheetActions.remove;
  const says = isChanged ? words.changed : isWritten ? words.written : words.same;
  const hasRemarks = fold.notes.some(({ kind }) => kind === "remark");
  return (
    <DialogFrame
      title={words.title}
      actions={
        <>
          <Button appearance="primary" onClick={() => session.sheets.close()}>
            {words.keep}
          </Button>
          <Button onClick={() => void session.sheets.deleteFolded()}>{words.remove}</Button>
        </>
      }
    >
      <p className={styles.text}>{says(fold.sheet)}</p>
      {hasRemarks && <p className={styles.text}>{words.remarks}</p>}
    </DialogFrame>
  );
}
