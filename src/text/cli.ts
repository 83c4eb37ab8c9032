import type { Severity } from "../check/finding";
import { fileErrorSentence, type FileErrorFacts } from "./file-errors";
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
  /** The same where what stood in the way is told of each sheet. */
  readonly noneChecked: string;
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
  readonly wordingNeedsOut: string;
  readonly wrongNewFile: (file: string) => string;
  readonly wrongYear: (year: string) => string;
  readonly wrongMoneyUnit: (unit: string, all: string) => string;
  readonly nameTooLong: (option: string, most: number) => string;
  readonly wrongPages: (text: string) => string;
  readonly wrongLanguage: (language: string) => string;
  readonly wrongTier: (tier: string) => string;
  readonly wrongRule: (rule: string) => string;
  /** An option that another command has. */
  readonly strayOption: (command: string, option: string) => string;
  readonly wrongDestination: string;
  /** Of commands that make copies alone. */
  readonly wrongCopy: string;
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
  /** Findings of an earlier run that are there still, and those that are not. */
  readonly since: (known: number, gone: number) => string;
  /** A file that an earlier run has not checked, or that was not there. */
  readonly noEarlier: Readonly<Record<"not-checked" | "not-there", string>>;
  /** The last line: files, those in which nothing was checked, and the counts of severities. */
  readonly files: (count: number, unchecked: number, counts: string) => string;
  /** Why a file was not checked; of one that is too large to be opened, with sizes in MB. */
  readonly fileError: (error: FileErrorFacts) => string;
}

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
    noneChecked: "没有能够检查的目标表，原因如下。",
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
    wrongNewFile: (file) => `新表要写成 .xlsx 文件，不能是“${file}”。`,
    wrongYear: (year) => `--year 要写四位年份，如 2026，不能是“${year}”。`,
    wrongMoneyUnit: (unit, all) => `--money-unit 可以是：${all}，不能是“${unit}”。`,
    nameTooLong: (option, most) => `--${option} 最多 ${most} 个字。`,
    wrongPages: (text) => `--rule-pages 要写 https:、http: 或 file: 开头的地址，不能是“${text}”。`,
    xlsxNeedsOut: "--format xlsx 要用 --out 写明文件。",
    wordingNeedsOut: "请用 --out 写明词库写到哪个文件：.json 或 .xlsx。",
    wrongLanguage: (language) => `--lang 只能是 zh 或 en，不能是“${language}”。`,
    wrongTier: (tier) => `--tier 只能是 quick、default 或 strict，不能是“${tier}”。`,
    wrongRule: (rule) => `没有“${rule}”这条规则。规则见 docs/rules。`,
    strayOption: (command, option) => `${command} 没有 ${option} 这个选项。`,
    wrongDestination:
      "请写明改好的文件放在哪里：--dry-run、--in-place、--out-dir 三者选一；--backup 只与 --in-place 同用。",
    wrongCopy: "请写明新文件放在哪里：--out 文件（只有一个工作簿时）或 --out-dir 文件夹，二者选一。",
    checkedWith: (file, profile) => `${file}（${profile}）`,
    unreadSheet: (sheet, sentences) => `工作表“${sheet}”没有检查：${sentences}`,
    unreadPart: (sheet, sentences) => `工作表“${sheet}”有一部分没有检查：${sentences}`,
    table: (where, layout, facts) => `${where} ${layout}：${facts}`,
    indicator: (position) => `第${position}条`,
    project: (name) => `项目“${name}”`,
    left: (count) => `另有 ${count} 处没有列出（--max-findings）。`,
    since: (known, gone) => `与上次相比：上次已有、没有列出的 ${known} 处，不再出现的 ${gone} 处。`,
    noEarlier: {
      "not-checked": "上次没有检查这个文件，全部列出。",
      "not-there": "上次没有这个文件，全部列出。",
    },
    files: (count, unchecked, counts) =>
      `共 ${count} 个文件${unchecked === 0 ? "" : `，其中 ${unchecked} 个没有检查`}：${counts}。`,
    fileError: (error) => fileErrorSentence(error, "zh"),
  },
  en: {
    noCommand: "No command is given.",
    noFile: "No file is given.",
    tooManyNames: (command, name) => `${command} does not take “${name}”.`,
    notChecked: (why) => `Not checked. ${why}`,
    unchecked: "not checked",
    rule: "Rule",
    noTable: "No columns of indicator names and targets were found, and no cells of indicators in a known format.",
    noneChecked: "No table could be checked, for these reasons.",
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
    wrongNewFile: (file) => `A new table goes into an .xlsx file, not into “${file}”.`,
    wrongYear: (year) => `--year takes a year of four digits, such as 2026, not “${year}”.`,
    wrongMoneyUnit: (unit, all) => `--money-unit is one of: ${all}; not “${unit}”.`,
    nameTooLong: (option, most) => `--${option} takes at most ${most} characters.`,
    wrongPages: (text) => `--rule-pages takes an address that begins with https:, http: or file:, not “${text}”.`,
    xlsxNeedsOut: "--format xlsx needs --out with the file to be written.",
    wordingNeedsOut: "Say with --out which file the library goes to: .json or .xlsx.",
    wrongLanguage: (language) => `--lang is zh or en, not “${language}”.`,
    wrongTier: (tier) => `--tier is quick, default or strict, not “${tier}”.`,
    wrongRule: (rule) => `There is no rule “${rule}”. The rules are in docs/rules.`,
    strayOption: (command, option) => `${command} has no option ${option}.`,
    wrongDestination:
      "Say where the mended files go: one of --dry-run, --in-place and --out-dir; --backup goes with --in-place alone.",
    wrongCopy: "Say where the copies go: one of --out FILE (for a single workbook) and --out-dir FOLDER.",
    checkedWith: (file, profile) => `${file} (${profile})`,
    unreadSheet: (sheet, sentences) => `Sheet “${sheet}” was not checked. ${sentences}`,
    unreadPart: (sheet, sentences) => `A part of sheet “${sheet}” was not checked. ${sentences}`,
    table: (where, layout, facts) => `${where} ${layout}: ${facts}`,
    indicator: (position) => `indicator ${position}`,
    project: (name) => `Project “${name}”`,
    left: (count) => `${count} more are not listed (--max-findings).`,
    since: (known, gone) => `Since the earlier run: ${known} known and not listed, ${gone} gone.`,
    noEarlier: {
      "not-checked": "The earlier run did not check this file: all is listed.",
      "not-there": "This file was not in the earlier run: all is listed.",
    },
    files: (count, unchecked, counts) =>
      `${count} ${count === 1 ? "file" : "files"}${unchecked === 0 ? "" : `, ${unchecked} of them not checked`}: ${counts}.`,
    fileError: (error) => fileErrorSentence(error, "en"),
  },
};
