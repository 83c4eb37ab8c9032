import type { Language } from "./language";

/** What `merge` says besides the answer. */
interface MergeTexts {
  readonly unread: (source: string) => string;
  readonly notALine: (source: string, line: number) => string;
  readonly cut: (source: string, line: number) => string;
  readonly notClosed: (source: string) => string;
  readonly incomplete: (source: string, lines: number, files: number) => string;
  readonly countsDiffer: (counts: readonly number[]) => string;
  readonly missing: (parts: readonly number[], of: number) => string;
  readonly double: (part: number, of: number, sources: readonly string[]) => string;
  readonly twice: (file: string, count: number) => string;
  readonly settingsDiffer: string;
  /** The lines are in another language than was asked for. */
  readonly otherLanguage: string;
}

export const MERGE_TEXTS: Readonly<Record<Language, MergeTexts>> = {
  zh: {
    unread: (source) => `${source}：无法读取。`,
    notALine: (source, line) =>
      `${source}：第 ${line} 行不是 jixiao check --format jsonl 写的，或由另一个版本写成，没有采用。`,
    cut: (source, line) => `${source}：第 ${line} 行只写了一半，运行曾中断。请用 --resume 补完后再合并。`,
    notClosed: (source) => `${source}：没有写完，或不是 --shard 的结果。请用 --resume 补完后再合并。`,
    incomplete: (source, lines, files) => `${source}：应有 ${files} 个文件，只有 ${lines} 个。`,
    countsDiffer: (counts) => `各份的总份数不同（${counts.join("、")}），不是同一次检查的结果。`,
    missing: (parts, of) => `缺少 ${of} 份中的第 ${parts.join("、")} 份，其中的文件没有列入。`,
    double: (part, of, sources) => `第 ${part}/${of} 份给出了不止一次：${sources.join("、")}。`,
    twice: (file, count) =>
      count === 1
        ? `${file}：有不止一份结果，采用第一份。`
        : `有 ${count} 个文件有不止一份结果，采用第一份，如 ${file}。`,
    settingsDiffer: "各份结果不是用同样的设置、选项和程序版本检查的。",
    otherLanguage: "结果中的说明是英文；要中文的，请在检查时不写 --lang en。",
  },
  en: {
    unread: (source) => `${source}: could not be read.`,
    notALine: (source, line) =>
      `${source}: line ${line} was not written by jixiao check --format jsonl, or by another version of it, and was left out.`,
    cut: (source, line) =>
      `${source}: line ${line} ends in its middle, as the run was cut. Complete it with --resume and merge again.`,
    notClosed: (source) =>
      `${source}: is not complete, or was not written with --shard. Complete it with --resume and merge again.`,
    incomplete: (source, lines, files) => `${source}: holds ${lines} of ${files} files.`,
    countsDiffer: (counts) => `The parts are of different divisions (${counts.join(", ")}) and not of one check.`,
    missing: (parts, of) => `Part ${parts.join(", ")} of ${of} is missing; its files are not among the rest.`,
    double: (part, of, sources) => `Part ${part}/${of} is given more than once: ${sources.join(", ")}.`,
    twice: (file, count) =>
      count === 1
        ? `${file}: has more than one answer; the first is taken.`
        : `${count} files have more than one answer, of which the first is taken, ${file} among them.`,
    settingsDiffer: "The answers were not made with the same settings, options and version of the program.",
    otherLanguage: "The answers are in Chinese; only check --lang en writes them in English.",
  },
};
