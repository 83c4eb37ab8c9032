import type { Severity } from "../check/finding";
import type { Language } from "./language";
import { SEVERITY_NAMES } from "./severity-names";

export interface CliTexts {
  readonly noCommand: string;
  readonly noFile: string;
  /** A name that a command does not take. */
  readonly tooManyNames: (command: string, name: string) => string;
  /** What is said of a file in which nothing was checked, with the reason. */
  readonly notChecked: (why: string) => string;
  /** In a column of severities, what stands for a file in which nothing was checked. */
  readonly unchecked: string;
  /** The column of rule ids. */
  readonly rule: string;
  readonly noTable: string;
  readonly noContent: string;
  /** What was not read of a file that was. */
  readonly note: (sentence: string) => string;
  readonly nothingFound: string;
  /** Beside the counts of severities. */
  readonly accepted: (n: number) => string;
  readonly comma: string;
  /** Beside the counts, where only the findings of some rules are told. */
  readonly onlyRules: (rules: readonly string[]) => string;
  /** Files done of all, how many a second and the time left, as far as these are known. */
  readonly progress: (done: number, total: number, rate: string | null, left: string | null) => string;
  readonly outIsInput: (file: string) => string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly wrongCommand: (command: string, all: readonly string[]) => string;
  readonly wrongFormat: (format: string, all: string) => string;
  readonly wrongSeverity: (severity: string, all: string) => string;
  readonly wrongCount: (option: string, value: string) => string;
  readonly wrongShard: (shard: string) => string;
  readonly shardNeedsJsonl: string;
  readonly resumeNeedsJsonl: string;
  readonly xlsxNeedsOut: string;
  readonly wrongPages: (text: string) => string;
  readonly wrongLanguage: (language: string) => string;
  readonly wrongTier: (tier: string) => string;
  readonly wrongRule: (rule: string) => string;
  /** An option that another command has. */
  readonly strayOption: (command: string, option: string) => string;
  readonly wrongDestination: string;
  /** A file with what its tables were judged by, or the name of the settings where none was read. */
  readonly checkedWith: (file: string, profile: string) => string;
  /** What is said of a sheet that was not read. */
  readonly unreadSheet: (sheet: string, sentences: string) => string;
  /** The same of a sheet that holds tables which were. */
  readonly unreadPart: (sheet: string, sentences: string) => string;
  /** A table: where it stands, what it is, and what was recognised of it. */
  readonly table: (where: string, layout: string, facts: string) => string;
  readonly indicator: (position: number) => string;
  /** A project, over its findings. */
  readonly project: (name: string) => string;
  /** Findings that are not listed. */
  readonly left: (count: number) => string;
  /** The last line: files, those in which nothing was checked, and the counts of severities. */
  readonly files: (count: number, unchecked: number, counts: string) => string;
  /** Why a file was not checked; of one that is too large to be opened, with sizes in MB. */
  readonly fileError: (error: {
    readonly code: string;
    readonly size?: { readonly megabytes: number; readonly most: number };
    readonly seconds?: number;
  }) => string;
}

const ZH_FILE_ERRORS: Readonly<Record<string, string>> = {
  "not-found": "找不到这个文件。请核对路径。",
  "broken-link": "这是一个链接，但它不通向任何文件。请给出文件本身。",
  "not-a-file": "这是文件夹、设备或管道，不是文件。请给出工作簿文件。",
  "no-access": "没有权限读取这个文件。请向文件的所有者申请。",
  empty: "文件是空的，没有任何内容，可能没有保存完整。请换一份。",
  unreadable: "无法读取这个文件，可能正被别的程序占用，或所在的磁盘、网络位置出了问题。请关闭别的程序后再试。",
  "not-a-workbook": "这不是工作簿文件，只是扩展名像。请用 Excel 另存为 .xlsx。",
  encrypted: "文件有打开密码，无法读取。请在 Excel 中去掉密码后另存。",
  broken: "文件已损坏，无法读取。请在 Excel 中修复或换一份。",
  "unknown-encoding": "文件没有写明文字编码，按中文编码也读不通，没有读取。请在 Excel 中核对文字后另存为 .xlsx。",
  "too-large": "文件过大，或解开后过大，没有读取。请拆分工作簿。",
  "no-sheets": "工作簿里没有含内容的工作表。",
  "too-slow": "读取这个文件超过一分钟还没有完成，已经停止。请在 Excel 中另存为 .xlsx 后再试。",
  "too-much-memory": "读取这个文件需要的内存过多，已经停止。请在 Excel 中另存为 .xlsx，或拆分工作簿。",
  "timed-out": "检查这个文件超过 {} 秒还没有完成，已经停止，没有检查。请放宽 --timeout，或拆分工作簿。",
  "out-of-memory": "检查这个文件需要的内存过多，已经停止，没有检查。请拆分工作簿。",
  fault:
    "检查程序自身出错，这个文件没有检查，其他文件不受影响。请把屏幕上的出错信息（其中有程序版本和文件种类）报给维护人员。文件可能涉密，不要发送。",
};

