import { Button, Checkbox, makeStyles, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { replyText } from "../../../report/reply";
import type { Report } from "../../../report/report";
import { usePane } from "../context";
import { DialogFrame } from "../PaneDialog";
import { copyText } from "../saving/save-file";
import { useDialogStyles } from "../sheet-actions/dialog-styles";
import { useListWords, useReportText } from "./useReportText";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", minHeight: 0, height: "100%", gap: "4px" },
  options: { display: "flex", flexDirection: "column", flexShrink: 0, "& > *": { minHeight: "28px" } },
  field: { flex: "1 1 0", minHeight: "120px" },
  // As high as there is room for, whatever the component would allow.
  area: { maxHeight: "none", height: "100%", lineHeight: "22px" },
});

/** 退回意见: the letter as it stands, to be copied into a document. */
export function ReplyDialog({ report }: { report: Report }) {
  const styles = useStyles();
  const dialog = useDialogStyles();
  const { session } = usePane();
  const texts = useReportText();
  const words = useListWords();
  const [isFull, setFull] = useState(true);
  const [hasInfos, setInfos] = useState(false);
  const [copied, setCopied] = useState<boolean | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const content = useMemo(() => replyText(report, words, { isFull, hasInfos }), [report, words, isFull, hasInfos]);
  const infos = report.findings.filter(({ severity, accepted }) => severity === "info" && accepted === null).length;
  const copy = async (): Promise<void> => {
    if (field.current !== null) setCopied(await copyText(content, field.current));
  };
  return (
    <DialogFrame
      title={texts.reply.title}
      kind="tall"
      actions={
        <>
          <Button appearance="primary" onClick={() => void copy()}>
            {texts.copy}
          </Button>
          <Button onClick={() => session.report.close()}>{texts.close}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <div className={styles.options}>
          <RadioGroup
            aria-label={texts.reply.form}
            value={isFull ? "full" : "short"}
            onChange={(_, { value }) => {
              setFull(value === "full");
              setCopied(null);
            }}
          >
            <Radio value="full" label={texts.reply.full} input={{ tabIndex: isFull ? 0 : -1 }} />
            <Radio value="short" label={texts.reply.short} input={{ tabIndex: isFull ? -1 : 0 }} />
          </RadioGroup>
          {infos > 0 && (
            <Checkbox
              checked={hasInfos}
              label={texts.reply.infos(infos)}
              onChange={(_, { checked }) => {
                setInfos(checked === true);
                setCopied(null);
              }}
            />
          )}
        </div>
        <Textarea
          readOnly
          className={styles.field}
          value={content}
          aria-label={texts.reply.content}
          textarea={{ ref: field, className: styles.area }}
        />
        <p className={dialog.text} role="status">
          {copied === null ? "" : copied ? texts.copiedText : texts.notCopied}
        </p>
      </div>
    </DialogFrame>
  );
}
