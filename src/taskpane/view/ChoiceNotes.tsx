import type { Language } from "../../text/language";
import { keptAcceptedUnread, keptBaselineUnread, keptCopies, keptTrouble, mappingProblem } from "../../text/kept";
import type { PaneText } from "../../text/pane";
import { fileProblem, settingsProblem, settingsRefusal } from "../../text/settings";
import { wordingFileProblem, wordingProblem } from "../../text/wording";
import { OFFICE_WORDING, notesOn, type ChoiceNote } from "../session/choices";
import { Bar, type BarAction } from "./Bar";
import { usePane, usePaneState } from "./context";

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
      accepted: null,
      baseline: null,
      refused: null,
    };
    return <NoteBar key={note.kind} note={note} action={actions[note.kind]} />;
  });
}

interface NoteBarProps {
  readonly note: ChoiceNote;
  readonly action: BarAction | null;
}

/** A note in a bar, with the one thing to do about it. */
export function NoteBar({ note, action }: NoteBarProps) {
  const { text, language } = usePane();
  return (
    <Bar
      intent={CALM.includes(note.kind) ? "info" : "warning"}
      title={text.settings.notes[note.kind]}
      actions={action === null ? [] : [action]}
    >
      {body(note, text, language)}
    </Bar>
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
    case "accepted":
      return [keptAcceptedUnread(note.unread, language)];
    case "baseline":
      return [keptBaselineUnread(language)];
    case "refused":
      return note.refusals.map((refusal) => settingsRefusal(refusal, language));
  }
}
