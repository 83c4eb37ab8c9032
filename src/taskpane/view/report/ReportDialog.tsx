import { usePane, usePaneState } from "../context";
import { PaneDialog } from "../PaneDialog";
import { useFocusBack } from "../useFocusBack";
import { ChangesDialog } from "./ChangesDialog";
import { ListDialog } from "./ListDialog";
import { ReplyDialog } from "./ReplyDialog";

/** What opens it. */
const MENU = ['[data-opens="sheet-dialog"]'];

/** What can be made of the findings for others. */
export function ReportDialog() {
  const open = usePaneState((state) => state.report);
  const { session } = usePane();
  useFocusBack(open !== null, MENU);
  return (
    <PaneDialog isOpen={open !== null} onClose={() => session.report.close()}>
      {() => {
        switch (open?.kind) {
          case undefined:
            return null;
          case "list":
            return <ListDialog report={open.report} />;
          case "changes":
            return <ChangesDialog changes={open.changes} />;
          case "reply":
            return <ReplyDialog report={open.report} />;
        }
      }}
    </PaneDialog>
  );
}
