import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePane } from "./context";
import type { Piece } from "../../text/excerpt";

export type MarkTone = "fault" | "before" | "after";

const useStyles = makeStyles({
  text: { overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  mark: {
    color: tokens.colorNeutralForeground1,
    borderRadius: "2px",
    padding: "0 1px",
    textDecorationLine: "underline",
    textDecorationThickness: "1px",
    textUnderlineOffset: "3px",
    "@media (forced-colors: active)": { backgroundColor: "Mark", color: "MarkText" },
  },
  fault: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    textDecorationColor: tokens.colorStatusWarningForeground1,
  },
  before: {
    backgroundColor: tokens.colorStatusDangerBackground2,
    textDecorationLine: "line-through",
    textDecorationColor: tokens.colorStatusDangerForeground1,
  },
  after: {
    backgroundColor: tokens.colorStatusSuccessBackground2,
    textDecorationColor: tokens.colorStatusSuccessForeground1,
  },
  gap: { color: tokens.colorNeutralForeground3 },
  missing: {
    display: "inline-block",
    width: "9px",
    height: "12px",
    margin: "0 2px",
    verticalAlign: "-1px",
    borderRadius: "2px",
    border: `1px dashed ${tokens.colorStatusWarningForeground1}`,
  },
});

/** A few characters of a cell, as text and never as markup, with the ones in question marked. */
export function Excerpt({ pieces, tone = "fault" }: { pieces: readonly Piece[]; tone?: MarkTone }) {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <span className={styles.text} lang="zh-CN">
      {pieces.map((piece, index) => {
        switch (piece.kind) {
          case "marked":
            return (
              <mark key={index} className={mergeClasses(styles.mark, styles[tone])}>
                {piece.text}
              </mark>
            );
          case "missing":
            return tone === "fault" ? (
              <span key={index} role="img" aria-label={text.missingHere} className={styles.missing} />
            ) : null;
          case "gap":
            return (
              <span key={index} className={styles.gap}>
                {piece.text}
              </span>
            );
          case "plain":
            return <span key={index}>{piece.text}</span>;
        }
      })}
    </span>
  );
}
