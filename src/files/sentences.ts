import type { CheckResult } from "../check/result";
import type { SheetSnapshot } from "../check/sheet/snapshot";
import { CLI_TEXTS } from "../text/cli";
import { factsSentence } from "../text/facts";
import { keptAcceptedUnread, keptCopies, keptTrouble, mappingProblem } from "../text/kept";
import type { Language } from "../text/language";
import { layoutName } from "../text/layout-names";
import { likelyHeader, recognisedSentences } from "../text/recognition";
import { wordingConflict, wordingProblem } from "../text/wording";
import type { ResolvedWording } from "../check/wording/resolve";
import { partsInOrder } from "./parts";
import type { KeptChoices } from "./workbook-settings";

/** Columns understood in a header that is likely a table's. */
const TABLE_LIKE = 3;

/** A sentence a table: where it stands, what was recognised there and what was not found. */
export function tableSentences(
  { tables }: Pick<CheckResult, "tables">,
  sheets: readonly SheetSnapshot[],
  language: Language,
): string[] {
  return partsInOrder(tables, sheets).map(({ layout, sheet, range, facts }) => {
    const where = sheets.length > 1 ? `${sheet}!${range}` : range;
    return CLI_TEXTS[language].table(where, layoutName(layout, language), factsSentence(facts, language));
  });
}

/** What was recognised of the sheets that were not read. Beside a table that was, a sheet with a label or two is no table of its own. */
export function unreadSentences(
  { tables, unread }: Pick<CheckResult, "tables" | "unread">,
  language: Language,
): string[] {
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

/** Whether a sheet that was not read has columns of indicators, and what stood in the way is told of it. */
export const isNearlyTable = (result: Pick<CheckResult, "tables" | "unread">, language: Language): boolean =>
  result.unread.some((one) =>
    likelyHeader(one)?.columns.some(({ role }) => role === "indicator" || role === "level1"),
  ) && unreadSentences(result, language).length > 0;

/** Why nothing was checked in a file without a table. */
export function noTableSentence(
  sheets: readonly SheetSnapshot[],
  result: Pick<CheckResult, "tables" | "unread">,
  language: Language,
): string {
  const { noContent, noTable, noneChecked } = CLI_TEXTS[language];
  if (sheets.every(({ values }) => values.length === 0)) return noContent;
  return isNearlyTable(result, language) ? noneChecked : noTable;
}

/** What of a workbook's own choices was not taken as it stands, apart from its settings, whose faults are told with their file. */
export function keptSentences(kept: KeptChoices, library: ResolvedWording | null, language: Language): string[] {
  const { trouble, copies, mappingProblems, wording, accepted } = kept;
  return [
    ...(trouble === null ? [] : [keptTrouble(trouble, language)]),
    ...mappingProblems.map((problem) => mappingProblem(problem, language)),
    ...[...wording.problems, ...(library?.problems ?? [])].map((problem) => wordingProblem(problem, language)),
    ...(library?.conflicts ?? []).map((conflict) => wordingConflict(conflict, language)),
    ...(accepted.unread === 0 ? [] : [keptAcceptedUnread(accepted.unread, language)]),
    ...(copies === 0 ? [] : [keptCopies(copies, language)]),
  ];
}
