import type { Severity } from "../check/finding";
import { SEVERITIES } from "../check/finding";
import { CLI_TEXTS } from "./cli";
import type { Language } from "./language";
import { notWritten } from "./not-written";

/** What the commands say that write files. */
export interface WriteTexts {
  readonly fixed: (findings: number, cells: number) => string;
  readonly wouldFix: (findings: number, cells: number) => string;
  readonly nothingToFix: string;
  readonly left: (reason: "protected" | "table" | "overlap", findings: number, cells: readonly string[]) => string;
  readonly counts: (before: Readonly<Record<Severity, number>>, after: Readonly<Record<Severity, number>>) => string;
  readonly written: (file: string) => string;
  readonly oldKept: (file: string) => string;
  readonly recalculated: string;
  /** Why a file was not written; `cell` is the one in the way. */
  readonly notWritten: (code: string, cell: string | null) => string;
  /** A file that was to be made and is there already. */
  readonly exists: (file: string) => string;
  readonly fault: string;
  readonly nothingToMark: string;
  readonly marked: (findings: number, cells: number) => string;
  /** Cells that have a note of their own. */
  readonly noted: (cells: number) => string;
  /** The name of a copy beside its file, without its extension. */
  readonly markedName: (name: string) => string;
}

/** Cells named in a sentence; of more the number is told. */
const MOST_CELLS = 10;

export const WRITE_TEXTS: Readonly<Record<Language, WriteTexts>> = {
  zh: {
    fixed: (findings, cells) => `修复 ${findings} 处，在 ${cells} 格中。`,
    wouldFix: (findings, cells) => `可修复 ${findings} 处，在 ${cells} 格中；没有写入文件。`,
    nothingToFix: "没有可以放心修复的问题。",
    left: (reason, findings, cells) => {
      const where = cells.length === 0 ? "" : `（${listed(cells, "、", (more) => `等 ${more} 格`)}）`;
      if (reason === "protected") return `有 ${findings} 处没有修复，因为工作表受保护${where}。请撤销保护后再试。`;
      if (reason === "table")
        return `有 ${findings} 处没有修复，因为是 Excel 表格的标题或汇总行${where}。请在 Excel 中修改。`;
      return `有 ${findings} 处没有修复，因为几处修改相互重叠。请再运行一次。`;
    },
    counts: (before, after) => `修复前后：${changesOf(before, after, "zh").join("，")}。`,
    written: (file) => `已写入 ${file}`,
    oldKept: (file) => `原文件保存在 ${file}`,
    recalculated: "文件中有公式，用 Excel 打开时会重新计算。",
    notWritten: (code, cell) => notWritten(code, cell, "zh"),
    exists: (file) => `${file} 已经存在，没有写入。`,
    fault:
      "程序自身出错，这个文件没有修改，其他文件不受影响。请把屏幕上的出错信息报给维护人员。文件可能涉密，不要发送。",
    nothingToMark: "未发现问题，没有做标注。",
    marked: (findings, cells) => `标出 ${findings} 处，在 ${cells} 格中，并列成“问题清单”工作表。`,
    noted: (cells) => `有 ${cells} 格原来就有批注，只标颜色，没有再加批注；说明见“问题清单”。`,
    markedName: (name) => `${name}-标注`,
  },
  en: {
    fixed: (findings, cells) => `${findings} places mended, in ${cells} cells.`,
    wouldFix: (findings, cells) => `${findings} places could be mended, in ${cells} cells; no file was written.`,
    nothingToFix: "There is nothing that can be mended safely.",
    left: (reason, findings, cells) => {
      const where = cells.length === 0 ? "" : ` (${listed(cells, ", ", (more) => `, ${more} cells in all`)})`;
      if (reason === "protected")
        return `${findings} places were left as they are: the sheet is protected${where}. Unprotect it and try again.`;
      if (reason === "table")
        return `${findings} places were left as they are: they are headers or totals of an Excel table${where}. Change them in Excel.`;
      return `${findings} places were left as they are: several changes overlap. Run the command once more.`;
    },
    counts: (before, after) => `Before and after: ${changesOf(before, after, "en").join(", ")}.`,
    written: (file) => `Written to ${file}`,
    oldKept: (file) => `The old file is kept as ${file}`,
    recalculated: "The file has formulas, which Excel will work out again when it opens the file.",
    notWritten: (code, cell) => notWritten(code, cell, "en"),
    exists: (file) => `${file} is there already and was not written over.`,
    fault:
      "The program itself failed: this file was not changed, the others are dealt with. Report the error on the screen to those who maintain the program. Do not send the file: it may be confidential.",
    nothingToMark: "Nothing found; no copy was made.",
    marked: (findings, cells) => `${findings} findings marked, in ${cells} cells, and listed on the sheet “Findings”.`,
    noted: (cells) =>
      `${cells} cells had a note of their own: they are coloured and have no other note. See the sheet “Findings”.`,
    markedName: (name) => `${name}-annotated`,
  },
};

/** Some of many, with how many there are. */
export const listed = (cells: readonly string[], comma: string, more: (count: number) => string): string =>
  cells.slice(0, MOST_CELLS).join(comma) + (cells.length > MOST_CELLS ? more(cells.length) : "");

const changesOf = (
  before: Readonly<Record<Severity, number>>,
  after: Readonly<Record<Severity, number>>,
  language: Language,
): string[] =>
  SEVERITIES.map((severity) => {
    const name = CLI_TEXTS[language].severity[severity];
    return before[severity] === after[severity]
      ? `${name} ${before[severity]}`
      : `${name} ${before[severity]} → ${after[severity]}`;
  });
