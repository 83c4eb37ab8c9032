import { SEVERITIES } from "../../check/finding";
import type { CheckResult } from "../../check/result";
import { a1 } from "../../check/sheet/address";
import { firstRow, rowOf, type SheetSnapshot } from "../../check/sheet/snapshot";
import { basisTexts } from "../../text/basis";
import { CLI_TEXTS } from "../../text/cli";
import { factsSentence } from "../../text/facts";
import { fileNote } from "../../text/file-notes";
import { renderMessage } from "../../text/findings";
import type { Language } from "../../text/language";
import { layoutName, likelyHeader, recognisedSentences } from "../../text/recognition";
import { isRecognised, type CheckedFile } from "../checking/check-file";
import { partsInOrder } from "./parts";
import { nothingTold, type Report, type Tell } from "./report";

/** Columns understood in a header that is likely a table's. */
const TABLE_LIKE = 3;

/** The answer for a person: a line a finding, and the counts. */
export function textReport(language: Language): Report {
  return {
    begin: () => "",
    between: () => "\n",
    *file(file, tell) {
      for (const line of fileLines(file, language, tell)) yield `${line}\n`;
    },
    end: (files) => (files > 1 ? `\n${CLI_TEXTS[language].files(files)}\n` : ""),
  };
}

function* fileLines(file: CheckedFile, language: Language, tell: Tell): Iterable<string> {
  const { path, error, profile, notes, sheets, result, accepted } = file;
  const texts = CLI_TEXTS[language];
  if (error !== null || result === null) {
    yield* [path, `  ${texts.fileError(error ?? { code: "unreadable" })}`];
    return;
  }
  const unread = unreadLines(result, language);
  const noted = notes.map((note) => `  ${texts.note(fileNote(note, language))}`);
  if (!isRecognised(file)) {
    const holdsNothing = sheets.every(({ values }) => values.length === 0);
    yield* [path, `  ${texts.notChecked(holdsNothing ? texts.noContent : texts.noTable)}`, ...noted, ...unread];
    return;
  }
  const checkedWith =
    profile !== null && result.tables.length > 0 ? basisTexts(result.tables, profile, language) : profile?.name;
  yield checkedWith === undefined ? path : texts.checkedWith(path, checkedWith);
  yield* factLines(result, sheets, language);
  yield* noted;
  const told = nothingTold();
  let passed = 0;
  for (const finding of result.findings) {
    if (accepted(finding) !== null) {
      passed += 1;
      continue;
    }
    tell(finding);
    told[finding.severity] += 1;
    const at = finding.place[0];
    const sheet = sheets.find(({ name }) => name === at?.sheet);
    const cell = at === undefined ? "" : a1((sheet && rowOf(sheet, at.row)) ?? firstRow(at.row), at.column);
    const where = sheets.length > 1 ? `${at?.sheet ?? ""}!${cell}` : cell;
    const which = finding.indicator === null ? "" : ` ${texts.indicator(finding.indicator)}`;
    yield `  ${where}${which} ${texts.severity[finding.severity]} ${finding.rule} ${renderMessage(finding.message, language)}`;
  }
  yield* unread;
  const counts = [
    ...SEVERITIES.map((severity) => `${texts.severity[severity]} ${told[severity]}`),
    ...(passed === 0 ? [] : [texts.accepted(passed)]),
  ];
  yield `  ${result.findings.length === 0 ? texts.nothingFound : counts.join(texts.comma)}`;
}

/** A line a table: where it stands, what was recognised there and what was not found. */
function factLines({ tables }: CheckResult, sheets: readonly SheetSnapshot[], language: Language): string[] {
  return partsInOrder(tables, sheets).map(({ layout, sheet, range, facts }) => {
    const where = sheets.length > 1 ? `${sheet}!${range}` : range;
    return `  ${CLI_TEXTS[language].table(where, layoutName(layout, language), factsSentence(facts, language))}`;
  });
}

/** What was recognised of the sheets that were not read. Beside a table that was, a sheet with a label or two is no table of its own. */
function unreadLines({ tables, unread }: CheckResult, language: Language): string[] {
  const { unreadSheet, unreadPart } = CLI_TEXTS[language];
  return unread.flatMap((one) => {
    const roles = likelyHeader(one)?.columns.filter(({ role }) => role !== null).length ?? 0;
    const isPart = tables.some(({ parts }) => parts.some(({ sheet }) => sheet === one.sheet));
    const isMeant = isPart || one.refused.length > 0 || one.lost !== null || tables.length === 0 || roles >= TABLE_LIKE;
    const sentences = isMeant ? recognisedSentences(one, language) : [];
    return sentences.length === 0
      ? []
      : [`  ${(isPart ? unreadPart : unreadSheet)(one.sheet, sentences.join(language === "zh" ? "" : " "))}`];
  });
}
