import { ACROSS_RULES } from "../../src/across/rules";
import { RULES } from "../../src/check/rules";
import { LEFT_OUT } from "../../src/check/standard/tiers";
import { anyRuleTitle } from "../../src/text/across";
import { ruleTitle } from "../../src/text/findings";
import { paneText } from "../../src/text/pane";
import { RULE_GROUPS, ruleGroup, type RuleGroup } from "../../src/text/rule-groups";
import { severityOf } from "./across-page";
import { prose, table } from "./markdown";
import { mendingsOf, type RuleRun } from "./run";
import { showFaultless } from "./show";
import { MENDING, MENDING_WORD, paragraphs, SEVERITIES, severityText } from "./words";

/** The index: what the signs mean, every rule by the groups of the catalogue, and the table the examples come from. */
export function indexPage(runs: readonly RuleRun[]): string {
  return [
    "# 规则 · Rules",
    paragraphs({
      zh: `共 ${runs.length + ACROSS_RULES.length} 条。每条规则一页：查什么、为什么、怎么改，附会查出的例子和没有问题的例子。例子都由程序检查过，改好的样子也由程序算出。`,
      en: `${runs.length + ACROSS_RULES.length} rules, a page each: what is wrong, why, and what to do, with examples of what is found and what is accepted. The program itself checks and mends the examples.`,
    }),
    ...RULE_GROUPS.map((group) => groupOf(group, runs)),
    acrossFiles(),
    signs(),
    tiers(),
    example(),
  ].join("\n\n");
}

function groupOf(group: RuleGroup, runs: readonly RuleRun[]): string {
  const rules = runs.filter(({ rule }) => ruleGroup(rule.id) === group);
  return [
    `## ${paneText("zh").settings.rules.groups[group]} · ${paneText("en").settings.rules.groups[group]}`,
    table(["", "规则 Rule", "查什么", "What it finds", "怎么改 To mend it"], rules.map(lineOf)),
  ].join("\n\n");
}

function lineOf({ rule, bad }: RuleRun): string[] {
  const mendings = mendingsOf(bad);
  return [
    SEVERITIES[rule.severity].mark,
    `[\`${rule.id}\`](${rule.id}.md)`,
    prose(ruleTitle(rule.id, "zh")),
    prose(ruleTitle(rule.id, "en")),
    mendings.map((one) => `${MENDING_WORD[one].zh} ${MENDING_WORD[one].en}`).join("、"),
  ];
}

function acrossFiles(): string {
  return [
    "## 跨文件 · Across files",
    paragraphs({
      zh: "由命令行的 `check --across` 和 `merge` 核对，见各页。",
      en: "The command line compares files with `check --across` and `merge`; see the pages.",
    }),
    table(
      ["", "规则 Rule", "查什么", "What it finds", "怎么改 To mend it"],
      ACROSS_RULES.map(({ id }) => [
        SEVERITIES[severityOf(id)].mark,
        `[\`${id}\`](${id}.md)`,
        prose(anyRuleTitle(id, "zh")),
        prose(anyRuleTitle(id, "en")),
        `${MENDING_WORD["by-hand"].zh} ${MENDING_WORD["by-hand"].en}`,
      ]),
    ),
  ].join("\n\n");
}

function signs(): string {
  const severities = (["error", "warning", "info"] as const).map((severity) => {
    const { zh, en } = severityText(severity);
    const { meansZh, meansEn } = SEVERITIES[severity];
    return [`${zh}：${meansZh}`, `${en}: ${meansEn}`];
  });
  const mendings = (["safe", "suggested", "picked", "by-hand"] as const).map((one) => [
    `${MENDING_WORD[one].zh}：${MENDING[one].zh}`,
    `${MENDING_WORD[one].en}: ${MENDING[one].en}`,
  ]);
  return `## 标记 · Signs\n\n${table(["中文", "English"], [...severities, ...mendings])}`;
}

function tiers(): string {
  const [zh, en] = [paneText("zh").settings.tiers, paneText("en").settings.tiers];
  const list = (ids: readonly string[]): string => ids.map((id) => `[\`${id}\`](${id}.md)`).join("、");
  const quick = LEFT_OUT.quick.filter(
    (id) => !LEFT_OUT.default.includes(id) && RULES.find((rule) => rule.id === id)?.severity !== "info",
  );
  const also = quick.length === 0 ? "" : `、${list(quick)}`;
  return [
    "## 检查范围 · Tiers",
    table(
      ["", "中文", "English"],
      [
        ["`strict`", `${zh.strict}：全部规则`, `${en.strict}: every rule`],
        [
          "`default`",
          `${zh.default}：不含 ${list(LEFT_OUT.default)}`,
          `${en.default}: without these ${LEFT_OUT.default.length}`,
        ],
        ["`quick`", `${zh.quick}：还不含全部提示${also}`, `${en.quick}: without any notes besides`],
      ],
    ),
  ].join("\n\n");
}

function example(): string {
  return [
    "## 例子用的表 · The table of the examples",
    paragraphs({
      zh: "多数例子只改下面这张表里“培训经费”的一格，其余不变。各条规则对这张表都没有意见。例子里一条指标占一行，只为好读；单元格里真有的换行写作 ⏎。",
      en: "Most examples change one cell of 培训经费 in this table, which no rule finds fault with. They show an indicator a line to be read with ease; a line break that stands in the cell is shown as ⏎.",
    }),
    showFaultless(),
  ].join("\n\n");
}
