import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { memo } from "react";
import type { ListedFinding } from "../../check/finding";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import { renderMessage, ruleTitle } from "../../text/findings";
import { sumRow } from "../session/findings/rows";
import { faultyText } from "../session/places";
import type { Grouping } from "../session/state";
import { usePane } from "./context";
import { excerpt } from "../../text/excerpt";
import { Excerpt } from "./Excerpt";
import { SeverityMark } from "./SeverityMark";
import { SumTable } from "./SumTable";
import { subjectLabel, whereLabel } from "./where";
import { LibraryLink, libraryName } from "./wording/LibraryLink";

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
  tag: { fontStyle: "italic", whiteSpace: "nowrap" },
  actions: { float: "right", display: "flex", flexWrap: "wrap", gap: "6px", margin: "0 0 -4px 8px" },
  action: { minWidth: 0 },
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
}

/** One finding: where, the faulty characters, what to do, and its action right there. */
export const FindingRow = memo(function FindingRow(props: FindingRowProps) {
  const { finding, sheets, open, grouping, stale, active, sumOpen } = props;
  const styles = useStyles();
  const { text, session, language } = usePane();
  const faulty = faultyText(sheets, finding);
  const sheet = finding.place[0]?.sheet ?? open;
  const pieces = faulty === null ? [] : excerpt(faulty.text, faulty.spans);
  const tabIndex = active ? 0 : -1;
  const inLibrary = libraryName(finding);
  const hasActions = finding.fix !== null || finding.choices.length > 0 || finding.sum !== null || inLibrary !== null;
  return (
    <div className={mergeClasses(styles.body, stale && styles.stale)}>
      <div className={styles.where}>
        {grouping === "project" && <SeverityMark severity={finding.severity} />}
        <span className={styles.about} lang={grouping === "rule" ? "zh-CN" : undefined}>
          {grouping === "rule" ? subjectLabel(finding, text) : ruleTitle(finding.rule, language)}
        </span>
        {stale && <span className={styles.tag}>{text.changedSince}</span>}
        {sheet !== open && (
          <span className={styles.sheet} lang="zh-CN" title={sheet}>
            {sheet}
          </span>
        )}
        <span className={styles.cell}>{whereLabel(sheets, finding, text)}</span>
      </div>
      <div className={styles.excerpt}>{faulty?.text === "" ? text.emptyCell : <Excerpt pieces={pieces} />}</div>
      <div className={styles.sentence}>
        {renderMessage(finding.message, language)}
        {hasActions && (
          <div className={styles.actions}>
            {inLibrary !== null && <LibraryLink name={inLibrary} className={styles.action} tabIndex={tabIndex} />}
            {finding.fix !== null && (
              <Button
                size="small"
                className={styles.action}
                tabIndex={tabIndex}
                onClick={() => void session.fix(finding.key)}
              >
                {finding.fix.safe ? text.fix : text.suggestion}
              </Button>
            )}
            {finding.choices.length > 0 && (
              <Menu positioning="below-start">
                <MenuTrigger disableButtonEnhancement>
                  <MenuButton size="small" className={styles.action} tabIndex={tabIndex}>
                    {text.choose}
                  </MenuButton>
                </MenuTrigger>
                <MenuPopover>
                  <MenuList>
                    {finding.choices.map((choice, index) => (
                      <MenuItem key={index} onClick={() => void session.choose(finding.key, index)}>
                        {choice.label}
                      </MenuItem>
                    ))}
                  </MenuList>
                </MenuPopover>
              </Menu>
            )}
            {finding.sum !== null && (
              <Button
                size="small"
                appearance="subtle"
                className={styles.action}
                tabIndex={tabIndex}
                aria-expanded={sumOpen}
                onClick={() => session.dispatch({ type: "row-toggled", row: sumRow(finding.key) })}
              >
                {sumOpen ? text.sum.hide : text.sum.show(finding.sum.parts.length)}
              </Button>
            )}
          </div>
        )}
      </div>
      {finding.sum !== null && sumOpen && <SumTable sum={finding.sum} />}
    </div>
  );
});
