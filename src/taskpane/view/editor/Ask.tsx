import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import { focusStart } from "./focus";

const useStyles = makeStyles({
  surface: { width: "calc(100vw - 32px)", maxWidth: "360px", padding: "16px", boxSizing: "border-box" },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  // Side by side also in a narrow pane.
  actions: {
    "@media screen and (max-width: 480px)": {
      flexDirection: "row",
      justifyContent: "flex-end",
      "& > *": { width: "auto" },
    },
  },
});

interface AskProps {
  readonly words: { readonly title: string; readonly what: string; readonly yes: string; readonly no: string };
  readonly onAnswer: (isYes: boolean) => void;
}

/** Asks before something that costs work. The keyboard goes back to where it was. */
export function Ask({ words, onAnswer }: AskProps) {
  const styles = useStyles();
  useFocusReturned();
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onAnswer(false)}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle className={styles.title}>{words.title}</DialogTitle>
          <DialogContent>{words.what}</DialogContent>
          <DialogActions className={styles.actions}>
            <Button appearance="primary" onClick={() => onAnswer(true)}>
              {words.yes}
            </Button>
            <Button onClick={() => onAnswer(false)}>{words.no}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function useFocusReturned(): void {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
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
  }, []);
}
