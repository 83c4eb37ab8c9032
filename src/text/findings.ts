import type { Message } from "../check/message";
import { MESSAGES, TITLES } from "./findings/index";
import type { Language } from "./language";

/** The sentences of a finding: what is wrong, why it matters, what to do. */
export function renderMessage(message: Message, language: Language): string {
  const text = MESSAGES[language][message.id];
  if (text === undefined) throw new Error(`no text for ${message.id}`);
  return text(message.params);
}

/** A rule's name as a heading over its findings. */
export function ruleTitle(rule: string, language: Language): string {
  return TITLES[language][rule] ?? rule;
}
