import { Button } from "@fluentui/react-components";
import type { SheetDialog } from "../../session/sheets/types";
import { usePane, usePaneState } from "../context";
import { DialogFrame, PaneDialog } from "../PaneDialog";
import { useFocusBack } from "../useFocusBack";
import { useDialogStyles } from "./dialog-styles";
import { PackDialog } from "./PackDialog";
import { NewTableDialog } from "./NewTableDialog";

/** What opens most of them. */
const MENU = ['[data-opens="sheet-dialog"]'];

/** The questions and forms about sheets and lists. */
export function SheetDialogs() {
  const dialog = usePaneState((state) => state.sheetDialog);
  const { session } = usePane();
  useFocusBack(dialog !== null, MENU);
  return (
    <PaneDialog isOpen={dialog !== null} onClose={() => session.sheets.close()}>
      {() => dialog !== null && <Content dialog={dialog} />}
    </PaneDialog>
  );
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
