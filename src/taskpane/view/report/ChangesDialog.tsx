import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { TableChange } from "../../../report/changes/changes";
import { changesTable } from "../../../report/changes/table";
import { pastedText } from "../../../report/csv";
import { usePane } from "../context";
import { DialogFrame } from "../PaneDialog";
import { useDialogStyles } from "../sheet-actions/dialog-styles";
import { useCopy } from "./useCopy";
import { useReportText } from "./useReportText";
import { useSaveReport } from "./useSaveReport";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", overflowY: "auto", flex: "1 1 0", minHeight: "80px" },
  change: {
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    lineHeight: "20px",
    overflowWrap: "anywhere",
  },
  where: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  before: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
  content: { display: "flex", flexDirection: "column", gap: "8px", height: "100%", minHeight: 0 },
});

/** Changes shown; all of them are in what is saved or copied. */
const MOST = 200;

/** 修改对照表: what was changed, to be keyed into the budget system. */
export function ChangesDialog({ changes }: { changes: readonly TableChange[] }) {
  const styles = useStyles();
  const dialog = useDialogStyles();
  const { session, language, canSave, text } = usePane();
  const texts = useReportText();
  const save = useSaveReport();
  const { copy, shown } = useCopy(texts.changes.file, dialog.text);
  const [, ...rows] = useMemo(() => changesTable(changes, language).rows, [changes, language]);
  const isEmpty = changes.length === 0;
  return (
    <DialogFrame
      title={texts.changes.title}
      kind={isEmpty ? "form" : "tall"}
      actions={
        <>
          {!isEmpty && (
            <>
              <Button appearance="primary" onClick={() => copy(pastedText(changesTable(changes, language).rows))}>
                {texts.copy}
              </Button>
              <Button onClick={() => void save("xlsx")} disabled={!canSave}>
                {texts.saveXlsx}
              </Button>
              <Button onClick={() => void save("csv")}>{texts.saveCsv}</Button>
            </>
          )}
          <Button onClick={() => session.report.close()}>{texts.close}</Button>
        </>
      }
    >
      {isEmpty ? (
        <p className={dialog.text}>{texts.changes.none}</p>
      ) : (
        <div className={styles.content}>
          <p className={dialog.text}>{texts.changes.body(changes.length)}</p>
          {!canSave && <p className={dialog.text}>{text.saving.cannot}</p>}
          <ul className={styles.list} tabIndex={0} aria-label={texts.changes.title}>
            {rows.slice(0, MOST).map(([number, project, indicator, what, before, after, cell]) => (
              <li key={number} className={styles.change} lang="zh-CN">
                <div className={styles.where}>
                  {[project, indicator, what, cell].filter((part) => part !== "").join(" · ")}
                </div>
                {before !== "" && <del className={styles.before}>{before}</del>}
                {before !== "" && after !== "" && " → "}
                {after !== "" && <ins style={{ textDecorationLine: "none" }}>{after}</ins>}
              </li>
            ))}
            {rows.length > MOST && <li className={styles.change}>{texts.changes.more(rows.length - MOST)}</li>}
          </ul>
          {shown}
        </div>
      )}
    </DialogFrame>
  );
}
