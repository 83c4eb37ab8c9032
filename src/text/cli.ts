import type { Severity } from "../check/finding";
import { fileErrorSentence, type FileErrorFacts } from "./file-errors";
import type { Language } from "./language";
import { SEVERITY_NAMES } from "./severity-names";

export interface CliTexts {
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
  /** Beside the counts of severities. */
  readonly accepted: (n: number) => string;
  readonly comma: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly wrongCommand: (command: string) => string;
  readonly wrongFormat: (format: string) => string;
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
  readonly files: (count: number) => string;
  /** Why a file was not checked; of one that is too large to be opened, with sizes in MB. */
  readonly fileError: (error: FileErrorFacts) => string;
}

/** What the command line says besides the findings. */
export const CLI_TEXTS: Readonly<Record<Language, CliTexts>> = {
  zh: {
    usage:
      "用法：jixiao check 文件… [--format json|text] [共同选项]\n      jixiao fix 文件… --dry-run|--in-place [--backup]|--out-dir 文件夹 [--rule 规则]… [共同选项]\n      jixiao annotate 文件… [--out-dir 文件夹] [共同选项]\n共同选项：[--lang zh|en] [--config 设置文件] [--wording 词库文件] [--tier quick|default|strict]\n      [--ignore-workbook-choices] [--allow-unrecognised]\nfix 改好能放心修复的问题：--dry-run 只列出要改的单元格；--in-place 改原文件，--backup 同时留下原文件（.bak）；--out-dir 把改好的文件写到另一个文件夹；--rule 只修复这条规则的问题，可以写多次。\nannotate 另存一份：标出有问题的单元格，加上批注，并列出“问题清单”；不写 --out-dir 时放在原文件旁，名称加“-标注”。\n--config 按本单位的设置文件检查；--wording 按本单位的词库（.json 或工作簿）统一名称；--tier 定检查范围；--ignore-workbook-choices 不采用工作簿里保存的设置、词库和指定的列；--allow-unrecognised 文件中没有找到绩效目标表时，退出码不为 2。\n退出码：0 没有发现错误（fix：能放心修复的都已修复）；1 发现错误（fix：有能放心修复的没有修复）；2 有文件、设置或词库无法读取或写入，有文件中没有找到绩效目标表，或用法有误。",
    noCommand: "没有写命令。",
    noFile: "没有给出文件。",
    notChecked: (why) => `未检查：${why}`,
    noTable: "没有找到指标名称列和指标值列，也没有按格式填写的绩效指标单元格。",
    noContent: "工作簿中没有内容。",
    note: (sentence) => `注意：${sentence}`,
    nothingFound: "未发现问题。",
    accepted: (n) => `已接受 ${n}`,
    comma: "，",
    severity: SEVERITY_NAMES.zh,
    wrongCommand: (command) => `没有“${command}”这个命令，只有 check、fix 和 annotate。`,
    wrongFormat: (format) => `--format 只能是 json 或 text，不能是“${format}”。`,
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
    files: (count) => `共检查 ${count} 个文件。`,
    fileError: (error) => fileErrorSentence(error, "zh"),
  },
  en: {
    usage:
      "Usage: jixiao check FILE… [--format json|text] [COMMON OPTIONS]\n       jixiao fix FILE… --dry-run|--in-place [--backup]|--out-dir FOLDER [--rule RULE]… [COMMON OPTIONS]\n       jixiao annotate FILE… [--out-dir FOLDER] [COMMON OPTIONS]\nCommon options: [--lang zh|en] [--config FILE] [--wording FILE] [--tier quick|default|strict]\n      [--ignore-workbook-choices] [--allow-unrecognised]\nfix mends what can be mended safely: --dry-run only lists the cells to be changed; --in-place changes the file itself, and with --backup the old one is kept (.bak); --out-dir writes the mended files to another folder; --rule mends the findings of this rule alone and may be given several times.\nannotate makes a copy in which the cells with findings are marked and noted, with a sheet that lists them; without --out-dir it stands beside the file, its name ending in -annotated.\n--config checks with an office's settings file; --wording with its library of names (.json or a workbook); --tier says how much is checked; --ignore-workbook-choices leaves out the settings, library and named columns kept in a workbook; --allow-unrecognised does not take a file without a performance-goal table for a failure.\nExit status: 0 no error found (fix: all that is safe was mended); 1 errors found (fix: something safe was left); 2 a file, settings or a library could not be read or written, a file holds no performance-goal table, or wrong usage.",
    noCommand: "No command is given.",
    noFile: "No file is given.",
    notChecked: (why) => `Not checked. ${why}`,
    noTable: "No columns of indicator names and targets were found, and no cells of indicators in a known format.",
    noContent: "The workbook holds nothing.",
    note: (sentence) => `Note: ${sentence}`,
    nothingFound: "Nothing found.",
    accepted: (n) => `accepted ${n}`,
    comma: ", ",
    severity: SEVERITY_NAMES.en,
    wrongCommand: (command) => `There is no command “${command}”, only check, fix and annotate.`,
    wrongFormat: (format) => `--format is json or text, not “${format}”.`,
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
    files: (count) => `${count} files checked.`,
    fileError: (error) => fileErrorSentence(error, "en"),
  },
};
