import { Button, makeStyles, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { usePane } from "../context";
import { DialogFrame, PaneDialog } from "../PaneDialog";
import { copyText, type TextToCopy } from "./save-file";

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: "22px" },
  field: { height: "160px" },
});

interface CopyDialogProps {
  /** What cannot be saved, or not be copied by itself; null where there is none. */
  readonly file: TextToCopy | null;
  readonly onClose: () => void;
}

/** A text to be copied, where the program's pane cannot save files or may not reach the clipboard. */
export function CopyDialog({ file, onClose }: CopyDialogProps) {
  return (
    <PaneDialog isOpen={file !== null} onClose={onClose}>
      {() => file !== null && <Content file={file} onClose={onClose} />}
    </PaneDialog>
  );
}

function Content({ file, onClose }: { file: NonNullable<CopyDialogProps["file"]>; onClose: () => void }) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.saving;
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => {
    if (field.current !== null) setCopied(await copyText(file.content, field.current));
  };
  return (
    <DialogFrame
      title={words.title(file.name)}
      actions={
        <>
          <Button appearance="primary" onClick={() => void copy()}>
            {words.copy}
          </Button>
          <Button onClick={onClose}>{words.close}</Button>
        </>
      }
    >
      <p className={styles.text}>{file.isRefused === true ? words.refused : words.body(file.name)}</p>
      <Textarea
        readOnly
        value={file.content}
        aria-label={words.content(file.name)}
        textarea={{ ref: field, className: styles.field }}
      />
      <p className={styles.text} role="status">
        {copied === null ? "" : copied ? words.copied : words.notCopied}
      </p>
    </DialogFrame>
  );
}
