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
  const { read } = readExpanded(sheet);
  return (
    <div className={styles.notice}>
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.body}>{words.body(read?.project ?? "")}</p>
      {read !== null && <p className={styles.body}>{words.checked(read.source)}</p>}
      <div className={styles.actions}>
        <Button onClick={() => void session.sheets.pack()}>{words.fold}</Button>
        {read !== null && (
          <Button appearance="subtle" onClick={() => void session.workbook.goTo(read.source)}>
            {words.source}
          </Button>
        )}
      </div>
    </div>
  );
}
