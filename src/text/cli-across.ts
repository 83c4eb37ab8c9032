import { count } from "./findings/words";
import type { Language } from "./language";

interface AcrossCounts {
  readonly files: number;
  readonly projects: number;
  readonly years: number;
  readonly evaluations: number;
}

/** What the command line says of rules across files besides their findings. */
interface AcrossTexts {
  readonly heading: string;
  readonly compared: (counts: AcrossCounts) => string;
  readonly withoutOwner: (projects: number) => string;
  readonly withoutYear: (projects: number) => string;
  readonly ambiguous: (projects: number, first: string) => string;
  /** Files whose lines hold no facts, of all. */
  readonly withoutFacts: (files: number) => string;
  readonly notRun: string;
  readonly noRule: string;
  /** Findings that an earlier run has told. */
  readonly known: (findings: number) => string;
  readonly noEarlier: string;
  readonly ruleNeedsAcross: (rule: string) => string;
}

export const ACROSS_TEXTS: Readonly<Record<Language, AcrossTexts>> = {
  zh: {
    heading: "跨文件核对",
    compared: ({ files, projects, years, evaluations }) =>
      `比对了 ${files} 个文件里的 ${projects} 个项目，其中与上年的表比对 ${years} 个，自评与申报比对 ${evaluations} 个。`,
    withoutOwner: (projects) => `有 ${projects} 个项目没有写明单位和部门，没有与上年或申报的表比对。`,
    withoutYear: (projects) => `有 ${projects} 个项目的表没有写明年度，没有与上年或申报的表比对。`,
    ambiguous: (projects, first) =>
      `有 ${projects} 个项目对得上的表不止一份且内容不同，分不清是哪一份，没有比对，如 ${first}。`,
    withoutFacts: (files) => `有 ${files} 个文件的结果不是用 --across 检查的，没有参加跨文件核对。`,
    notRun: "没有做跨文件核对：这些结果不是用 check --across 检查的。",
    noRule: "没有做跨文件核对：--rule 选的规则都不是跨文件的。",
    known: (findings) => `以前已经查出、现在还在的 ${findings} 处没有列出。`,
    noEarlier: "以前的结果没有做跨文件核对，跨文件的问题全部列出。",
    ruleNeedsAcross: (rule) => `${rule} 是跨文件的规则，要同时写 --across。`,
  },
  en: {
    heading: "Across files",
    compared: ({ files, projects, years, evaluations }) =>
      `Compared ${count(projects, "project")} of ${count(files, "file")}: ${years} with last year's table, ${count(evaluations, "self-evaluation")} with the plan.`,
    withoutOwner: (projects) =>
      `${count(projects, "project names", "projects name")} neither unit nor department and could not be compared with last year's table or a plan.`,
    withoutYear: (projects) =>
      `${count(projects, "project")} could not be compared with last year's table or a plan, as no year is stated.`,
    ambiguous: (projects, first) =>
      `${count(projects, "project")} could belong to several different tables; which is meant cannot be told, and nothing was compared there, such as ${first}.`,
    withoutFacts: (files) =>
      `${count(files, "file was", "files were")} not checked with --across and not compared with others.`,
    notRun: "The rules across files were not run: these answers were not made with check --across.",
    noRule: "The rules across files were not run: --rule names none of them.",
    known: (findings) =>
      `${count(findings, "finding that was known before is", "findings that were known before are")} still there and not listed.`,
    noEarlier: "The earlier answer holds nothing across files; all that was found across files is listed.",
    ruleNeedsAcross: (rule) => `${rule} is a rule across files and needs --across.`,
  },
};
