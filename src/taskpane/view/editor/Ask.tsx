import { Button } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import { DialogFrame, PaneDialog } from "../PaneDialog";
import { focusStart } from "./focus";

interface AskProps {
  /** Null where nothing is asked. */
  readonly words: { readonly title: string; readonly what: string; readonly yes: string; readonly no: string } | null;
  readonly onAnswer: (isYes: boolean) => void;
}

/** Asks before something that costs work. The keyboard goes back to where it was. */
export function Ask({ words, onAnswer }: AskProps) {
  useFocusReturned(words !== null);
  return (
    <PaneDialog isOpen={words !== null} isQuestion onClose={() => onAnswer(false)}>
      {() =>
        words !== null && (
          <DialogFrame
            kind="question"
            title={words.title}
            actions={
              <>
                <Button appearance="primary" onClick={() => onAnswer(true)}>
                  {words.yes}
                </Button>
                <Button onClick={() => onAnswer(false)}>{words.no}</Button>
              </>
            }
          >
            {words.what}
          </DialogFrame>
        )
      }
    </PaneDialog>
  );
}

function useFocusReturned(isOpen: boolean): void {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (!isOpen) {
      before.current = null;
      return undefined;
    }
    before.current ??= document.activeElement;
    const element = before.current;
    return () => {
      // The dialog's own way back comes first, and may find nothing.
      setTimeout(() => {
        const { activeElement } = document;
        if (activeElement !== null && activeElement !== document.body) return;
        if (element instanceof HTMLElement && element.isConnected) element.focus();
        else focusStart();
      });
    };
  }, [isOpen]);
}
