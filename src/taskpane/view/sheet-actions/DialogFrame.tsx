import {
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

/** How the text of a dialog looks. */
export const useDialogStyles = makeStyles({
  surface: { width: "calc(100vw - 16px)", maxWidth: "480px", boxSizing: "border-box", padding: "16px" },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  content: { display: "flex", flexDirection: "column", gap: "8px", overflowWrap: "anywhere" },
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  text: { margin: 0, lineHeight: "22px" },
  // Side by side also in a narrow pane, and on a second line where they do not fit.
  actions: {
    "@media screen and (max-width: 480px)": {
      display: "flex",
      flexDirection: "row",
      flexWrap: "wrap",
      justifyContent: "flex-end",
      "& > *": { width: "auto" },
    },
  },
});

interface FrameProps {
  readonly title: string;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** A dialog of a narrow pane. */
export function DialogFrame({ title, actions, children }: FrameProps) {
  const styles = useDialogStyles();
  return (
    <DialogSurface className={styles.surface}>
      <DialogBody>
        <DialogTitle className={styles.title}>{title}</DialogTitle>
        <DialogContent className={styles.content}>{children}</DialogContent>
        <DialogActions className={styles.actions}>{actions}</DialogActions>
      </DialogBody>
    </DialogSurface>
  );
}
