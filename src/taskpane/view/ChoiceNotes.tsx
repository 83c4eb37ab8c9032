import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { Language } from "../../text/language";
import { keptCopies, keptTrouble, mappingProblem } from "../../text/kept";
import type { PaneText } from "../../text/pane";
import { fileProblem, settingsProblem, settingsRefusal } from "../../text/settings";
import { wordingFileProblem, wordingProblem } from "../../text/wording";
import { notesOn, type ChoiceNote } from "../session/choices";
import { OFFICE_WORDING } from "../session/office";
import { usePane, usePaneState } from "./context";

const useStyles = makeStyles({ bar: { margin: "0 12px 8px" } });

/** What of the choices was not taken, in 设置: all of it, each with what can be done about it. */
export function ChoiceNotes() {
  const { text, session } = usePane();
  const choices = usePaneState((state) => state.choices);
  const words = text.settings.notes;
  const readAgain = { label: words.readAgain, act: () => void session.readAgain() };
  const clear = (what: "settings" | "mappings") => ({
    label: words.clear,
    name: words.clearLabel,
    act: () => void session.clear(what),
  });
  return notesOn(choices).map((note) => {
    const actions = {
      office: readAgain,
      store: readAgain,
      settings: clear("settings"),
      mappings: clear("mappings"),
      wording: readAgain,
      "wording-entries": null,
      copies: null,
      refused: null,
    };
    return <NoteBar key={note.kind} note={note} action={actions[note.kind]} />;
  });
}

/** The gravest of them that has not been put away yet, above the findings. */
export function ChoiceNote() {
  const { text, session } = usePane();
  const choices = usePaneState((state) => state.choices);
  const read = usePaneState((state) => state.readNotes);
  const isRead = (note: ChoiceNote): boolean => read.some((one) => JSON.stringify(one) === JSON.stringify(note));
  // That files of the office differ, or a library could be tidier, is nothing its clerks can do about.
  const note = notesOn(choices).find((one) => one.kind !== "refused" && one.kind !== "wording-entries" && !isRead(one));
  if (note === undefined) return null;
  const dismiss = { label: text.settings.notes.dismiss, act: () => session.dispatch({ type: "note-read", note }) };
  return <NoteBar note={note} action={dismiss} />;
}

interface NoteBarProps {
  readonly note: ChoiceNote;
  readonly action: { readonly label: string; readonly name?: string; readonly act: () => void } | null;
}

function NoteBar({ note, action }: NoteBarProps) {
  const styles = useStyles();
  const { text, language } = usePane();
  return (
    <MessageBar intent={CALM.includes(note.kind) ? "info" : "warning"} layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{text.settings.notes[note.kind]}</MessageBarTitle>
        {body(note, text, language)}
      </MessageBarBody>
      {action !== null && (
        <MessageBarActions>
          <Button size="small" aria-label={action.name} onClick={action.act}>
            {action.label}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** Notes of what was taken all the same. */
const CALM: readonly ChoiceNote["kind"][] = ["copies", "refused", "wording-entries"];

/** Sentences a note says at most; the rest is counted. */
const SHOWN = 2;

function body(note: ChoiceNote, text: PaneText, language: Language): string {
  const words = text.settings.notes;
  const all = sentences(note, language);
  const shown = all.slice(0, SHOWN);
  return [
    ...shown,
    ...(all.length > shown.length ? [words.more(all.length - shown.length)] : []),
    ...(note.kind === "office" ? [words.builtInUsed] : []),
  ].join(language === "zh" ? "" : " ");
}

function sentences(note: ChoiceNote, language: Language): readonly string[] {
  switch (note.kind) {
    case "office":
      return note.problems.map((problem) => fileProblem(problem, language));
    case "store":
      return [keptTrouble(note.trouble, language)];
    case "settings":
      return note.problems.map((problem) => settingsProblem(problem, language));
    case "mappings":
      return note.problems.map((problem) => mappingProblem(problem, language));
    case "wording":
    case "wording-entries":
      return note.problems.map(({ source, problem }) =>
        source === "office" ? wordingFileProblem(OFFICE_WORDING, problem, language) : wordingProblem(problem, language),
      );
    case "copies":
      return [keptCopies(note.copies, language)];
    case "refused":
      return note.refusals.map((refusal) => settingsRefusal(refusal, language));
  }
}
