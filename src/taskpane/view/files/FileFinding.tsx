import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { a1 } from "../../../check/sheet/address";
import type { ReportFinding } from "../../../report/report";
import { usePane } from "../context";
import { SeverityMark } from "../SeverityMark";
import { useFilesText } from "./useFilesText";

const useStyles = makeStyles({
  body: { padding: "5px 12px 7px 26px", display: "flex", flexDirection: "column", gap: "1px" },
  where: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  title: { flex: "1 1 auto", minWidth: 0, whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" },
  sheet: { maxWidth: "40%", flexShrink: 0, whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" },
  cell: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  sentence: { lineHeight: "20px", overflowWrap: "anywhere" },
  accepted: { color: tokens.colorNeutralForeground3 },
});

interface FileFindingProps {
  readonly finding: ReportFinding;
  /** Its file has several sheets, so the finding's is named. */
  readonly hasSheets: boolean;
}

/** A finding of a file: what kind, where, in which project, and the sentence. */
export const FileFinding = memo(function FileFinding({ finding, hasSheets }: FileFindingProps) {
  const styles = useStyles();
  const { text } = usePane();
  const texts = useFilesText();
  const { severity, rule, message, project, indicator, place, accepted } = finding;
  const isAccepted = accepted !== null;
  return (
    <div className={mergeClasses(styles.body, isAccepted && styles.accepted)}>
      <div className={styles.where}>
        {isAccepted ? <span aria-hidden>✓</span> : <SeverityMark severity={severity} />}
        <span className={styles.title}>{text.ruleTitle(rule)}</span>
        {hasSheets && place !== null && (
          <span className={styles.sheet} lang="zh-CN" title={place.sheet}>
            {place.sheet}
          </span>
        )}
        <span className={styles.cell}>
          {place !== null && a1(place.row, place.column)}
          {indicator !== null && ` ${text.indicator(indicator)}`}
        </span>
      </div>
      {project !== null && (
        <div className={styles.small} lang="zh-CN">
          {project.name}
        </div>
      )}
      <div className={styles.sentence}>{text.renderMessage(message)}</div>
      {isAccepted && (
        <div className={styles.small}>
          {texts.accepted([accepted.reason, accepted.by, accepted.on].filter(Boolean).join(" · "))}
        </div>
      )}
    </div>
  );
});
