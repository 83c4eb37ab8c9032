import type { Language } from "./language";

/** What the workbook of findings of many files says besides them. */
interface XlsxTexts {
  readonly howTo: string;
  /** The sheet of all files, and its columns. */
  readonly files: string;
  readonly filesHeader: readonly string[];
  readonly checked: string;
}

export const XLSX_TEXTS: Readonly<Record<Language, XlsxTexts>> = {
  zh: {
    howTo: "点击单元格地址可以打开文件并跳到该处；“整改情况”由填报单位填写；各文件的情况见“文件”工作表。",
    files: "文件",
    filesHeader: ["文件", "结果", "检查依据", "错误", "警告", "提示", "已接受", "未列出", "没有检查的内容"],
    checked: "已检查",
  },
  en: {
    howTo:
      "Click a cell's address to open its file there; the last column is for the unit to fill in; the sheet “Files” tells of each file.",
    files: "Files",
    filesHeader: [
      "File",
      "Result",
      "Checked by",
      "Errors",
      "Warnings",
      "Infos",
      "Accepted",
      "Not listed",
      "What was not checked",
    ],
    checked: "checked",
  },
};
