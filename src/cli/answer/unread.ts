import type { CheckResult } from "../../check/result";
import { CLI_TEXTS } from "../../text/cli";
import type { Language } from "../../text/language";
import { likelyHeader, recognisedSentences } from "../../text/recognition";

/** Columns understood in a header that is likely a table's. */
const TABLE_LIKE = 3;

/** What was recognised of the sheets that were not read. Beside a table that was, a sheet with a label or two is no table of its own. */
export function unreadTexts({ tables, unread }: CheckResult, language: Language): readonly string[] {
  const { unreadSheet, unreadPart } = CLI_TEXTS[language];
  return unread.flatMap((one) => {
    const roles = likelyHeader(one)?.columns.filter(({ role }) => role !== null).length ?? 0;
    const isPart = tables.some(({ parts }) => parts.some(({ sheet }) => sheet === one.sheet));
    const isMeant = isPart || one.refused.length > 0 || one.lost !== null || tables.length === 0 || roles >= TABLE_LIKE;
    const sentences = isMeant ? recognisedSentences(one, language) : [];
    return sentences.length === 0
      ? []
      : [(isPart ? unreadPart : unreadSheet)(one.sheet, sentences.join(language === "zh" ? "" : " "))];
  });
}
