import type { Language } from "../language";
import * as checkEn from "./check.en";
import * as checkZh from "./check.zh";
import * as editorEn from "./editor.en";
import * as editorZh from "./editor.zh";
import * as cardsEn from "./editor-cards.en";
import * as cardsZh from "./editor-cards.zh";
import * as mappingEn from "./mapping.en";
import * as mappingZh from "./mapping.zh";
import * as settingsEn from "./settings.en";
import * as settingsZh from "./settings.zh";
import * as sheetsEn from "./sheets.en";
import * as sheetsZh from "./sheets.zh";
import * as unifyEn from "./unify.en";
import * as unifyZh from "./unify.zh";
import * as wordingEn from "./wording.en";
import * as wordingZh from "./wording.zh";

export { count, type NotWrittenReason, type PaneErrorCode, type PaneTask } from "./types";

/** Every sentence of the pane, by view. Chinese is the source of the keys; English is complete by type. */
const zh = {
  ...checkZh.check,
  settings: settingsZh.settings,
  mapping: mappingZh.mapping,
  unify: unifyZh.unify,
  wording: wordingZh.wording,
  sheetActions: sheetsZh.sheetActions,
  cards: cardsZh.cards,
  editor: editorZh.editor,
};

/** The pane's sentences in one language. */
export type PaneText = typeof zh;

const en: PaneText = {
  ...checkEn.check,
  settings: settingsEn.settings,
  mapping: mappingEn.mapping,
  unify: unifyEn.unify,
  wording: wordingEn.wording,
  sheetActions: sheetsEn.sheetActions,
  cards: cardsEn.cards,
  editor: editorEn.editor,
};

const TEXTS: Readonly<Record<Language, PaneText>> = { zh, en };

/** The pane's sentences in a language. */
export function paneText(language: Language): PaneText {
  return TEXTS[language];
}
