import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Outcome } from "../session/state/acting";
import { usePane, usePaneState } from "./context";
import { isLibraryChange } from "./wording/outcome";
import { isSheetChange } from "./sheet-actions/outcome";
import { outcomeSentence, reasonLines } from "./outcome";
import { useCommand } from "./useCommand";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: "4px 8px 4px 12px",
  },
  line: { display: "flex", alignItems: "center", gap: "4px", minHeight: "32px" },
  said: { flex: 1, minWidth: 0, overflowWrap: "anywhere" },
  action: { minWidth: 0, flexShrink: 0 },
  reasons: {
    maxHeight: "160px",
    overflowY: "auto",
    margin: "0 0 4px",
    paddingLeft: "18px",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
});

const isUndone = (outcome: Outcome): boolean =>
  outcome.kind === "undone" ||
  ((outcome.kind === "library" || outcome.kind === "accepting") && outcome.outcome.what === "undone");

/** Whether it is what would be taken back. */
function isChange(outcome: Outcome): boolean {
  switch (outcome.kind) {
    case "library":
      return isLibraryChange(outcome.outcome);
    case "sheets":
      return isSheetChange(outcome.outcome);
    case "accepting":
      return outcome.outcome.what !== "undone" && outcome.outcome.what !== "undo-refused";
    case "told":
      return outcome.isChange;
    default:
      return outcome.kind === "fixed" || outcome.kind === "written";
  }
}

/** The one place for what the last action came to, read aloud, with the way back. */
export function OutcomeBar() {
  const styles = useStyles();
  const { text } = usePane();
  const undo = useCommand("undo");
  const outcome = usePaneState((state) => state.outcome);
  const serial = usePaneState((state) => state.outcomeSerial);
  const undoable = usePaneState((state) => state.undo.length > 0);
  const [openFor, setOpenFor] = useState(-1);
  const reasons = outcome === null ? [] : reasonLines(outcome, text);
  const open = openFor === serial;
  const isDone = outcome?.kind === "sheets" && isSheetChange(outcome.outcome);
  return (
    <footer className={styles.bar}>
      {open && reasons.length > 0 && (
        <ul className={styles.reasons} tabIndex={0} aria-label={text.showReasons}>
          {reasons.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      )}
      <div className={styles.line}>
        <div className={styles.said} role="status" aria-label={text.outcome.label}>
          {/* The same words twice are two outcomes, and both are read. */}
          {outcome !== null && <span key={serial}>{outcomeSentence(outcome, text)}</span>}
        </div>
        {reasons.length > 0 && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.action}
            aria-expanded={open}
            onClick={() => setOpenFor(open ? -1 : serial)}
          >
            {open ? text.hideReasons : isDone ? text.showNotes : text.showReasons}
          </Button>
        )}
        {undoable && (
          <Button size="small" appearance="transparent" className={styles.action} onClick={undo.onClick}>
            {outcome !== null && isChange(outcome)
              ? text.undo
              : outcome !== null && isUndone(outcome)
                ? text.undoMore
                : text.undoLast}
          </Button>
        )}
      </div>
    </footer>
  );
}
