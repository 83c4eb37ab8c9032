import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { layoutName } from "../../../text/layout-names";
import type { PaneText } from "../../../text/pane";
import type { Language } from "../../../text/language";
import type { SheetReport, WorkbookSheet } from "../../session/workbook/state";
import { usePane } from "../context";
import { SeverityCounts } from "../SeverityCounts";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    width: "100%",
    padding: "6px 12px",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    background: "none",
    color: "inherit",
    font: "inherit",
    lineHeight: "20px",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  open: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  name: { whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" },
  table: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    overflowWrap: "anywhere",
  },
  what: { gridColumn: "1 / -1" },
  stale: { color: tokens.colorStatusWarningForeground1 },
});

interface SheetLineProps {
  readonly sheet: WorkbookSheet;
  readonly isOpen: boolean;
}

/** A sheet of the workbook: its name, what it is, and what was found there. A click opens it. */
export function SheetLine({ sheet: { name, report, isChanged }, isOpen }: SheetLineProps) {
  const styles = useStyles();
  const { text, session, language } = usePane();
  const words = text.workbook;
  const isTable = report?.kind === "table";
  const what = [
    ...(isOpen ? [words.open] : []),
    report === null ? words.unchecked : reportLine(report, text, language),
    ...(isTable && report.isPartUnread ? [words.partUnread] : []),
  ].join(" · ");
  return (
    <button
      type="button"
      className={mergeClasses(styles.line, isOpen && styles.open)}
      aria-current={isOpen ? "true" : undefined}
      onClick={() => void session.workbook.goTo(name)}
    >
      <span className={mergeClasses(styles.name, isTable && styles.table)} title={name}>
        {name}
      </span>
      {isTable ? <SeverityCounts found={report.found} /> : <span />}
      <span className={mergeClasses(styles.quiet, styles.what)}>
        {what}
        {isChanged && (
          <>
            {" · "}
            <span className={styles.stale}>↻ {words.changed}</span>
          </>
        )}
      </span>
    </button>
  );
}

/** What a sheet is, in a few words. */
function reportLine(report: SheetReport, text: PaneText, language: Language): string {
  const words = text.workbook;
  switch (report.kind) {
    case "table":
      return words.table(
        report.layouts.map((layout) => layoutName(layout, language)),
        report.projects,
      );
    case "expanded":
      return words.expanded(report.project, report.source);
    case "no-table":
      return words.noTable;
    case "blank":
      return words.blank;
  }
}
