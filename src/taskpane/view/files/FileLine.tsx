import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { fileErrorSentence } from "../../../text/file-errors";
import type { FilesTexts } from "../../../text/files";
import type { Language } from "../../../text/language";
import type { PaneText } from "../../../text/pane";
import { canOpen } from "../../session/files/rows";
import type { FileEntry, FileState } from "../../session/files/state";
import type { FileSummary } from "../../session/files/types";
import { usePane } from "../context";
import { SeverityCounts } from "../SeverityCounts";
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
      {isTable ? <SeverityCounts found={state.summary.found} /> : <span />}
      <span className={mergeClasses(styles.quiet, styles.what, state.kind === "unread" && styles.trouble)}>
        {whatOf(state, texts, text, language)}
      </span>
    </div>
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
