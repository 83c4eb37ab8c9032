import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { pastedText } from "../../../report/csv";
import { findingRows } from "../../../report/lines";
import type { Report } from "../../../report/report";
import { usePane } from "../context";
import { DialogFrame } from "../PaneDialog";
import { useDialogStyles } from "../sheet-actions/dialog-styles";
import { useCopy } from "./useCopy";
import { useListWords, useReportText } from "./useReportText";
import { useSaveReport } from "./useSaveReport";

/** 问题清单: on a sheet of the workbook, as a file, or on the clipboard. */
export function ListDialog({ report }: { report: Report }) {
  const styles = useDialogStyles();
  const { text, session, canSave } = usePane();
  const texts = useReportText();
  const words = useListWords();
  const save = useSaveReport();
  const { copy, shown } = useCopy(texts.list.file, styles.text);
  const rows = useMemo(() => findingRows(report, words), [report, words]);
  const accepted = report.findings.filter((finding) => finding.accepted !== null).length;
  return (
    <DialogFrame
      title={texts.list.title}
      actions={
        <>
          <Button appearance="primary" onClick={() => void session.report.makeList()}>
            {texts.list.make}
          </Button>
          <Button onClick={() => void save("xlsx")} disabled={!canSave}>
            {texts.saveXlsx}
          </Button>
          <Button onClick={() => void save("csv")}>{texts.saveCsv}</Button>
          <Button onClick={() => copy(pastedText(rows))}>{texts.copy}</Button>
          <Button onClick={() => session.report.close()}>{texts.close}</Button>
        </>
      }
    >
      <p className={styles.text}>{texts.list.counts(report.findings.length - accepted, accepted)}</p>
      <p className={styles.text}>{texts.list.body}</p>
      {!canSave && <p className={styles.text}>{text.saving.cannot}</p>}
      {shown}
    </DialogFrame>
  );
}
