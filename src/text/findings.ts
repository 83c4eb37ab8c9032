import type { Message } from "../check/message";
import * as en from "./findings/en";
import { findingText, type FindingText } from "./findings/text";
import * as zh from "./findings/zh";
import type { Language } from "./language";

const TEXTS: Readonly<Record<Language, FindingText>> = { zh: findingText(zh), en: findingText(en) };

/** The sentences of a finding: what is wrong, why it matters, what to do. */
export const renderMessage = (message: Message, language: Language): string => TEXTS[language].renderMessage(message);

/** A rule's name as a heading over its findings. */
export const ruleTitle = (rule: string, language: Language): string => TEXTS[language].ruleTitle(rule);
