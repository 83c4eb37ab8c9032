import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { ListedFinding } from "../../check/finding";
import type { Language } from "../../text/language";
import type { PaneText } from "../../text/pane";
import { commandFor } from "../commands/command";
import { KEY_COMMANDS } from "../commands/pane";
import type { Recorder } from "../rehearsal/record";
import type { Session } from "../session/session";
import type { PaneState } from "../session/state/state";
import { Actions } from "./Actions";
import { ChoiceNote } from "./ChoiceNote";
import { PaneProvider, usePane, usePaneState } from "./context";
import { ErrorBar } from "./ErrorBar";
import { Header } from "./Header";
import { Notice, noticeOf } from "./Notice";
import { OutcomeBar } from "./OutcomeBar";
import { ProgressLine } from "./ProgressLine";
import { download, type FileToSave, type TextToCopy } from "./saving/save-file";
import {
  AcceptDialog,
  AcceptedView,
  CopyDialog,
  EditorView,
  FilesView,
  Findings,
  FixPreview,
  MappingView,
  LookedView,
  OverviewView,
  RehearsalBar,
  ReportDialog,
  RuleView,
  SettingsView,
  SheetDialogs,
  SinceView,
  ShortcutsView,
  UnifyView,
  WorkbookView,
  WordingView,
} from "./parts";
import { TableLine } from "./TableLine";
import { themeOf, useDark, useThemeChoice, type ThemeChoice } from "./theme";
import { useDroppedFiles } from "./useDroppedFiles";
import { useFindingList } from "./useFindingList";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: "280px",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
  },
  nothing: { flex: "1 1 0" },
});

// A class would be handed on to menus and dialogs, which stand outside the pane.
const FULL_HEIGHT = { height: "100%" };

interface AppProps {
  readonly session: Session;
  readonly language: Language;
  readonly text: PaneText;
  readonly words: (finding: ListedFinding) => string;
  /** The host's theme where it tells one. */
  readonly hostTheme: "light" | "dark" | null;
  /** Whether the program's pane can save files; it can unless said. */
  readonly canSave?: boolean;
  /** The rehearsal that is recorded, and the platform it is on; none unless told. */
  readonly rehearsal?: { readonly recorder: Recorder; readonly platform: string } | null;
}

/** The pane. */
export function App({ session, language, text, words, hostTheme, canSave = true, rehearsal = null }: AppProps) {
  const styles = useStyles();
  const [choice, setChoice] = useThemeChoice();
  const dark = useDark(choice, hostTheme);
  const [toCopy, setToCopy] = useState<TextToCopy | null>(null);
  const closeCopy = (): void => setToCopy(null);
  const pane = useMemo(() => {
    const save = (file: FileToSave): boolean => {
      if (canSave) download(file);
      else if (typeof file.content === "string") setToCopy({ ...file, content: file.content });
      return canSave;
    };
    return { session, language, text, canSave, save, offerText: setToCopy };
  }, [session, language, text, canSave, setToCopy]);
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
  }, [language, dark]);
  useEffect(() => {
    // On the body: a click beside everything leaves the focus there.
    const listen = (event: KeyboardEvent): void => onKey(event, session);
    document.body.addEventListener("keydown", listen);
    return () => document.body.removeEventListener("keydown", listen);
  }, [session]);
  useDroppedFiles(session);
  return (
    <FluentProvider theme={themeOf(dark)} style={FULL_HEIGHT}>
      <PaneProvider value={pane}>
        <div className={styles.pane}>
          <Header />
          <CurrentView words={words} theme={choice} onTheme={setChoice} />
          {rehearsal !== null && <RehearsalBar.View {...rehearsal} />}
          <OutcomeBar />
          <Dialogs />
          {toCopy !== null && <CopyDialog.View file={toCopy} onClose={closeCopy} onGiveUp={closeCopy} />}
        </div>
      </PaneProvider>
    </FluentProvider>
  );
}

interface CurrentViewProps {
  readonly words: (finding: ListedFinding) => string;
  readonly theme: ThemeChoice;
  readonly onTheme: (choice: ThemeChoice) => void;
}

