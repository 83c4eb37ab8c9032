import { Button } from "@fluentui/react-components";
import { readExpanded } from "../../../editor/expand/read";
import type { SheetSnapshot } from "../../../check/sheet/snapshot";
import { usePane } from "../context";
import { useNoticeStyles } from "../notice-styles";

/** What a sheet of expanded indicators is for, in place of what a check would say of it. */
export function ExpandedNotice({ sheet }: { sheet: SheetSnapshot }) {
  const styles = useNoticeStyles();
  const { text, session } = usePane();
  const words = text.sheetActions.unfolded;
  return (
    <div className={styles.notice}>
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.body}>{words.body(readExpanded(sheet).read?.project ?? "")}</p>
      <div className={styles.actions}>
        <Button onClick={() => void session.sheets.pack()}>{words.fold}</Button>
      </div>
    </div>
  );
}
