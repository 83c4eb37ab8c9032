import { SEVERITIES } from "../../../check/finding";
import { CLI_TEXTS, type CliTexts } from "../../../text/cli";
import { ACROSS_TEXTS } from "../../../text/cli-across";
import type { Piece } from "../../../text/excerpt";
import { factsSentence } from "../../../text/facts";
import type { Language } from "../../../text/language";
import { layoutName } from "../../../text/layout-names";
import type { AcrossAnswer } from "../../answer/across";
import type { FileAnswer, FindingAnswer } from "../../answer/answer";
import { remarks } from "../../answer/remarks";
import type { Format } from "../format";
import { countsText, isNothing } from "./counts";
import { printable } from "./printable";
import { COLOURED, PLAIN, type Style } from "./style";

export interface TextOptions {
  readonly language: Language;
  /** Colours, and a line under each finding with the faulty characters underlined. */
  readonly isColoured: boolean;
  /** Only files with findings, and those that could not be read. */
  readonly isQuiet: boolean;
}

/** The answer for a person: file by file and project by project a line a finding, and the counts. */
export function textFormat({ language, isColoured, isQuiet }: TextOptions): Format {
  const style = isColoured ? COLOURED : PLAIN;
  return {
    begin: () => "",
    separator: "\n",
    *file(answer) {
      if (isQuiet && !answer.trouble && SEVERITIES.every((severity) => answer.counts[severity] === 0)) return;
      for (const line of fileLines(answer, language, style)) yield `${line}\n`;
    },
    end({ files, counts, unchecked, selection, across, isEmpty }) {
      const told = across === undefined ? [] : [...acrossLines(across, selection, style, isEmpty)];
      const last =
        files > 1 || isQuiet
          ? `${files > 1 ? "\n" : ""}${CLI_TEXTS[language].files(files, unchecked, countsText(counts, selection, CLI_TEXTS[language]))}\n`
          : "";
      return told.map((line) => `${line}\n`).join("") + last;
    },
  };
}

function* fileLines(answer: FileAnswer, language: Language, style: Style): Iterable<string> {
  const { error, checkedBy, notes, sheets, unreadTexts, recognised, blank, nearly, counts, since, selection } = answer;
  const texts = CLI_TEXTS[language];
  const path = printable(answer.path);
  if (error !== null) {
    yield* [style.file(path), `  ${error.message}`];
    return;
  }
  const noted = notes.map(({ message }) => `  ${texts.note(printable(message))}`);
  const unread = unreadTexts.map((text) => `  ${printable(text)}`);
  if (!recognised) {
    const why = blank ? texts.noContent : nearly === true ? texts.noneChecked : texts.noTable;
    yield* [style.file(path), `  ${texts.notChecked(why)}`, ...unread, ...noted];
    return;
  }
  yield checkedBy === null ? style.file(path) : texts.checkedWith(style.file(path), printable(checkedBy));
  for (const { name, tables } of sheets)
    for (const { range, layout, facts } of tables) {
      const where = sheets.length > 1 ? `${name}!${range}` : range;
      yield `  ${printable(texts.table(where, layoutName(layout, language), factsSentence(facts, language)))}`;
    }
  yield* noted;
  yield* findingLines(answer, texts, style);
  yield* unread;
  for (const remark of remarks(answer)) yield `  ${remark}`;
  yield `  ${isNothing(counts, selection) && (since?.known ?? 0) === 0 ? texts.nothingFound : countsText(counts, selection, texts)}`;
}

function* findingLines({ sheets }: FileAnswer, texts: CliTexts, style: Style): Iterable<string> {
  for (const { name, findings } of sheets) {
    let last: string | null = null;
    for (const finding of findings) {
      if (finding.accepted !== undefined) continue;
      const { project, excerpt } = finding.details();
      if (project !== null && project !== last) yield `  ${style.project(texts.project(printable(project)))}`;
      last = project;
      const indent = project === null ? "  " : "    ";
      const where = sheets.length > 1 ? `${name}!${finding.cell}` : finding.cell;
      yield indent + findingLine(finding, printable(where), texts, style);
      if (style !== PLAIN && excerpt.length > 0) yield `${indent}  ${excerptLine(excerpt, style)}`;
    }
  }
}

function* acrossLines(
  { findings, about, notes, counts, since, language }: AcrossAnswer,
  selection: FileAnswer["selection"],
  style: Style,
  isFirst: boolean,
): Iterable<string> {
  const texts = CLI_TEXTS[language];
  if (!isFirst) yield "";
  yield style.file(ACROSS_TEXTS[language].heading);
  yield `  ${about}`;
  for (const finding of findings) {
    if (finding.accepted !== undefined) continue;
    const { path, sheet, cell, project } = finding;
    const where = `${path} ${sheet}!${cell} ${texts.project(project)}`;
    yield `  ${findingLine(finding, printable(where), texts, style)}`;
  }
  for (const note of notes) yield `  ${printable(note)}`;
  yield `  ${isNothing(counts, selection) && (since?.known ?? 0) === 0 ? texts.nothingFound : countsText(counts, selection, texts)}`;
}

type Line = Pick<FindingAnswer, "indicator" | "severity" | "rule" | "message">;

function findingLine(finding: Line, where: string, texts: CliTexts, style: Style): string {
  const { indicator, severity, rule, message } = finding;
  const which = indicator === null ? "" : ` ${texts.indicator(indicator)}`;
  const grave = style.severity(severity, texts.severity[severity]);
  return `${where}${which} ${grave} ${style.rule(rule)} ${printable(message)}`;
}

/** Where something is missing there is nothing to underline but the place. */
const excerptLine = (excerpt: readonly Piece[], style: Style): string =>
  excerpt
    .map(({ kind, text }) =>
      kind === "marked"
        ? style.fault(printable(text))
        : kind === "missing"
          ? style.fault("‸")
          : style.context(printable(text)),
    )
    .join("");
