import type { Language } from "../language";
import * as en from "./en";
import type { Texts } from "./types";
import * as zh from "./zh";

/** Every message a rule may give: the rule's id, with a variant after a slash. */
export const MESSAGE_IDS = Object.keys(zh.MESSAGES);

export const MESSAGES: Readonly<Record<Language, Texts>> = { zh: zh.MESSAGES, en: en.MESSAGES };
export const TITLES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { zh: zh.TITLES, en: en.TITLES };
