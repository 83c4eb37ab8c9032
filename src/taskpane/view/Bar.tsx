import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  mergeClasses,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  inset: { margin: "0 12px 8px" },
  flush: { marginBottom: "8px" },
});

/** One thing to do about what a bar says. */
export interface BarAction {
  readonly label: string;
  /** Its name read aloud, where the label needs what stands around it. */
  readonly name?: string;
  readonly act: () => void;
}

interface BarProps {
  readonly intent: "error" | "warning" | "info";
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: readonly BarAction[];
  /** It stands in a place that keeps away from the pane's edges by itself. */
  readonly isFlush?: boolean;
}

/** Says what happened, with what can be done about it. */
export function Bar({ intent, title, children, actions = [], isFlush = false }: BarProps) {
  const styles = useStyles();
  return (
    <MessageBar
      intent={intent}
      layout="multiline"
      className={mergeClasses(styles.bar, isFlush ? styles.flush : styles.inset)}
    >
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
      {actions.length > 0 && (
        <MessageBarActions>
          {actions.map(({ label, name, act }) => (
            <Button key={label} size="small" aria-label={name} onClick={act}>
              {label}
            </Button>
          ))}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
