import type { Severity } from "../check/finding";
import type { Language } from "./language";

interface CliTexts {
  readonly usage: string;
  readonly noCommand: string;
  readonly noFile: string;
  /** What is said of a file in which nothing was checked, with the reason. */
  readonly notChecked: (why: string) => string;
  readonly noTable: string;
  readonly noContent: string;
  /** What was not read of a file that was. */
  readonly note: (sentence: string) => string;
  readonly nothingFound: string;
  readonly comma: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly wrongCommand: (command: string) => string;
  readonly wrongFormat: (format: string) => string;
  readonly wrongLanguage: (language: string) => string;
  readonly wrongTier: (tier: string) => string;
  /** A file with what its tables were judged by, or the name of the settings where none was read. */
  readonly checkedWith: (file: string, profile: string) => string;
  /** What is said of a sheet that was not read. */
  readonly unreadSheet: (sheet: string, sentences: string) => string;
  /** The same of a sheet that holds tables which were. */
  readonly unreadPart: (sheet: string, sentences: string) => string;
  /** A table: where it stands, what it is, and what was recognised of it. */
  readonly table: (where: string, layout: string, facts: string) => string;
  readonly indicator: (position: number) => string;
  readonly files: (count: number) => string;
  readonly fileError: (code: string) => string;
}

const ZH_FILE_ERRORS: Readonly<Record<string, string>> = {
  "not-found": "找不到这个文件。请核对路径。",
  "not-a-file": "这不是文件，而是文件夹或设备。请给出工作簿文件。",
  "no-access": "没有权限读取这个文件。请向文件的所有者申请。",
  "not-a-workbook": "这不是工作簿文件，只是扩展名像。请用 Excel 另存为 .xlsx。",
  encrypted: "文件有打开密码，无法读取。请在 Excel 中去掉密码后另存。",
  broken: "文件已损坏，无法读取。请在 Excel 中修复或换一份。",
  "unknown-encoding": "文件没有写明文字编码，按中文编码也读不通，没有读取。请在 Excel 中核对文字后另存为 .xlsx。",
  "too-large": "文件过大，或解开后过大，没有读取。请拆分工作簿。",
  "no-sheets": "工作簿里没有含内容的工作表。",
  fault: "检查程序自身出错，这个文件没有检查，其他文件不受影响。请把这个文件和屏幕上的出错信息交给维护人员。",
};

const EN_FILE_ERRORS: Readonly<Record<string, string>> = {
  "not-found": "There is no such file. Check the path.",
  "not-a-file": "This is a folder or a device, not a file. Name a workbook file.",
  "no-access": "This file may not be read. Ask its owner.",
  "not-a-workbook": "This is no workbook, whatever its extension says. Save it from Excel as .xlsx.",
  encrypted: "The file has a password to open. Remove it in Excel and save again.",
  broken: "The file is damaged. Repair it in Excel or get another copy.",
  "unknown-encoding":
    "The file does not tell how its texts are encoded, no Chinese encoding fits, and it was not read. Check the texts in Excel and save it as .xlsx.",
  "too-large": "The file, or what it unpacks to, is too large and was not read. Split the workbook.",
  "no-sheets": "The workbook has no sheet with content.",
  fault:
    "The checking program itself failed: this file was not checked, the others are. Give the file and what the screen says to those who maintain the program.",
};

/** What the command line says besides the findings. */
export const CLI_TEXTS: Readonly<Record<Language, CliTexts>> = {
  zh: {
    usage:
      "用法：jixiao check 文件… [--format json|text] [--lang zh|en]\n      [--config 设置文件] [--wording 词库文件] [--tier quick|default|strict] [--ignore-workbook-choices] [--allow-unrecognised]\n--config 按本单位的设置文件检查；--wording 按本单位的词库（.json 或工作簿）统一名称；--tier 定检查范围；--ignore-workbook-choices 不采用工作簿里保存的设置、词库和指定的列；--allow-unrecognised 文件中没有找到绩效目标表时，退出码不为 2。\n退出码：0 没有发现错误；1 发现错误；2 有文件、设置或词库无法读取，有文件中没有找到绩效目标表，或用法有误。",
    noCommand: "没有写命令。",
    noFile: "没有给出要检查的文件。",
    notChecked: (why) => `未检查：${why}`,
    noTable: "没有找到指标名称列和指标值列，也没有按格式填写的绩效指标单元格。",
    noContent: "工作簿中没有内容。",
    note: (sentence) => `注意：${sentence}`,
    nothingFound: "未发现问题。",
    comma: "，",
    severity: { error: "错误", warning: "警告", info: "提示" },
    wrongCommand: (command) => `没有“${command}”这个命令，只有 check。`,
    wrongFormat: (format) => `--format 只能是 json 或 text，不能是“${format}”。`,
    wrongLanguage: (language) => `--lang 只能是 zh 或 en，不能是“${language}”。`,
    wrongTier: (tier) => `--tier 只能是 quick、default 或 strict，不能是“${tier}”。`,
    checkedWith: (file, profile) => `${file}（${profile}）`,
    unreadSheet: (sheet, sentences) => `工作表“${sheet}”没有检查：${sentences}`,
    unreadPart: (sheet, sentences) => `工作表“${sheet}”有一部分没有检查：${sentences}`,
    table: (where, layout, facts) => `${where} ${layout}：${facts}`,
    indicator: (position) => `第${position}条`,
    files: (count) => `共检查 ${count} 个文件。`,
    fileError: (code) => ZH_FILE_ERRORS[code] ?? "无法读取这个文件。",
  },
  en: {
    usage:
      "Usage: jixiao check FILE… [--format json|text] [--lang zh|en]\n      [--config FILE] [--wording FILE] [--tier quick|default|strict] [--ignore-workbook-choices] [--allow-unrecognised]\n--config checks with an office's settings file; --wording with its library of names (.json or a workbook); --tier says how much is checked; --ignore-workbook-choices leaves out the settings, library and named columns kept in a workbook; --allow-unrecognised does not take a file without a performance-goal table for a failure.\nExit status: 0 no error found; 1 errors found; 2 a file, settings or a library could not be read, a file holds no performance-goal table, or wrong usage.",
    noCommand: "No command is given.",
    noFile: "No file to check is given.",
    notChecked: (why) => `Not checked. ${why}`,
    noTable: "No columns of indicator names and targets were found, and no cells of indicators in a known format.",
    noContent: "The workbook holds nothing.",
    note: (sentence) => `Note: ${sentence}`,
    nothingFound: "Nothing found.",
    comma: ", ",
    severity: { error: "error", warning: "warning", info: "info" },
    wrongCommand: (command) => `There is no command “${command}”, only check.`,
    wrongFormat: (format) => `--format is json or text, not “${format}”.`,
    wrongLanguage: (language) => `--lang is zh or en, not “${language}”.`,
    wrongTier: (tier) => `--tier is quick, default or strict, not “${tier}”.`,
    checkedWith: (file, profile) => `${file} (${profile})`,
    unreadSheet: (sheet, sentences) => `Sheet “${sheet}” was not checked. ${sentences}`,
    unreadPart: (sheet, sentences) => `A part of sheet “${sheet}” was not checked. ${sentences}`,
    table: (where, layout, facts) => `${where} ${layout}: ${facts}`,
    indicator: (position) => `indicator ${position}`,
    files: (count) => `${count} files checked.`,
    fileError: (code) => EN_FILE_ERRORS[code] ?? "This file could not be read.",
  },
};
