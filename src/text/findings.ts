import type { Message } from "../check/message";
import { EN_MESSAGES, EN_TITLES } from "./findings.en";
import { ZH_MESSAGES, ZH_TITLES } from "./findings.zh";
import type { Language } from "./language";
import type { MessageId, MessageTexts } from "./message-ids";

const MESSAGES: Readonly<Record<Language, MessageTexts>> = { zh: ZH_MESSAGES, en: EN_MESSAGES };
const TITLES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { zh: ZH_TITLES, en: EN_TITLES };

/** The sentences of a finding: what is wrong, why it matters, what to do. */
export function renderMessage(message: Message, language: Language): string {
  return MESSAGES[language][message.id as MessageId](message.params);
}

/** A rule's name as a heading over its findings. */
export function ruleTitle(rule: string, language: Language): string {
  return TITLES[language][rule] ?? rule;
}
