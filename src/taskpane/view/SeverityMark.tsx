import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../check/finding";
import { usePane } from "./context";

const useStyles = makeStyles({
  mark: { width: "10px", height: "10px", flexShrink: 0, display: "inline-block" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
});

/** ● error, ▲ warning, ○ info: told apart by shape as well as by colour. `silent` where the word stands beside it. */
export function SeverityMark({ severity, silent = false }: { severity: Severity; silent?: boolean }) {
  const styles = useStyles();
  const { text } = usePane();
  const label = silent ? { "aria-hidden": true } : { role: "img", "aria-label": text.severity[severity] };
  return (
    <svg viewBox="0 0 10 10" className={mergeClasses(styles.mark, styles[severity])} {...label}>
      {severity === "error" && <circle cx="5" cy="5" r="4.5" fill="currentColor" />}
      {severity === "warning" && <path d="M5 0.5 L10 9.5 H0 Z" fill="currentColor" />}
      {severity === "info" && <circle cx="5" cy="5" r="3.8" fill="none" stroke="currentColor" strokeWidth="1.4" />}
    </svg>
  );
}
