import { REPLY_TEXTS } from "../text/reply";
import { addressText, type ListWords } from "./list/list";
import { countsOf, type Report, type ReportFinding } from "./report";

/** How a letter says it: what of each kind a project has, or one after the other; with or without infos, which need no change. */
export interface ReplyForm {
  readonly isFull: boolean;
  readonly hasInfos: boolean;
}

/** 退回意见: a letter to the unit about what is open, project by project. Lines are divided by \n; what was accepted is left out. */
export function replyText(report: Report, words: ListWords, { isFull, hasInfos }: ReplyForm): string {
  const texts = REPLY_TEXTS[words.language];
  const open = report.findings.filter(({ accepted }) => accepted === null);
  const due = open.filter(({ severity }) => severity !== "info");
  const optional = hasInfos ? open.filter(({ severity }) => severity === "info") : [];
  const [table] = report.tables;
  const title = table?.title ?? texts.someTable;
  const departments = new Set(report.tables.flatMap(({ department }) => department ?? []));
  const [department] = departments.size === 1 ? departments : [];
  const sumOf = (of: "projects" | "indicators"): number => report.tables.reduce((sum, one) => sum + one[of], 0);
  const lines = isFull ? fullLines : shortLines;
  const [year, month, day] = report.on?.split("-") ?? [];
  return [
    texts.subject(title),
    "",
    department === undefined ? texts.toNobody : texts.to(department),
    texts.opening(title, sumOf("projects"), sumOf("indicators")) +
      (due.length === 0 ? texts.foundNothing : texts.found(countsOf(due))),
    ...byProject(due, report, words, lines),
    ...(optional.length === 0 ? [] : ["", texts.optional, ...byProject(optional, report, words, lines)]),
    ...(due.length === 0 ? [] : ["", texts.closing]),
    ...(year === undefined || month === undefined || day === undefined ? [] : ["", texts.on(year, month, day)]),
  ].join("\n");
}

type Lines = (findings: readonly ReportFinding[], report: Report, words: ListWords) => readonly string[];

/** Each project in the order of the sheets, what is about no project behind them. */
function byProject(findings: readonly ReportFinding[], report: Report, words: ListWords, lines: Lines): string[] {
  const texts = REPLY_TEXTS[words.language];
  const groups = new Map<string, { readonly name: string; readonly findings: ReportFinding[] }>();
  const rest: ReportFinding[] = [];
  for (const finding of findings) {
    const { project } = finding;
    if (project === null) rest.push(finding);
    else {
      const group = groups.get(project.id);
      if (group === undefined) groups.set(project.id, { name: inLine(project.name), findings: [finding] });
      else group.findings.push(finding);
    }
  }
  const all = [...groups.values(), ...(rest.length === 0 ? [] : [{ name: texts.wholeTable, findings: rest }])];
  return all.flatMap(({ name, findings: own }, nth) => [
    "",
    texts.project(nth + 1, name),
    ...lines(own, report, words).map((line, at) => texts.line(at + 1, line)),
  ]);
}

const shortLines: Lines = (findings, _report, words) => {
  const texts = REPLY_TEXTS[words.language];
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  return rules.map((rule) => {
    const own = findings.filter((finding) => finding.rule === rule);
    const indicators = new Set(own.flatMap(({ indicator }) => indicator ?? []));
    return texts.kind(words.ruleTitle(rule), own.length, [...indicators]);
  });
};

const fullLines: Lines = (findings, report, words) => {
  const texts = REPLY_TEXTS[words.language];
  const colon = words.language === "zh" ? "：" : ": ";
  const between = words.language === "zh" ? "" : " ";
  return findings.map((finding) => {
    const { indicator, place, message } = finding;
    const where = texts.place(indicator, addressText(place, report));
    const says = inLine(words.renderMessage(message));
    const better = betterText(finding, says, words);
    return `${where === "" ? "" : where + colon}${says}${better === "" ? "" : between}${better}`;
  });
};

/** What to write instead, where the sentence does not say it. */
function betterText({ now, suggested, choices }: ReportFinding, says: string, { language }: ListWords): string {
  const texts = REPLY_TEXTS[language];
  if (choices.length > 0) return choices.every((choice) => says.includes(choice)) ? "" : texts.choose(choices);
  return suggested === "" || says.includes(suggested) ? "" : texts.suggested(inLine(now), inLine(suggested));
}

/** A line of a letter has no breaks of its own. */
const inLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, " ");
