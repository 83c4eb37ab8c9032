import { Button } from "@fluentui/react-components";
import { readUnfolded } from "../../../editor/unfold/read";
import type { SheetSnapshot } from "../../../check/sheet/snapshot";
import { usePane } from "../context";
import { useNoticeStyles } from "../notice-styles";

/** What a sheet of unfolded indicators is for, in place of what a check would say of it. */
export function UnfoldedNotice({ sheet }: { sheet: SheetSnapshot }) {
  const styles = useNoticeStyles();
  const { text, session } = usePane();
  const words = text.sheetActions.unfolded;
  return (
    <div className={styles.notice}>
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.body}>{words.body(readUnfolded(sheet).read?.project ?? "")}</p>
      <div className={styles.actions}>
        <Button onClick={() => void session.sheets.fold()}>{words.fold}</Button>
      </div>
    </div>
  );
}
