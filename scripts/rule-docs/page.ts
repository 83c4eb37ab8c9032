import { severityIn } from "../../src/check/standard/tiers";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { TIERS, type Profile } from "../../src/check/standard/profile";
import { wordingData } from "../../src/check/wording/write";
import type { Rule } from "../../src/check/rule";
import { renderMessage, ruleTitle } from "../../src/text/findings";
import { paneText } from "../../src/text/pane";
import { code, prose, quote, table } from "./markdown";
import { mendingsOf, type ExampleRun, type RuleRun } from "./run";
import { showExample, showMended } from "./show";
import { LOOKS_AT, ruleBasis, type Both } from "../../src/text/rule-note";
import { AFTER, AFTER_ONLY, LEGEND, MENDING, paragraphs, severityText } from "./words";

/** The page of one rule: Chinese first, English beside it. */
export function rulePage({ rule, bad, good }: RuleRun): string {
  const first = messages(bad[0])[0];
  const examples = bad.map((run, index) => badExample(run, index, bad));
  const accepted = tellingOnly(good).map((run) =>
    [settingsOf(run), showExample(run, bad)].filter(Boolean).join("\n\n"),
  );
  return [
    `# ${prose(ruleTitle(rule.id, "zh"))}`,
    `**${prose(ruleTitle(rule.id, "en"))}** · \`${rule.id}\` · [全部规则 All rules](README.md)`,
    first === undefined ? "" : quote(first.zh, first.en),
    facts(rule, bad),
    "## 查出的问题 · What it finds",
    legend(examples.join("\n")),
    ...examples,
    "## 没有问题的写法 · What it accepts",
    ...new Set(accepted),
    settings(rule),
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** Good examples without the faultless table, which stands in the index, where another says more than an empty cell. */
function tellingOnly(good: readonly ExampleRun[]): readonly ExampleRun[] {
  const own = good.filter(({ example: { sheet, ...given } }) => sheet !== undefined || Object.keys(given).length > 0);
  const isTelling = own.some(
    ({ example: { sheet, cell, goal, name } }) => sheet !== undefined || (cell ?? goal ?? name),
  );
  return isTelling ? own : good;
}

function facts(rule: Rule, bad: readonly ExampleRun[]): string {
  const severity = severityText(rule.severity);
  const basis = ruleBasis(rule.basis);
  const looksAt = LOOKS_AT[rule.scope];
  const tiers = tiersText(rule);
  const required = severityWhereRequired(rule);
  const lowered = [...new Set(bad.flatMap(({ example }) => example.severity ?? []))].map(severityText);
  const mendings = mendingsOf(bad).map((one) => MENDING[one]);
  const rows: (readonly [string, string])[] = [
    [
      `轻重：${severity.zh}${lowered.map((one) => `；部分情形：${one.zh}`).join("")}${required === null ? "" : `；要求必须有时：${required.zh}`}`,
      `Severity: ${severity.en}${lowered.map((one) => `; in some cases: ${one.en}`).join("")}${required === null ? "" : `; where the class is required: ${required.en}`}`,
    ],
    [`检查范围：${tiers.zh}`, `Tiers: ${tiers.en}`],
    [`检查对象：${looksAt.zh}`, `Looks at: ${looksAt.en}`],
    [`依据：${basis.zh}`, `Basis: ${basis.en}`],
    [
      `怎么改：${mendings.map((one) => one.zh).join("；或者")}`,
      `To mend it: ${mendings.map((one) => one.en).join("; or ")}`,
    ],
  ];
  return table(["中文", "English"], rows);
}

export function tiersText(rule: Pick<Rule, "id" | "severity">): Both {
  const running = TIERS.filter((tier) => severityIn({ ...GUANGDONG, tier }, rule) !== null);
  return {
    zh: running.map((tier) => `${paneText("zh").settings.tiers[tier]} \`${tier}\``).join("、"),
    en: running.map((tier) => `\`${tier}\``).join(", "),
  };
}

/** The severity a rule has where an office requires its class of every project, if that makes a difference. */
function severityWhereRequired(rule: Rule): Both | null {
  const required: Profile["required"] = { satisfaction: true, cost: true };
  const severity = severityIn({ ...GUANGDONG, tier: "strict", required }, rule);
  return severity === null || severity === rule.severity ? null : severityText(severity);
}

function badExample(run: ExampleRun, index: number, all: readonly ExampleRun[]): string {
  return [
    all.length === 1 ? "" : `### ${index + 1}`,
    settingsOf(run),
    showExample(run, all),
    ...messages(run).map(({ zh, en }) => quote(zh, en)),
    ...run.mended.flatMap((mended) => {
      const { zh, en } = mended.labels.length === 1 ? AFTER_ONLY : AFTER[mended.how];
      const list = mended.labels.map((label) => `\`${label}\``).join("、");
      return [list === "" ? "" : `可选 To pick from: ${list}`, `${zh} ${en}:`, showMended(run, mended)];
    }),
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** What the findings of an example say, each thing once. */
function messages(run: ExampleRun | undefined): Both[] {
  const said = new Map<string, Both>();
  for (const { message } of run?.findings ?? []) {
    const zh = renderMessage(message, "zh");
    if (!said.has(zh)) said.set(zh, { zh, en: renderMessage(message, "en") });
  }
  return [...said.values()];
}

/** Settings an example needs. */
function settingsOf({ example: { profile } }: ExampleRun): string {
  if (profile === undefined) return "";
  // The wording library has a file of its own.
  const { wording, ...settings } = profile;
  const lines = [
    ...(Object.keys(settings).length === 0
      ? []
      : [`设置 Settings: \`${JSON.stringify(differing(settings, GUANGDONG))}\``]),
    ...(wording === undefined ? [] : [`词库 Wording library: \`${JSON.stringify(wordingData(wording))}\``]),
  ];
  return lines.join("\n\n");
}

/** Settings without those that are as usual. */
function differing(own: object, usual: object): object {
  const rest = new Map<string, unknown>(Object.entries(usual));
  return Object.fromEntries(
    Object.entries(own).flatMap(([key, value]: [string, unknown]) => {
      const other = rest.get(key);
      if (JSON.stringify(value) === JSON.stringify(other)) return [];
      return [[key, isGroup(value) && isGroup(other) ? differing(value, other) : value]];
    }),
  );
}

const isGroup = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export function legend(examples: string): string {
  // A message quotes what it likes: 〔2021〕 is no mark.
  const cells = examples.replace(/^>.*$/gm, "");
  const shown = LEGEND.filter(({ mark }) => cells.includes(mark));
  return paragraphs({ zh: shown.map(({ zh }) => zh).join(""), en: shown.map(({ en }) => en).join(" ") });
}

export function settings(rule: Pick<Rule, "id">): string {
  return [
    "## 在设置文件里更改 · In a settings file",
    "不检查这条规则 To leave this rule out:",
    code(JSON.stringify({ severities: { [rule.id]: "off" } }), "json"),
    paragraphs({
      zh: '把 `"off"` 换成 `"error"`、`"warning"` 或 `"info"`，就按错误、警告或提示报告，检查范围里没有这条规则也照样检查。',
      en: 'With `"error"`, `"warning"` or `"info"` in place of `"off"`, it reports at that severity, whatever the tier.',
    }),
  ].join("\n\n");
}
