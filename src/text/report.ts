import type { Language } from "./language";

/** What the pane says of lists, letters and tables of changes; loaded with what makes them. */
export interface ReportTexts {
  /** What a list made on a sheet came to. */
  readonly listed: (sheet: string, findings: number) => string;
  readonly renewed: (
    sheet: string,
    counts: { readonly stayed: number; readonly added: number; readonly gone: number },
  ) => string;
  readonly noTable: string;
  /** A formula stands in the list that would be lost. */
  readonly formula: (sheet: string, cell: string) => string;
  readonly copied: (findings: number) => string;
  readonly copiedText: string;
  readonly notCopied: string;
  readonly copiedRows: (rows: number) => string;
  readonly saved: (file: string) => string;
  readonly close: string;
  readonly copy: string;
  readonly saveXlsx: string;
  readonly saveCsv: string;
  readonly list: {
    readonly title: string;
    readonly file: string;
    readonly counts: (open: number, accepted: number) => string;
    readonly body: string;
    readonly make: string;
  };
  readonly reply: {
    readonly title: string;
    readonly file: string;
    readonly form: string;
    readonly short: string;
    readonly full: string;
    readonly infos: (count: number) => string;
    readonly content: string;
  };
  readonly changes: {
    readonly title: string;
    readonly file: string;
    readonly none: string;
    readonly body: (changes: number) => string;
    readonly more: (rows: number) => string;
  };
}

export const REPORT_TEXTS: Readonly<Record<Language, ReportTexts>> = {
  zh: {
    listed: (sheet, findings) => `已生成工作表“${sheet}”，列出 ${findings} 处。`,
    renewed: (sheet, { stayed, added, gone }) =>
      `已更新工作表“${sheet}”：保留 ${stayed} 处，新增 ${added} 处，消除 ${gone} 处；已填的整改情况仍在。`,
    noTable: "这张工作表里没有目标表，没有可以列出的内容。请打开目标表后再试。",
    formula: (sheet, cell) =>
      `没有更新：“${sheet}”${cell} 是公式，更新会丢掉它。请改成文字或数字；要留作存档的，请给这张工作表改名。`,
    copied: (findings) => `已复制 ${findings} 处问题，可以粘贴到表格或文档中。`,
    copiedText: "已复制。",
    notCopied: "没有复制。文字已选中，请按 Ctrl+C（Mac 上为 ⌘C）。",
    copiedRows: (rows) => `已复制 ${rows} 行，可以粘贴到表格中。`,
    saved: (file) => `已交给浏览器保存：${file}。`,
    close: "关闭",
    copy: "复制",
    saveXlsx: "保存为 .xlsx",
    saveCsv: "保存为 .csv",
    list: {
      title: "问题清单",
      file: "问题清单",
      counts: (open, accepted) =>
        accepted === 0 ? `本次检查共 ${open} 处。` : `本次检查共 ${open} 处，另有已接受 ${accepted} 处，列在后面。`,
      body: "生成工作表后，可以逐条填写整改情况；再次生成时更新同一张工作表，已填的整改情况仍在。之后 Excel 可能不能撤销此前的操作。",
      make: "生成工作表",
    },
    reply: {
      title: "退回意见",
      file: "退回意见",
      form: "详略",
      short: "简要：每个项目各类问题几处",
      full: "详细：逐条说明",
      infos: (count) => `列出提示（${count} 处）`,
      content: "退回意见的内容",
    },
    changes: {
      title: "修改对照表",
      file: "修改对照表",
      none: "自本次打开后第一次检查以来，表中没有改动。",
      body: (changes) =>
        `自本次打开后第一次检查以来，改动 ${changes} 处，包括在面板中和直接在单元格里的改动。可据此修改预算管理一体化系统中的内容。`,
      more: (rows) => `另有 ${rows} 处，见保存的文件。`,
    },
  },
  en: {
    listed: (sheet, findings) => `Sheet “${sheet}” was made: ${findings} findings.`,
    renewed: (sheet, { stayed, added, gone }) =>
      `Sheet “${sheet}” was updated: ${stayed} stayed, ${added} new, ${gone} gone. What was filled in is still there.`,
    noTable: "This sheet holds no goal table, so there is nothing to list. Open the table and try again.",
    formula: (sheet, cell) =>
      `Not updated: ${cell} of “${sheet}” is a formula and would be lost. Make it a text or a number, or rename the sheet to keep it.`,
    copied: (findings) => `${findings} findings copied, to be pasted into a sheet or a document.`,
    copiedText: "Copied.",
    notCopied: "Not copied. The text is selected: press Ctrl+C (⌘C on a Mac).",
    copiedRows: (rows) => `${rows} rows copied, to be pasted into a sheet.`,
    saved: (file) => `Handed to the browser to be saved: ${file}.`,
    close: "Close",
    copy: "Copy",
    saveXlsx: "Save as .xlsx",
    saveCsv: "Save as .csv",
    list: {
      title: "List of findings",
      file: "Findings",
      counts: (open, accepted) =>
        accepted === 0 ? `${open} findings.` : `${open} findings, and ${accepted} accepted ones behind them.`,
      body: "On a sheet, what was done can be filled in line by line; made again, the same sheet is updated and keeps it. Excel may not be able to undo what was done before.",
      make: "Make a sheet",
    },
    reply: {
      title: "Reply",
      file: "Reply",
      form: "Length",
      short: "Short: how many of each kind a project has",
      full: "Full: one by one",
      infos: (count) => `With infos (${count})`,
      content: "Text of the reply",
    },
    changes: {
      title: "Table of changes",
      file: "Changes",
      none: "Nothing was changed since the table was first checked after it was opened.",
      body: (changes) =>
        `${changes} changes since the table was first checked after it was opened, made in the pane or right in the cells. They are to be keyed into the budget system as well.`,
      more: (rows) => `${rows} more: see the saved file.`,
    },
  },
};