function CurrentView({ words, theme, onTheme }: CurrentViewProps) {
  const view = usePaneState((state) => state.view);
  switch (view) {
    case "check":
      return <CheckView words={words} />;
    case "indicators":
      return <EditorView.View />;
    case "wording":
      return <WordingView.View />;
    case "settings":
      return <SettingsView.View theme={theme} onTheme={onTheme} />;
    case "mapping":
      return <MappingView.View />;
    case "unify":
      return <UnifyView.View />;
    case "rule":
      return <RuleView.View />;
    case "workbook":
      return <WorkbookView.View />;
    case "files":
      return <FilesView.View />;
    case "overview":
      return <OverviewView.View />;
    case "accepted":
      return <AcceptedView.View />;
    case "looked":
      return <LookedView.View />;
    case "since":
      return <SinceView.View />;
    case "shortcuts":
      return <ShortcutsView.View />;
  }
}

/** What stands before every view. Once a dialog is there it stays, closed or open. */
function Dialogs() {
  const { session } = usePane();
  const isPreviewed = usePaneState((state) => state.preview !== null);
  const isAsked = usePaneState((state) => state.sheetDialog !== null);
  const isReporting = usePaneState((state) => state.report !== null);
  const isAccepting = usePaneState((state) => state.accepting !== null);
  const isThere = (isOpen: boolean, { chunk }: typeof FixPreview): boolean => isOpen || chunk.now() !== null;
  return (
    <>
      {isThere(isPreviewed, FixPreview) && (
        <FixPreview.View onGiveUp={() => session.dispatch({ type: "preview-closed" })} />
      )}
      {isThere(isAccepting, AcceptDialog) && <AcceptDialog.View onGiveUp={() => session.accepting.close()} />}
      {isThere(isReporting, ReportDialog) && <ReportDialog.View onGiveUp={() => session.report.close()} />}
      {isThere(isAsked, SheetDialogs) && <SheetDialogs.View onGiveUp={() => session.sheets.close()} />}
    </>
  );
}

/** The view 检查: the table, what to do with it, and its findings. */
function CheckView({ words }: { words: (finding: ListedFinding) => string }) {
  const styles = useStyles();
  const { text } = usePane();
  const list = useFindingList(words);
  const notice = usePaneState((state) => noticeOf(state, list));
  const hasFindings = usePaneState((state) => (state.result?.findings.length ?? 0) > 0);
  // What stands above the list is there a moment before it, and the list is put together in pieces between which the pane answers.
  const isListed = useDeferredValue(hasFindings) && hasFindings;
  return (
    <main style={{ display: "contents" }} aria-label={text.views.check}>
      <TableLine />
      <Actions list={list} />
      <ProgressLine />
      <ErrorBar />
      <ChoiceNote />
      {isListed ? (
        <Findings.View list={list}>{notice !== null && <Notice kind={notice} />}</Findings.View>
      ) : hasFindings || notice === null ? (
        <div className={styles.nothing} />
      ) : (
        <Notice kind={notice} />
      )}
    </main>
  );
}

/** Whether a preview or a question stands before everything else. */
const isAsking = ({ preview, unifying, sheetDialog, accepting, report }: PaneState): boolean =>
  [preview, unifying.preview, sheetDialog, accepting, report].some((open) => open !== null);

/** Escape empties a search first. */
const isSearching = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type === "search" && target.value !== "";

/** Does what a key stands for anywhere in the pane. Excel on the web keeps some keys for itself; each has a button or a menu too. */
function onKey(event: KeyboardEvent, session: Session): void {
  // A preview or a question has its own keys.
  if (event.defaultPrevented || isAsking(session.getState())) return;
  const command = commandFor(KEY_COMMANDS, event, session);
  if (command === undefined || (event.key === "Escape" && isSearching(event.target))) return;
  event.preventDefault();
  // Excel on the web would take Escape as leave to go, and move the focus itself.
  event.stopPropagation();
  void command.act(session);
}
