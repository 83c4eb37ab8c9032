import { MERGE_TEXTS } from "../../text/cli-merge";
import type { Language } from "../../text/language";

/** What is to be said of the files that are joined. */
export type MergeNote =
  | { readonly code: "unread"; readonly source: string }
  | { readonly code: "not-a-line"; readonly source: string; readonly line: number }
  /** The last line ends in its middle. */
  | { readonly code: "cut"; readonly source: string; readonly line: number }
  | { readonly code: "not-closed"; readonly source: string }
  | { readonly code: "incomplete"; readonly source: string; readonly lines: number; readonly files: number }
  | { readonly code: "counts-differ"; readonly counts: readonly number[] }
  | { readonly code: "missing"; readonly of: number; readonly parts: readonly number[] }
  | { readonly code: "double"; readonly of: number; readonly part: number; readonly sources: readonly string[] }
  | { readonly code: "twice"; readonly file: string; readonly count: number }
  | { readonly code: "settings-differ" };

/** Whether something may be missing in what is joined, or be of another kind than the rest. */
export const isMergeTrouble = ({ code }: MergeNote): boolean => code !== "twice" && code !== "double";

export function mergeNote(note: MergeNote, language: Language): string {
  const texts = MERGE_TEXTS[language];
  switch (note.code) {
    case "unread":
      return texts.unread(note.source);
    case "not-a-line":
      return texts.notALine(note.source, note.line);
    case "cut":
      return texts.cut(note.source, note.line);
    case "not-closed":
      return texts.notClosed(note.source);
    case "incomplete":
      return texts.incomplete(note.source, note.lines, note.files);
    case "counts-differ":
      return texts.countsDiffer(note.counts);
    case "missing":
      return texts.missing(note.parts, note.of);
    case "double":
      return texts.double(note.part, note.of, note.sources);
    case "twice":
      return texts.twice(note.file, note.count);
    case "settings-differ":
      return texts.settingsDiffer;
  }
}
