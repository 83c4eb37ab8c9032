import { listed } from "./cli-write";
import type { Language } from "./language";

/** What `expand` and `pack` say. */
export interface CopyTexts {
  /** A project with the cells of its indicators; one without a name has its cells alone. */
  readonly project: (name: string, cells: readonly string[]) => string;
  readonly expanded: (project: string, sheet: string, indicators: number) => string;
  /** With the reason, a sentence of its own. */
  readonly notExpanded: (project: string, why: string) => string;
  readonly nothingToExpand: string;
  readonly noProject: (name: string) => string;
  readonly tooMany: (projects: number, most: number) => string;
  readonly otherExtension: (file: string, extension: string) => string;
  readonly noSheets: string;
  readonly packed: (sheet: string, project: string) => string;
  readonly same: (sheet: string) => string;
  /** The reasons follow, a line each. */
  readonly notPacked: (sheet: string) => string;
  readonly obstacle: Readonly<Record<"protected" | "table", string>>;
  readonly removed: (sheets: readonly string[]) => string;
  readonly stays: (sheet: string, why: "macros" | "content" | "referred" | "last" | "remark") => string;
  readonly nothingToWrite: string;
}

export const COPY_TEXTS: Readonly<Record<Language, CopyTexts>> = {
  zh: {
    project: (name, cells) => (name === "" ? cells.join("、") : `“${name}”（${cells.join("、")}）`),
    expanded: (project, sheet, indicators) => `${project}展开到工作表“${sheet}”，${indicators} 条指标。`,
    notExpanded: (project, why) => `${project}没有展开：${why}`,
    nothingToExpand: "没有几条指标写在一格里的项目，不用展开。",
    noProject: (name) => `没有项目叫“${name}”。`,
    tooMany: (projects, most) =>
      `有 ${projects} 个项目，每个展开为一张工作表，一次最多 ${most} 张，没有展开。请用 --project 指明项目。`,
    otherExtension: (file, extension) => `展开和收回不改文件的种类，--out 要写成 ${extension} 文件，不能是“${file}”。`,
    noSheets: "没有展开的工作表。",
    packed: (sheet, project) => `“${sheet}”收回到${project}：`,
    same: (sheet) => `“${sheet}”各行与原单元格一致，不需要写入。`,
    notPacked: (sheet) => `“${sheet}”没有收回，原单元格没有改动：`,
    obstacle: {
      protected: "来源工作表受保护。请撤销保护后再试。",
      table: "来源单元格是 Excel 表格的标题或汇总行。请在 Excel 中修改。",
    },
    removed: (sheets) => `已收回的工作表不再保留：${listed(quoted(sheets), "", (count) => `等 ${count} 张`)}。`,
    stays: (sheet, why) => `“${sheet}”仍留在文件中：${STAYS_ZH[why]}`,
    nothingToWrite: "没有要写入的内容，没有另存文件。",
  },
  en: {
    project: (name, cells) => (name === "" ? cells.join(", ") : `“${name}” (${cells.join(", ")})`),
    expanded: (project, sheet, indicators) => `${project} laid out on the sheet “${sheet}”, indicators: ${indicators}.`,
    notExpanded: (project, why) => `${project} was not laid out. ${why}`,
    nothingToExpand: "No project has several indicators in one cell: there is nothing to lay out.",
    noProject: (name) => `There is no project called “${name}”.`,
    tooMany: (projects, most) =>
      `There are ${projects} projects, each of which takes a sheet of its own, and no more than ${most} are laid out at once. Nothing was. Name the projects with --project.`,
    otherExtension: (file, extension) =>
      `The kind of a file stays as it is: --out takes a file that ends in ${extension}, not “${file}”.`,
    noSheets: "There is no sheet of indicators to be packed.",
    packed: (sheet, project) => `“${sheet}” packed into ${project}:`,
    same: (sheet) => `The rows of “${sheet}” agree with the cell they come from: nothing is to be written.`,
    notPacked: (sheet) => `“${sheet}” was not packed, and the cell it comes from is as it was:`,
    obstacle: {
      protected: "The sheet of the cell is protected. Unprotect it and try again.",
      table: "The cell is a header or a total of an Excel table. Change it in Excel.",
    },
    removed: (sheets) =>
      `Sheets that were packed are left out: ${listed(quoted(sheets), ", ", (count) => `, ${count} sheets in all`)}.`,
    stays: (sheet, why) => `“${sheet}” is still in the file: ${STAYS_EN[why]}`,
    nothingToWrite: "There is nothing to be written, and no file was made.",
  },
};

const quoted = (sheets: readonly string[]): readonly string[] => sheets.map((sheet) => `“${sheet}”`);

const STAYS_ZH = {
  macros: "文件中有宏，去掉工作表会影响宏。",
  content: "上面有批注、图片、图表或表格。",
  referred: "有公式、名称或其他内容引用它。",
  last: "除它之外没有显示的工作表。",
  remark: "备注只写在这张工作表上。",
} as const;

const STAYS_EN = {
  macros: "the file has macros, which know its sheets.",
  content: "notes, pictures, charts or tables stand on it.",
  referred: "a formula, a name or something else refers to it.",
  last: "no other sheet is shown.",
  remark: "remarks stand on it alone.",
} as const;
