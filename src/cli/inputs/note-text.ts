import { INPUT_TEXTS } from "../../text/cli-inputs";
import type { Language } from "../../text/language";
import type { InputNote } from "./input";

export function inputNote(note: InputNote, language: Language): string {
  const texts = INPUT_TEXTS[language];
  switch (note.code) {
    case "no-workbook":
      return texts.noWorkbook(note.folder);
    case "no-match":
      return texts.noMatch(note.pattern);
    case "empty-list":
      return texts.emptyList;
    case "unread-folder":
      return texts.unreadFolder(note.folder);
    case "links":
      return texts.links(note.folder, note.count);
    case "twice":
      return texts.twice(note.files[0] ?? "", note.files.length);
  }
}
