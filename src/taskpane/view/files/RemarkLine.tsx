import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  line: {
    padding: "4px 12px 4px 26px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  note: { color: tokens.colorStatusWarningForeground1 },
});

/** A sentence about a file. A note is about what was not read of it, or not taken. */
export function RemarkLine({ isNote = false, children }: { readonly isNote?: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.line, isNote && styles.note)}>{children}</div>;
}
