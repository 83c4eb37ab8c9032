import type { Language } from "./language";

/** Why a file was not checked; of one that is too large to be opened, with sizes in MB. */
export interface FileErrorFacts {
  readonly code: string;
  readonly size?: { readonly megabytes: number; readonly most: number };
  /** Seconds that a file may take. */
  readonly seconds?: number;
}

const ZH: Readonly<Record<string, string>> = {
  "not-found": "找不到这个文件。请核对路径。",
  "broken-link": "这是一个链接，但它不通向任何文件。请给出文件本身。",
  "not-a-file": "这是文件夹、设备或管道，不是文件。请给出工作簿文件。",
  "no-access": "没有权限读取这个文件。请向文件的所有者申请。",
  empty: "文件是空的，没有任何内容，可能没有保存完整。请换一份。",
  unreadable: "无法读取这个文件，可能正被别的程序占用，或所在的磁盘、网络位置出了问题。请关闭别的程序后再试。",
  "not-a-workbook": "这不是工作簿文件，只是扩展名像。请用 Excel 另存为 .xlsx。",
  "web-archive": "这是单个文件网页（.mht），不是工作簿，没有读取。请在 Excel 中打开后另存为 .xlsx。",
  encrypted: "文件有打开密码，无法读取。请在 Excel 中去掉密码后另存。",
  broken: "文件已损坏，无法读取。请在 Excel 中修复或换一份。",
  "unknown-encoding": "文件没有写明文字编码，按中文编码也读不通，没有读取。请在 Excel 中核对文字后另存为 .xlsx。",
  "too-large": "文件过大，或解开后过大，没有读取。请拆分工作簿。",
  "no-sheets": "工作簿里没有含内容的工作表。",
  "too-slow": "读取这个文件超过一分钟还没有完成，已经停止。请在 Excel 中另存为 .xlsx 后再试。",
  "too-much-memory": "读取这个文件需要的内存过多，已经停止。请在 Excel 中另存为 .xlsx，或拆分工作簿。",
  "timed-out": "检查这个文件超过 {} 秒还没有完成，已经停止，没有检查。请放宽 --timeout，或拆分工作簿。",
  "out-of-memory": "检查这个文件需要的内存过多，已经停止，没有检查。请拆分工作簿。",
  "broke-off":
    "检查这个文件时程序中断，可能是需要的内存过多，这个文件没有检查，其他文件不受影响。请拆分工作簿，或在 Excel 中打开后检查。",
  fault:
    "检查程序自身出错，这个文件没有检查，其他文件不受影响。请把屏幕上的出错信息（其中有程序版本和文件种类）报给维护人员。文件可能涉密，不要发送。",
};

const EN: Readonly<Record<string, string>> = {
  "not-found": "There is no such file. Check the path.",
  "broken-link": "This is a link that leads to no file. Name the file itself.",
  "not-a-file": "This is a folder, a device or a pipe, not a file. Name a workbook file.",
  "no-access": "This file may not be read. Ask its owner.",
  empty: "The file is empty: it was perhaps not saved to the end. Get another copy.",
  unreadable:
    "The file could not be read: another program may hold it, or its disk or network place may be at fault. Close other programs and try again.",
  "not-a-workbook": "This is no workbook, whatever its extension says. Save it from Excel as .xlsx.",
  "web-archive": "This is a web page in a single file (.mht), not a workbook. Open it in Excel and save it as .xlsx.",
  encrypted: "The file has a password to open. Remove it in Excel and save again.",
  broken: "The file is damaged. Repair it in Excel or get another copy.",
  "unknown-encoding":
    "The file does not tell how its texts are encoded, no Chinese encoding fits, and it was not read. Check the texts in Excel and save it as .xlsx.",
  "too-large": "The file, or what it unpacks to, is too large and was not read. Split the workbook.",
  "no-sheets": "The workbook has no sheet with content.",
  "too-slow": "Reading the file took more than a minute and was given up. Save it from Excel as .xlsx and try again.",
  "too-much-memory":
    "Reading the file took too much memory and was given up. Save it from Excel as .xlsx, or split the workbook.",
  "timed-out":
    "Checking the file took more than {} seconds and was given up. Give it more time with --timeout, or split the workbook.",
  "out-of-memory": "Checking the file took too much memory and was given up. Split the workbook.",
  "broke-off":
    "The program ended while it checked this file, perhaps for want of memory. The file was not checked, the others are. Split the workbook, or open it in Excel and check it there.",
  fault:
    "The checking program itself failed: this file was not checked, the others are. Report the error on the screen, which tells the program's version and the kind of the file, to those who maintain the program. Do not send the file: it may be confidential.",
};

const TOO_LARGE: Readonly<Record<Language, (megabytes: number, most: number) => string>> = {
  zh: (megabytes, most) =>
    `文件有 ${megabytes} MB，最多读取 ${most} MB，没有检查。请核对是不是选错了文件，或拆分工作簿。`,
  en: (megabytes, most) =>
    `The file has ${megabytes} MB, more than the ${most} MB that are read, and was not checked. Check that it is the right file, or split the workbook.`,
};

/** The sentence for why a file was not checked. */
export function fileErrorSentence({ code, size, seconds }: FileErrorFacts, language: Language): string {
  if (size !== undefined) return TOO_LARGE[language](size.megabytes, size.most);
  return ((language === "zh" ? ZH : EN)[code] ?? code).replace("{}", String(seconds ?? ""));
}
