import type { Language } from "../language";
import { en } from "./en";
import { zh, type PaneText } from "./zh";

export type { NotWrittenReason, PaneErrorCode, PaneTask } from "./types";
export type { PaneText } from "./zh";

const TEXTS: Readonly<Record<Language, PaneText>> = { zh, en };

/** The pane's sentences in a language. */
export function paneText(language: Language): PaneText {
  return TEXTS[language];
}
