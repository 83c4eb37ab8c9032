import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import type { ListedFinding } from "../../check/finding";
import type { Language } from "../../text/language";
import { paneText } from "../../text/pane";
import type { Session } from "../session/session";
import { isMainView, type PaneState } from "../session/state";
import { Actions } from "./Actions";
import { ChoiceNote } from "./ChoiceNotes";
import { PaneProvider, usePane, usePaneState } from "./context";
import { ErrorBar } from "./ErrorBar";
import { Filters } from "./Filters";
import { FindingList } from "./FindingList";
import { FixPreview } from "./FixPreview";
import { EditorView } from "./editor/EditorView";
import { Header } from "./Header";
import { MappingView } from "./mapping/MappingView";
import { Notice, noticeOf } from "./Notice";
import { OutcomeBar } from "./OutcomeBar";
import { ProgressLine } from "./ProgressLine";
import { SettingsView } from "./settings/SettingsView";
import { SheetDialogs } from "./sheet-actions/SheetDialogs";
import { TableLine } from "./TableLine";
import { themeOf, useDark, useThemeChoice, type ThemeChoice } from "./theme";
import { useFindingList } from "./useFindingList";
import { UnifyView } from "./wording/unify/UnifyView";
import { WordingView } from "./wording/WordingView";

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
});

// A class would be handed on to menus and dialogs, which stand outside the pane.
const FULL_HEIGHT = { height: "100%" };

interface AppProps {
  readonly session: Session;
  readonly language: Language;
  readonly words: (finding: ListedFinding) => string;
  /** The host's theme where it tells one. */
  readonly hostTheme: "light" | "dark" | null;
}

/** The pane. */
export function App({ session, language, words, hostTheme }: AppProps) {
  const styles = useStyles();
  const [choice, setChoice] = useThemeChoice();
  const dark = useDark(choice, hostTheme);
  const pane = useMemo(() => ({ session, language, text: paneText(language) }), [session, language]);
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
  return (
    <FluentProvider theme={themeOf(dark)} style={FULL_HEIGHT}>
      <PaneProvider value={pane}>
        <div className={styles.pane}>
          <Header />
          <CurrentView words={words} theme={choice} onTheme={setChoice} />
          <OutcomeBar />
          <FixPreview />
          <SheetDialogs />
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
      return <EditorView />;
    case "wording":
      return <WordingView />;
    case "settings":
      return <SettingsView theme={theme} onTheme={onTheme} />;
    case "mapping":
      return <MappingView />;
    case "unify":
      return <UnifyView />;
  }
}

/** The view 检查: the table, what to do with it, and its findings. */
function CheckView({ words }: { words: (finding: ListedFinding) => string }) {
  const { text } = usePane();
  const list = useFindingList(words);
  const notice = usePaneState((state) => noticeOf(state, list.count));
  const hasFindings = usePaneState((state) => (state.result?.findings.length ?? 0) > 0);
  return (
    <main style={{ display: "contents" }} aria-label={text.views.check}>
      <TableLine />
      <Actions />
      <ProgressLine />
      <ErrorBar />
      <ChoiceNote />
      {hasFindings && <Filters />}
      {notice === null ? <FindingList list={list} /> : <Notice kind={notice} />}
    </main>
  );
}

const isPreviewing = ({ preview, unifying }: PaneState): boolean => preview !== null || unifying.preview !== null;

/** Escape empties a search first. */
const isSearching = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type === "search" && target.value !== "";

/** Escape leads back from the settings, F8 goes on, Shift+F8 back, Ctrl+Z takes the pane's last action back. Excel on the web keeps some keys for itself; each has a button too. */
function onKey(event: KeyboardEvent, session: Session): void {
  // A preview or a question stands before everything else, and has its own keys.
  const { sheetDialog } = session.getState();
  if (event.defaultPrevented || sheetDialog !== null || isPreviewing(session.getState())) return;
  const { view, home } = session.getState();
  if (event.key === "Escape" && !isMainView(view) && !isSearching(event.target)) {
    event.preventDefault();
    // Excel on the web would take it as leave to go, and move the focus itself.
    event.stopPropagation();
    session.dispatch({ type: "viewed", view: home });
    return;
  }
  if (event.key === "F8" && !event.ctrlKey && !event.altKey) {
    event.preventDefault();
    void session.step(event.shiftKey ? -1 : 1);
    return;
  }
  const typing = event.target instanceof HTMLInputElement && event.target.type !== "checkbox";
  if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !typing) {
    event.preventDefault();
    void session.undo();
  }
}
