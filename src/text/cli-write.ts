import type { Severity } from "../check/finding";
import { SEVERITIES } from "../check/finding";
import { CLI_TEXTS } from "./cli";
import type { Language } from "./language";

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

const ZH_NOT_WRITTEN: Readonly<Record<string, string>> = {
  "not-xlsx": "只能修改 .xlsx 和 .xlsm 文件。请在 Excel 中另存为 .xlsx。",
  signed: "文件有数字签名，一经修改签名即失效，所以没有修改。请由签名人去掉签名后再修改。",
  strict: "文件按“严格 Open XML”格式保存，这种格式下不能加入批注和工作表，没有修改。请在 Excel 中另存为普通的 .xlsx。",
  shared: "工作簿是旧式的共享工作簿，保留着修订记录，没有修改。请在 Excel 中取消共享后再试。",
  "array-formula": "单元格属于一个占多格的数组公式，不能单独修改，文件没有改动。请在 Excel 中修改公式。",
  "table-header": "单元格是 Excel 表格的标题或汇总行，文件没有改动。请在 Excel 中修改。",
  "not-as-meant": "写出的内容与要写的不一致，已经放弃，文件没有改动。请把文件的种类和来源报给维护人员。",
  changed: "文件在读取之后又被改动，没有写入。请重新运行。",
  open: "文件正在 Excel 或其他程序中打开，没有写入。请先关闭。",
  exists: "目标文件夹中已有同名文件，没有写入。请换一个文件夹。",
  "no-access": "文件是只读的，或没有写入权限，没有改动。",
  "no-space": "磁盘空间不足，没有写入，原文件没有改动。",
  unwritable: "无法写入文件，原文件没有改动。请检查磁盘或网络位置。",
};

const EN_NOT_WRITTEN: Readonly<Record<string, string>> = {
  "not-xlsx": "Only .xlsx and .xlsm files can be changed. Save it from Excel as .xlsx.",
  signed:
    "The file is signed, and any change would break the signature. It was not changed. Have the signature removed first.",
  strict:
    "The file is saved as Strict Open XML, into which notes and sheets cannot be put. It was not changed. Save it from Excel as an ordinary .xlsx.",
  shared:
    "The workbook is shared in the old way, with a history of changes. It was not changed. Unshare it in Excel and try again.",
  "array-formula":
    "The cell belongs to an array formula over several cells and cannot be changed alone. The file was not changed. Change the formula in Excel.",
  "table-header": "The cell is a header or a total of an Excel table. The file was not changed. Change it in Excel.",
  "not-as-meant":
    "What was written is not what should have been. It was given up, and the file is as it was. Report the kind and origin of the file to those who maintain the program.",
  changed: "The file was changed after it had been read. Nothing was written. Run the command again.",
  open: "The file is open in Excel or another program. Nothing was written. Close it first.",
  exists: "The folder has a file of this name already. Nothing was written. Name another folder.",
  "no-access": "The file is read-only, or may not be written. It is as it was.",
  "no-space": "The disk is full. Nothing was written, and the file is as it was.",
  unwritable: "The file could not be written and is as it was. Check the disk or network place.",
};

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
    notWritten: (code, cell) => (cell === null ? "" : `${cell}：`) + (ZH_NOT_WRITTEN[code] ?? code),
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
    notWritten: (code, cell) => (cell === null ? "" : `${cell}: `) + (EN_NOT_WRITTEN[code] ?? code),
    fault:
      "The program itself failed: this file was not changed, the others are dealt with. Report the error on the screen to those who maintain the program. Do not send the file: it may be confidential.",
    nothingToMark: "Nothing found; no copy was made.",
    marked: (findings, cells) => `${findings} findings marked, in ${cells} cells, and listed on the sheet “Findings”.`,
    noted: (cells) =>
      `${cells} cells had a note of their own: they are coloured and have no other note. See the sheet “Findings”.`,
    markedName: (name) => `${name}-annotated`,
  },
};

const listed = (cells: readonly string[], comma: string, more: (count: number) => string): string =>
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
