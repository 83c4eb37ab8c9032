import type { Message } from "../../check/message";
import type { Texts } from "./types";

/** What findings say in one language. */
export interface FindingText {
  /** The sentences of a finding: what is wrong, why it matters, what to do. */
  renderMessage(message: Message): string;
  /** A rule's name as a heading over its findings. */
  ruleTitle(rule: string): string;
}

interface FindingTexts {
  readonly MESSAGES: Texts;
  readonly TITLES: Readonly<Record<string, string>>;
}

export function findingText({ MESSAGES, TITLES }: FindingTexts): FindingText {
  return {
    renderMessage({ id, params }) {
      const text = MESSAGES[id];
      if (text === undefined) throw new Error(`no text for ${id}`);
      return text(params);
    },
    ruleTitle: (rule) => TITLES[rule] ?? rule,
  };
}