const EN_FILE_ERRORS: Readonly<Record<string, string>> = {
  "not-found": "There is no such file. Check the path.",
  "broken-link": "This is a link that leads to no file. Name the file itself.",
  "not-a-file": "This is a folder, a device or a pipe, not a file. Name a workbook file.",
  "no-access": "This file may not be read. Ask its owner.",
  empty: "The file is empty: it was perhaps not saved to the end. Get another copy.",
  unreadable:
    "The file could not be read: another program may hold it, or its disk or network place may be at fault. Close other programs and try again.",
  "not-a-workbook": "This is no workbook, whatever its extension says. Save it from Excel as .xlsx.",
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
  fault:
    "The checking program itself failed: this file was not checked, the others are. Report the error on the screen, which tells the program's version and the kind of the file, to those who maintain the program. Do not send the file: it may be confidential.",
};

/** What the command line says besides the findings. */
export const CLI_TEXTS: Readonly<Record<Language, CliTexts>> = {
  zh: {
    noCommand: "没有写命令。",
    noFile: "没有给出文件。",
    tooManyNames: (command, name) => `${command} 后面不能写“${name}”。`,
    notChecked: (why) => `未检查：${why}`,
    unchecked: "未检查",
    rule: "规则",
    noTable: "没有找到指标名称列和指标值列，也没有按格式填写的绩效指标单元格。",
    noContent: "工作簿中没有内容。",
    note: (sentence) => `注意：${sentence}`,
    nothingFound: "未发现问题。",
    accepted: (n) => `已接受 ${n}`,
    comma: "，",
    onlyRules: (rules) => `只看 ${rules.join("、")}`,
    progress: (done, total, rate, left) =>
      `已检查 ${done}/${total} 个文件${rate === null ? "" : `，每秒 ${rate} 个，还需 ${left}`}`,
    outIsInput: (file) => `“${file}”是要检查的文件，没有写入。请给 --out 换一个文件名。`,
    severity: SEVERITY_NAMES.zh,
    wrongCommand: (command, all) => `没有“${command}”这个命令，只有 ${all.join("、")}。`,
    wrongFormat: (format, all) => `没有“${format}”这种格式。--format 可以是：${all}。`,
    wrongSeverity: (severity, all) => `没有“${severity}”这种程度。--severity 可以是：${all}。`,
    wrongCount: (option, value) => `--${option} 要写大于 0 的整数，不能是“${value}”。`,
    wrongShard: (shard) => `--shard 要写成 i/n，如 2/8 是八份中的第二份，不能是“${shard}”。`,
    shardNeedsJsonl: "分份检查的结果要合并，--shard 只与 --format jsonl 同用。",
    resumeNeedsJsonl: "--resume 只与 --format jsonl 和 --out 同用。",
    wrongPages: (text) => `--rule-pages 要写 https:、http: 或 file: 开头的地址，不能是“${text}”。`,
    xlsxNeedsOut: "--format xlsx 要用 --out 写明文件。",
    wrongLanguage: (language) => `--lang 只能是 zh 或 en，不能是“${language}”。`,
    wrongTier: (tier) => `--tier 只能是 quick、default 或 strict，不能是“${tier}”。`,
    wrongRule: (rule) => `没有“${rule}”这条规则。规则见 docs/rules。`,
    strayOption: (command, option) => `${command} 没有 ${option} 这个选项。`,
    wrongDestination:
      "请写明改好的文件放在哪里：--dry-run、--in-place、--out-dir 三者选一；--backup 只与 --in-place 同用。",
    checkedWith: (file, profile) => `${file}（${profile}）`,
    unreadSheet: (sheet, sentences) => `工作表“${sheet}”没有检查：${sentences}`,
    unreadPart: (sheet, sentences) => `工作表“${sheet}”有一部分没有检查：${sentences}`,
    table: (where, layout, facts) => `${where} ${layout}：${facts}`,
    indicator: (position) => `第${position}条`,
    project: (name) => `项目“${name}”`,
    left: (count) => `另有 ${count} 处没有列出（--max-findings）。`,
    files: (count, unchecked, counts) =>
      `共 ${count} 个文件${unchecked === 0 ? "" : `，其中 ${unchecked} 个没有检查`}：${counts}。`,
    fileError: ({ code, size, seconds }) =>
      size === undefined
        ? (ZH_FILE_ERRORS[code] ?? code).replace("{}", String(seconds ?? ""))
        : `文件有 ${size.megabytes} MB，最多读取 ${size.most} MB，没有检查。请核对是不是选错了文件，或拆分工作簿。`,
  },
  en: {
    noCommand: "No command is given.",
    noFile: "No file is given.",
    tooManyNames: (command, name) => `${command} does not take “${name}”.`,
    notChecked: (why) => `Not checked. ${why}`,
    unchecked: "not checked",
    rule: "Rule",
    noTable: "No columns of indicator names and targets were found, and no cells of indicators in a known format.",
    noContent: "The workbook holds nothing.",
    note: (sentence) => `Note: ${sentence}`,
    nothingFound: "Nothing found.",
    accepted: (n) => `accepted ${n}`,
    comma: ", ",
    onlyRules: (rules) => `only ${rules.join(", ")}`,
    progress: (done, total, rate, left) =>
      `${done}/${total} files checked${rate === null ? "" : `, ${rate} a second, ${left} left`}`,
    outIsInput: (file) => `“${file}” is a file to be checked and was not written over. Give --out another name.`,
    severity: SEVERITY_NAMES.en,
    wrongCommand: (command, all) => `There is no command “${command}”, only ${all.join(", ")}.`,
    wrongFormat: (format, all) => `There is no format “${format}”. --format is one of: ${all}.`,
    wrongSeverity: (severity, all) => `There is no severity “${severity}”. --severity is one of: ${all}.`,
    wrongCount: (option, value) => `--${option} takes a whole number above 0, not “${value}”.`,
    wrongShard: (shard) => `--shard is written i/n, such as 2/8 for the second of eight parts, not “${shard}”.`,
    shardNeedsJsonl: "Parts are to be merged: --shard goes with --format jsonl alone.",
    resumeNeedsJsonl: "--resume goes with --format jsonl and --out alone.",
    wrongPages: (text) => `--rule-pages takes an address that begins with https:, http: or file:, not “${text}”.`,
    xlsxNeedsOut: "--format xlsx needs --out with the file to be written.",
    wrongLanguage: (language) => `--lang is zh or en, not “${language}”.`,
    wrongTier: (tier) => `--tier is quick, default or strict, not “${tier}”.`,
    wrongRule: (rule) => `There is no rule “${rule}”. The rules are in docs/rules.`,
    strayOption: (command, option) => `${command} has no option ${option}.`,
    wrongDestination:
      "Say where the mended files go: one of --dry-run, --in-place and --out-dir; --backup goes with --in-place alone.",
    checkedWith: (file, profile) => `${file} (${profile})`,
    unreadSheet: (sheet, sentences) => `Sheet “${sheet}” was not checked. ${sentences}`,
    unreadPart: (sheet, sentences) => `A part of sheet “${sheet}” was not checked. ${sentences}`,
    table: (where, layout, facts) => `${where} ${layout}: ${facts}`,
    indicator: (position) => `indicator ${position}`,
    project: (name) => `Project “${name}”`,
    left: (count) => `${count} more are not listed (--max-findings).`,
    files: (count, unchecked, counts) =>
      `${count} ${count === 1 ? "file" : "files"}${unchecked === 0 ? "" : `, ${unchecked} of them not checked`}: ${counts}.`,
    fileError: ({ code, size, seconds }) =>
      size === undefined
        ? (EN_FILE_ERRORS[code] ?? code).replace("{}", String(seconds ?? ""))
        : `The file has ${size.megabytes} MB, more than the ${size.most} MB that are read, and was not checked. Check that it is the right file, or split the workbook.`,
  },
};
