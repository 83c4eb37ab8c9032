import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import { useId, useRef, type ReactNode } from "react";
import { mayChoose } from "../../session/choices";
import type { SettingState } from "../../session/settings";
import { usePane, usePaneState } from "../context";
import { originLine } from "./origin";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    alignItems: "center",
    padding: "3px 12px 4px",
    outlineStyle: "none",
  },
  label: { display: "flex", lineHeight: "20px", overflowWrap: "anywhere" },
  control: {
    width: "124px",
    "& > *": { width: "100%", minWidth: 0 },
    // What is locked is still to be read.
    "& select:disabled, & input:disabled": { color: tokens.colorNeutralForeground2 },
  },
  // The line is kept, so that nothing moves when a value changes hands.
  origin: {
    gridColumnStart: 1,
    gridColumnEnd: 3,
    display: "flex",
    alignItems: "center",
    gap: "4px",
    minHeight: "18px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground3,
  },
  afterMark: { paddingLeft: "16px" },
  own: { color: tokens.colorNeutralForeground1 },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  restore: { fontSize: tokens.fontSizeBase200, lineHeight: "18px", flexShrink: 0 },
  lock: { flexShrink: 0, alignSelf: "flex-start", marginTop: "3px" },
});

/** What a setting's control is given. */
export interface Control {
  readonly id: string;
  readonly describedBy: string;
  readonly disabled: boolean;
}

interface SettingRowProps {
  readonly state: SettingState;
  readonly label: string;
  /** Before the label. */
  readonly mark?: ReactNode;
  /** What else is to be said of the value; `decided` means that nothing can be chosen. */
  readonly note?: string;
  readonly decided?: boolean;
  /** What is wrong with what is typed. */
  readonly wrong?: string | null;
  readonly children: (control: Control) => ReactNode;
}

/** One setting: what it is, its control, where its value comes from, and the way back. */
export function SettingRow({ state, label, mark, note, decided = false, wrong = null, children }: SettingRowProps) {
  const styles = useStyles();
  const { text, session } = usePane();
  const canChoose = usePaneState(({ choices }) => mayChoose(choices));
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const { origin, isOwn, isRefused } = state;
  const isLocked = origin.lockedBy !== null;
  const restore = async (): Promise<void> => {
    // The link goes away with the value: the focus goes where the value is.
    const control = document.getElementById(`${id}-control`);
    if (control !== null && !control.matches(":disabled")) control.focus();
    else row.current?.focus();
    await session.set(state.key, undefined);
  };
  return (
    <div className={styles.row} ref={row} tabIndex={-1}>
      <label className={styles.label} htmlFor={`${id}-control`}>
        {mark}
        <span>{label}</span>
      </label>
      <div className={styles.control}>
        {children({ id: `${id}-control`, describedBy: `${id}-origin`, disabled: isLocked || decided || !canChoose })}
      </div>
      <div
        className={mergeClasses(
          styles.origin,
          mark !== undefined && styles.afterMark,
          isOwn && !isRefused && styles.own,
          wrong !== null && styles.wrong,
        )}
      >
        {isLocked && <LockClosedRegular className={styles.lock} aria-hidden />}
        <span id={`${id}-origin`} role={wrong === null ? undefined : "alert"}>
          {wrong ?? originLine(state, note, text)}
        </span>
        {isOwn && wrong === null && canChoose && (
          <Link
            as="button"
            className={styles.restore}
            aria-label={text.settings.restoreLabel(label)}
            onClick={() => void restore()}
          >
            {text.settings.restore}
          </Link>
        )}
      </div>
    </div>
  );
}
