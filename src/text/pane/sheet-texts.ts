import type { Language } from "../language";
import { sheetActions as en } from "./sheets.en";
import { sheetActions as zh, type SheetsText } from "./sheets.zh";

/** What lists in cells say, in every language: those that another language wrote are known again. */
export const SHEET_TEXTS: Readonly<Record<Language, SheetsText>> = { zh, en };
