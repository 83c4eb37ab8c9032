import { count } from "./findings/words";
import type { Language } from "./language";

interface AcrossCounts {
  readonly files: number;
  readonly projects: number;
  readonly years: number;
  readonly evaluations: number;
}

interface FirstRenamed {
  readonly where: string;
  readonly formerly: string;
  readonly nameNow: string;
}

/** What the command line says of rules across files besides their findings. */
interface AcrossTexts {
  readonly heading: string;
  readonly compared: (counts: AcrossCounts) => string;
  readonly withoutOwner: (projects: number) => string;
  readonly withoutYear: (projects: number) => string;
  readonly ambiguous: (projects: number, first: string) => string;
  /** Projects of one name that are not one by their codes, and those of one code whose names differ. */
  readonly otherCodes: (projects: number, first: string) => string;
  readonly renamed: (projects: number, first: FirstRenamed) => string;
  /** Files whose lines hold no facts, of all. */
  readonly withoutFacts: (files: number) => string;
  readonly notRun: string;
  readonly noRule: string;
  /** Findings of an earlier run of which it is not known whether they are still there. */
  readonly unknown: (findings: number) => string;
  /** Why what is found across files cannot be compared with an earlier run. */
  readonly noEarlier: Readonly<Record<"not-checked" | "not-handed-on", string>>;
  /** An earlier run has compared the files with each other, and this one does not. */
  readonly notComparedNow: (findings: number) => string;
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
    otherCodes: (projects, first) =>
      `有 ${projects} 个项目与另一份表的项目名称相同而项目编码不同，不是同一项目，没有比对，如 ${first}。编码填错的请改正。`,
    renamed: (projects, { where, formerly, nameNow }) =>
      `有 ${projects} 个项目编码相同而名称有改动，按同一项目比对，如 ${where} 的“${nameNow}”，另一份表里是“${formerly}”。`,
    withoutFacts: (files) => `有 ${files} 个文件的结果不是用 --across 检查的，没有参加跨文件核对。`,
    notRun: "没有做跨文件核对：这些结果不是用 check --across 检查的。",
    noRule: "没有做跨文件核对：--rule 选的规则都不是跨文件的。",
    unknown: (findings) => `另有上次查出的 ${findings} 处，涉及的文件、项目或规则这次没有参加核对，不知道是否还在。`,
    noEarlier: {
      "not-checked": "上次没有做跨文件核对：跨文件的问题全部列出，哪些不再出现无从得知。",
      "not-handed-on":
        "各份分别与上次对比过，跨文件的问题没有与上次对比，全部列出。要对比的，请在合并时用 merge --baseline，各份不用。",
    },
    notComparedNow: (findings) =>
      `上次查出的 ${findings} 处跨文件问题，这次没有写 --across，没有核对，不知道是否还在。`,
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
    otherCodes: (projects, first) =>
      `${count(projects, "project has", "projects have")} the name of one in another table and another code; they are not the same and were not compared, such as ${first}. Correct a code that is wrong.`,
    renamed: (projects, { where, formerly, nameNow }) =>
      `${count(projects, "project was", "projects were")} compared by code though the name was changed, such as “${nameNow}” (${where}), which is “${formerly}” in the other table.`,
    withoutFacts: (files) =>
      `${count(files, "file was", "files were")} not checked with --across and not compared with others.`,
    notRun: "The rules across files were not run: these answers were not made with check --across.",
    noRule: "The rules across files were not run: --rule names none of them.",
    unknown: (findings) =>
      `Not known: ${count(findings, "finding")} of the earlier run, whose files, projects or rules were not compared this time.`,
    noEarlier: {
      "not-checked":
        "The earlier run did not compare files: all that was found across files is listed, and what is gone cannot be known.",
      "not-handed-on":
        "Each part was compared with an earlier run, but what was found across files was not: all of it is listed. To compare it, give --baseline to merge, and not to the parts.",
    },
    notComparedNow: (findings) =>
      `${count(findings, "finding")} across files of the earlier run ${findings === 1 ? "was" : "were"} not looked at, for --across is not given; whether they are still there is not known.`,
    ruleNeedsAcross: (rule) => `${rule} is a rule across files and needs --across.`,
  },
};
