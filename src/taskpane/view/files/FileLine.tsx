import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { fileErrorSentence } from "../../../text/file-errors";
import type { FilesTexts } from "../../../text/files";
import type { Language } from "../../../text/language";
import { count } from "../../../text/pane/types";
import type { PaneText } from "../../../text/pane";
import { canOpen } from "../../session/files/rows";
import type { FileEntry, FileState } from "../../session/files/state";
import type { FileSummary } from "../../session/files/types";
import type { Severities } from "../../session/findings/severities";
import { usePane } from "../context";
import { SeverityMark } from "../SeverityMark";
import { useFilesText } from "./useFilesText";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "14px minmax(0, 1fr) auto",
    columnGap: "6px",
    alignItems: "center",
    padding: "6px 12px 6px 8px",
    lineHeight: "20px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  chevron: { color: tokens.colorNeutralForeground3, fontSize: "12px" },
  name: { whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" },
  table: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    overflowWrap: "anywhere",
  },
  trouble: { color: tokens.colorStatusDangerForeground3 },
  what: { gridColumn: "2 / -1" },
  counts: { display: "flex", gap: "8px", alignItems: "center", fontVariantNumeric: "tabular-nums" },
  count: { display: "flex", gap: "3px", alignItems: "center" },
});

interface FileLineProps {
  readonly entry: FileEntry;
  readonly isOpen: boolean;
}

/** A file: its name, what was found in it, and what it holds or why it was not checked. */
export function FileLine({ entry, isOpen }: FileLineProps) {
  const styles = useStyles();
  const { text, language } = usePane();
  const texts = useFilesText();
  const { label, state } = entry;
  const isTable = state.kind === "read" && state.summary.why === "";
  return (
    <div className={styles.line}>
      <span className={styles.chevron} aria-hidden>
        {canOpen(entry) && (isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />)}
      </span>
      <span className={mergeClasses(styles.name, isTable && styles.table)} title={label}>
        {label}
      </span>
      {isTable ? <Counts found={state.summary.found} /> : <span />}
      <span className={mergeClasses(styles.quiet, styles.what, state.kind === "unread" && styles.trouble)}>
        {whatOf(state, texts, text, language)}
      </span>
    </div>
  );
}

function Counts({ found }: { found: Severities }) {
  const styles = useStyles();
  const { text } = usePane();
  const some = (["error", "warning", "info"] as const).filter((severity) => found[`${severity}s`] > 0);
  if (some.length === 0) return <span className={styles.quiet}>✓ {text.workbook.clean}</span>;
  return (
    <span className={mergeClasses(styles.quiet, styles.counts)}>
      {some.map((severity) => (
        <span key={severity} className={styles.count}>
          <SeverityMark severity={severity} />
          {count(found[`${severity}s`])}
        </span>
      ))}
    </span>
  );
}

/** What a file holds, or why that is not known, in a few words. */
function whatOf(state: FileState, texts: FilesTexts, text: PaneText, language: Language): string {
  switch (state.kind) {
    case "waiting":
    case "checking":
      return texts.state[state.kind];
    case "unread":
      return texts.unread(fileErrorSentence(state.error, language));
    case "read":
      return summaryLine(state.summary, texts, text);
  }
}

function summaryLine({ why, report, projects, accepted, notes }: FileSummary, texts: FilesTexts, text: PaneText) {
  return [
    why === "" ? texts.tables(report.tables.length, projects) : texts.noTable(why),
    ...(accepted > 0 ? [text.accepted.shown(accepted)] : []),
    ...(notes.length > 0 ? [texts.notes(notes.length)] : []),
  ].join(" · ");
}
