import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

const BUTTONS = { display: "flex", flexDirection: "row", flexWrap: "wrap", justifyContent: "flex-end" } as const;

const useStyles = makeStyles({
  surface: { width: "calc(100vw - 16px)", maxWidth: "480px", boxSizing: "border-box", padding: "16px" },
  question: { width: "calc(100vw - 32px)", maxWidth: "360px" },
  tall: { maxWidth: "560px", height: "calc(100vh - 32px)", maxHeight: "760px", padding: "12px" },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, overflowWrap: "anywhere" },
  tallBody: { height: "100%", maxHeight: "none", gridTemplateRows: "auto 1fr auto", rowGap: "8px" },
  content: { display: "flex", flexDirection: "column", gap: "8px", overflowWrap: "anywhere" },
  tallContent: { gap: 0, minHeight: 0, overflow: "hidden", padding: 0 },
  // Side by side, and on a second line where they do not fit. Fluent has a column in a narrow pane, and in a wide one no second line.
  actions: {
    ...BUTTONS,
    gridColumn: "1 / -1",
    "& > *": { whiteSpace: "nowrap" },
    "@media screen and (max-width: 480px)": { ...BUTTONS, "& > *": { width: "auto" } },
  },
});

type DialogKind = "form" | "question" | "tall";

interface PaneDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** A question is answered rather than left by a click beside it. */
  readonly isQuestion?: boolean;
  /** A `DialogFrame`; not drawn while the dialog is closed. */
  readonly children: () => ReactNode;
}

/**
 * A dialog of a narrow pane. It stays where it is while it is closed: one that goes away with what is in it may leave the rest of the
 * pane hidden from screen readers.
 */
export function PaneDialog({ isOpen, onClose, isQuestion = false, children }: PaneDialogProps) {
  return (
    <Dialog
      open={isOpen}
      modalType={isQuestion ? "alert" : "modal"}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      {isOpen ? <>{children()}</> : <></>}
    </Dialog>
  );
}

interface DialogFrameProps {
  readonly title: string;
  readonly actions: ReactNode;
  readonly children: ReactNode;
  /** A question is small; a tall one fills a narrow pane, and its middle scrolls. */
  readonly kind?: DialogKind;
}

/** What stands in a dialog: its title, its middle and its buttons. */
export function DialogFrame({ title, actions, children, kind = "form" }: DialogFrameProps) {
  const styles = useStyles();
  const isTall = kind === "tall";
  return (
    <DialogSurface className={mergeClasses(styles.surface, kind !== "form" && styles[kind])}>
      <DialogBody className={isTall ? styles.tallBody : undefined}>
        <DialogTitle className={styles.title}>{title}</DialogTitle>
        <DialogContent className={mergeClasses(styles.content, isTall && styles.tallContent)}>{children}</DialogContent>
        <DialogActions className={styles.actions}>{actions}</DialogActions>
      </DialogBody>
    </DialogSurface>
  );
}
