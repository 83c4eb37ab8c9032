import { renderMessage, ruleTitle } from "../../text/findings";
import type { Language } from "../../text/language";
import type { ListWords } from "./list";

/** What findings are worded with, where all languages are at hand. */
export const listWords = (language: Language): ListWords => ({
  language,
  renderMessage: (message) => renderMessage(message, language),
  ruleTitle: (rule) => ruleTitle(rule, language),
});
