import { SEVERITIES } from "../check/finding";
import { a1 } from "../check/sheet/address";
import { firstRow, rowOf } from "../check/sheet/snapshot";
import { noTableSentence, tableSentences, unreadSentences } from "../files/sentences";
import { basisTexts } from "../text/basis";
import { CLI_TEXTS } from "../text/cli";
import { fileNote } from "../text/file-notes";
import { renderMessage } from "../text/findings";
import type { Language } from "../text/language";
import { isRecognised, type CheckedFile } from "./check-file";
import { nothingTold, type Report, type Tell } from "./report";

const indented = (sentence: string): string => `  ${sentence}`;

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
  const unread = unreadSentences(result, language).map(indented);
  const noted = notes.map((note) => `  ${texts.note(fileNote(note, language))}`);
  if (!isRecognised(file)) {
    yield* [path, `  ${texts.notChecked(noTableSentence(sheets, language))}`, ...noted, ...unread];
    return;
  }
  const checkedWith =
    profile !== null && result.tables.length > 0 ? basisTexts(result.tables, profile, language) : profile?.name;
  yield checkedWith === undefined ? path : texts.checkedWith(path, checkedWith);
  yield* tableSentences(result, sheets, language).map(indented);
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
