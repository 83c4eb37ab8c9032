import { Textarea } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type ReactElement } from "react";
import { copyText, isCopied } from "../saving/save-file";
import { useReportText } from "./useReportText";

interface Copying {
  copy(text: string): void;
  /** What came of it, and the text to be selected where the clipboard is closed. */
  readonly shown: ReactElement;
}

/** Puts texts on the clipboard, or where that is not allowed shows them, selected. */
export function useCopy(label: string, style: string): Copying {
  const words = useReportText();
  const field = useRef<HTMLTextAreaElement>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  useLayoutEffect(() => {
    if (refused !== null && field.current !== null) void copyText(refused, field.current).then(setCopied);
  }, [refused]);
  return {
    copy(text) {
      setCopied(null);
      void isCopied(text).then((isDone) => {
        setRefused(isDone ? null : text);
        if (isDone) setCopied(true);
      });
    },
    shown: (
      <>
        {refused !== null && (
          <Textarea readOnly value={refused} aria-label={label} textarea={{ ref: field, className: style }} />
        )}
        <p className={style} role="status">
          {copied === null ? "" : copied ? words.copiedText : words.notCopied}
        </p>
      </>
    ),
  };
}
