import { runAcrossExample } from "../../src/across/example";
import type { AcrossExample, AcrossPlace, AcrossRule } from "../../src/across/rule";
import type { AcrossFinding } from "../../src/across/run";
import { exampleSheet } from "../../src/check/rules/example";
import { ACROSS_SEVERITIES } from "../../src/check/rules/severities";
import { parseA1 } from "../../src/check/sheet/address";
import { cellText } from "../../src/check/sheet/snapshot";
import { anyRuleTitle, COMPARES, renderAcross } from "../../src/text/across";
import { ruleBasis } from "../../src/text/rule-note";
import { gridOf } from "./grid";
import { prose, quote, table } from "./markdown";
import { at, type Stretch } from "./marks";
import { legend, settings, tiersText } from "./page";
import { MENDING, paragraphs, severityText } from "./words";

/** The page of a rule across files: Chinese first, English beside it. */
export function acrossPage(rule: AcrossRule): string {
  const { id, examples } = rule;
  const runs = examples.bad.map((example) => ({ example, findings: runAcrossExample(rule, example).findings }));
  const shown = runs.map(({ example, findings }, nth) =>
    [runs.length === 1 ? "" : `### ${nth + 1}`, ...filesOf(example, findings), ...said(findings)]
      .filter(Boolean)
      .join("\n\n"),
  );
  return [
    `# ${prose(anyRuleTitle(id, "zh"))}`,
    `**${prose(anyRuleTitle(id, "en"))}** · \`${id}\` · [全部规则 All rules](README.md)`,
    said(runs[0]?.findings ?? [])[0] ?? "",
    facts(rule),
    paragraphs({
      zh: "由命令行核对：`jixiao check 文件夹 --across`，或者对用 `--across` 检查的各份结果 `jixiao merge`。面板一次检查一个工作簿，没有这条规则。",
      en: "The command line compares files: `jixiao check FOLDER --across`, or `jixiao merge` over what was checked with `--across`. The pane checks one workbook and does not have this rule.",
    }),
    "## 查出的问题 · What it finds",
    legend(shown.join("\n")),
    ...shown,
    "## 没有问题的情形 · What it accepts",
    table(
      ["中文", "English"],
      examples.good.map(({ why }) => [prose(why.zh), prose(why.en)]),
    ),
    settings(rule),
  ].join("\n\n");
}

function facts({ id, over, basis: named }: AcrossRule): string {
  const severity = severityText(severityOf(id));
  const tiers = tiersText({ id, severity: severityOf(id) });
  const [compares, basis, mending] = [COMPARES[over], ruleBasis(named), MENDING["by-hand"]];
  return table(
    ["中文", "English"],
    [
      [`轻重：${severity.zh}`, `Severity: ${severity.en}`],
      [`检查范围：${tiers.zh}`, `Tiers: ${tiers.en}`],
      [`检查对象：${compares.zh}`, `Looks at: ${compares.en}`],
      [`依据：${basis.zh}`, `Basis: ${basis.en}`],
      [`怎么改：${mending.zh}`, `To mend it: ${mending.en}`],
    ],
  );
}

export const severityOf = (id: string) => ACROSS_SEVERITIES[id] ?? "warning";

/** What findings say, in both languages. */
const said = (findings: readonly AcrossFinding[]): string[] => [
  ...new Set(findings.map(({ message }) => quote(renderAcross(message, "zh"), renderAcross(message, "en")))),
];

/** The files of an example, each by the rows and columns that findings are about. */
function filesOf({ files }: AcrossExample, findings: readonly AcrossFinding[]): string[] {
  return files.map(({ name: file, sheet: rows }) => {
    const sheet = exampleSheet({ sheet: rows });
    const marks = new Map<string, Stretch[]>();
    const places: { readonly row: number; readonly column: number }[] = [];
    const mark = ({ of, cell }: AcrossPlace, text: string, name: string, isFault: boolean): void => {
      const found = parseA1(cell);
      if (of.from.file !== file || found === null) return;
      const [row, column] = [found.top, found.left];
      places.push({ row, column });
      const held = cellText(sheet, row, column);
      const start = startOf(held, text, name);
      const stretch = start === -1 ? { start: 0, end: held.length } : { start, end: start + text.length };
      marks.set(at(row, column), [...(marks.get(at(row, column)) ?? []), { ...stretch, isFault }]);
    };
    for (const { place, related, now, message } of findings) {
      const { name = "", planned, earlier, names = name, most } = message.params;
      const other = String(planned ?? earlier ?? most ?? String(names).split("\n")[0]);
      mark(place, now, String(name), true);
      for (const one of related) mark(one, other, String(name), false);
    }
    const shownRows = new Set([0, 1, ...places.map(({ row }) => row)]);
    const columns = new Set([0, 1, ...places.map(({ column }) => column)]);
    const ordered = (numbers: ReadonlySet<number>): number[] => [...numbers].sort((a, b) => a - b);
    return `${prose(file)}：\n\n${gridOf(sheet, ordered(shownRows), ordered(columns), marks)}`;
  });
}

/** Where a target or a name begins in a cell that may hold many: behind the indicator's name, the year's target. -1 where it is not there. */
function startOf(held: string, text: string, name: string): number {
  if (text === "") return -1;
  const from = Math.max(0, name === text ? 0 : held.indexOf(name));
  const annual = held.indexOf(`年度指标值：${text}`, from);
  return annual === -1 ? held.indexOf(text, from) : annual + "年度指标值：".length;
}
