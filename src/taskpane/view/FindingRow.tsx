import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { ListedFinding } from "../../check/finding";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import type { Standing } from "../session/findings/standings";
import { faultyText } from "../session/places";
import type { Grouping } from "../session/state/list";
import { CellSteps } from "./CellSteps";
import { usePane } from "./context";
import { excerpt } from "../../text/excerpt";
import { Excerpt } from "./Excerpt";
import { FindingActions } from "./FindingActions";
import { SeverityMark } from "./SeverityMark";
import { AfterLine, FirstLine } from "./StandingLines";
import { SumTable } from "./SumTable";
import { subjectLabel } from "./where";

const useStyles = makeStyles({
  body: { padding: "6px 12px 8px 26px", display: "flex", flexDirection: "column", gap: "2px" },
  where: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  about: { whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis", flex: "1 1 auto", minWidth: 0 },
  sheet: { whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis", maxWidth: "35%", flexShrink: 0 },
  cell: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  excerpt: { fontSize: tokens.fontSizeBase200, lineHeight: "18px" },
  // The action stands at the end of the sentence, on its last line where there is room.
  sentence: { display: "flow-root", lineHeight: "20px", overflowWrap: "anywhere" },
  stale: { color: tokens.colorNeutralForeground3 },
  fresh: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  tag: { fontStyle: "italic", whiteSpace: "nowrap" },
});

interface FindingRowProps {
  readonly finding: ListedFinding;
  /** The sheets that were checked, and the name of the open one. */
  readonly sheets: readonly SheetSnapshot[];
  readonly open: string;
  readonly grouping: Grouping;
  /** The sheet changed under it. */
  readonly stale: boolean;
  /** Whether the keyboard is on it: only then do its buttons take part in the Tab order. */
  readonly active: boolean;
  readonly sumOpen: boolean;
  readonly standing: Standing;
  /** It was not there at the earlier check. */
  readonly isNew: boolean;
  /** It is to be dealt with after another, and shown all the same. */
  readonly isUnfolded: boolean;
}

/** One finding: where, the faulty characters, what to do, and its action right there. */
export const FindingRow = memo(function FindingRow(props: FindingRowProps) {
  const { finding, sheets, open, grouping, stale, active, sumOpen, standing, isNew, isUnfolded } = props;
  const styles = useStyles();
  const { text } = usePane();
  const title = text.ruleTitle(finding.rule);
  const faulty = faultyText(sheets, finding);
  const sheet = finding.place[0]?.sheet ?? open;
  const pieces = faulty === null ? [] : excerpt(faulty.text, faulty.spans);
  const tabIndex = active ? 0 : -1;
  const isFolded = standing.first !== null && !isUnfolded;
  return (
    <div className={mergeClasses(styles.body, stale && styles.stale)}>
      <div className={styles.where}>
        {grouping === "project" && <SeverityMark severity={finding.severity} />}
        <span className={styles.about} lang={grouping === "rule" ? "zh-CN" : undefined}>
          {grouping === "rule" ? subjectLabel(finding, text) : title}
        </span>
        {isNew && <span className={styles.fresh}>{text.since.fresh}</span>}
        {stale && <span className={styles.tag}>{text.changedSince}</span>}
        {sheet !== open && (
          <span className={styles.sheet} lang="zh-CN" title={sheet}>
            {sheet}
          </span>
        )}
        <span className={styles.cell}>
          <CellSteps finding={finding} sheets={sheets} tabIndex={tabIndex} />
          {finding.indicator !== null && ` ${text.indicator(finding.indicator)}`}
        </span>
      </div>
      {standing.first !== null && (
        <FirstLine finding={finding} standing={standing} isUnfolded={isUnfolded} tabIndex={tabIndex} />
      )}
      {!isFolded && (
        <>
          <div className={styles.excerpt}>{faulty?.text === "" ? text.emptyCell : <Excerpt pieces={pieces} />}</div>
          <div className={styles.sentence}>
            {text.renderMessage(finding.message)}
            <FindingActions finding={finding} active={active} sumOpen={sumOpen} />
          </div>
          {finding.sum !== null && sumOpen && <SumTable sum={finding.sum} />}
          <AfterLine standing={standing} />
        </>
      )}
    </div>
  );
});
