import type { MessageTexts } from "./message-ids";

const KIND: Readonly<Record<string, string>> = {
  total: "The total",
  unit: "The unit's total",
  subtotal: "The subtotal",
};
const FIELD: Readonly<Record<string, string>> = { name: "name", cycle: "whole-period target", annual: "annual target" };
const fields = (list: string | number | undefined): string => {
  const names = String(list ?? "")
    .split(",")
    .map((field) => FIELD[field] ?? field);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
};
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const count = (n: string | number | undefined, one: string, many = `${one}s`): string =>
  `${n} ${Number(n) === 1 ? one : many}`;

/** What each finding says: what is wrong, why it matters, what to do. */
export const EN_MESSAGES: MessageTexts = {
  "total-mismatch": (p) =>
    `${KIND[p.kind ?? ""] ?? "The total"} of ${p.column} says ${p.stated}, its ${count(p.parts, "part")} add up to ${p.sum}: ${p.difference} apart, more than rounding explains. Check the amounts of this column.`,
  "total-rounding": (p) =>
    `${p.of === "row" ? "" : `${KIND[p.kind ?? ""] ?? "The total"} of `}${p.column} says ${p.stated}, its parts add up to ${p.sum}: ${p.difference} apart. Rounding ${p.of === "row" ? "the amounts" : count(p.parts, "amount")} explains up to ${p.allowance}; check the unrounded figures.`,
  "row-sum-mismatch": (p) =>
    `${p.column} says ${p.stated}, the funds of this row add up to ${p.sum}: ${p.difference} apart. Correct the total or one of the funds.`,
  "amount-column-blank": (p) =>
    `The column ${p.column} is empty (${count(p.cells, "cell")}). Write 0.00 where there is no such money, so that nobody takes it for forgotten.`,
  "amount-not-a-number": (p) =>
    p.looksLike === "letter"
      ? `“${p.text}” holds a letter and is no number, so ${p.column} cannot be added up. Put the digit 0 or 1 in its place.`
      : `“${p.text}” is no amount, so ${p.column} cannot be added up. Write a number.`,
  "amount-stored-as-text": (p) =>
    `${p.text} is a number stored as text, which Excel's sums pass over. Turn it into a number.`,
  "amount-negative": (p) => `${p.column} is negative: ${p.amount}. A budget amount is not below zero; check it.`,
  "amount-too-precise": (p) =>
    `${p.amount} has ${p.decimals} decimals, the table prints ${p.usual}. What is shown and what is added up will differ; round it to ${p.usual}.`,
  "amount-unit-suspect": (p) =>
    `${p.amount} is thousands of times off the other projects of this unit (median ${p.median})${p.unit === "" ? "" : `, in a table in ${p.unit}`}. 元 and 万元 may have been mixed up; check it.`,
  "total-omits-rows": (p) =>
    `The formula ${p.formula} ${[p.left === 0 ? "" : `leaves out ${count(p.left, "row")}`, p.twice === 0 ? "" : `counts ${count(p.twice, "row")} twice`].filter(Boolean).join(" and ")} (such as “${p.first}”). It could be ${p.better}.`,
  "total-row-missing": (p) =>
    `There are ${count(p.projects, "project")} but no 合计 row, so the total cannot be checked. Add one below the header.`,
  "project-name-trailing-punct": (p) =>
    `The project name ends in “${p.mark}” and will not match the name in the budget system. Take the mark out, and compare with the system.`,
  "indicator-parse-error": (p) =>
    `“${p.text}” is not written as indicators, so none can be read. Write 1、1-产出指标；11-数量指标；name；实施周期指标值：…；年度指标值：…。`,
  "indicator-parse-error/no-name": (p) =>
    `Indicator ${p.positions} has no name, so nobody knows what is measured. Write one after its category.`,
  "indicators-empty": (p) =>
    `The project has money (${p.amount}) and no indicators. Every project with a budget sets some; add them.`,
  "indicator-numbering": (p) =>
    `The indicators are numbered ${p.found}, not 1 to ${p.count}, so a reference may point to the wrong one. Renumber them.`,
  "hard-break-in-cell": (p) =>
    `${count(p.breaks, "line break")} inside words, where searching and comparing stop. Join the broken words.`,
  "cell-halfwidth-separator": (p) =>
    `${count(p.count, "half-width separator")} ${p.marks}, which an import may split wrongly. Use the full-width ${p.wide}.`,
  "separator-style-inconsistent": (p) =>
    `The table uses ${p.count} separator styles (${p.styles}), which misleads readers and imports. Use ； and ： throughout.`,
  "separator-irregular": (p) =>
    `${count(p.count, "separator")} not right${p.missing === 0 ? "" : ` (${p.missing} missing)`}${p.marks === "" ? "" : `: ${p.marks}`}, so parts of indicators are misread. Put one ； between parts and one ： before a target.`,
  "text-outside-indicators": (p) =>
    `“${p.text}” belongs to no indicator and will be lost on import. Work it into an indicator, or move it to the goal.`,
  "fullwidth-digit": (p) => `“${p.text}” is full-width and not read as a number. Write ${p.half}.`,
  "invisible-character": (p) =>
    `${count(p.count, "invisible character")} (${p.codes}) that keep equal texts from matching. Take them out.`,
  "cell-truncated": (p) =>
    `This cell holds ${p.length} characters, Excel's limit, so its end may have been cut off. Compare it with the source and shorten it.`,
  "missing-output": () => "No output indicator. Every project states what it delivers (财预〔2021〕101号). Add one.",
  "missing-benefit": () => "No benefit indicator. Every project states its effect (财预〔2021〕101号). Add one.",
  "category-code-mismatch/level1": (p) =>
    `In “${p.written}” code and name do not belong together, so it cannot be filed. ${p.parent === "" ? "Pick a level-1 class." : `Its level 2 stands under ${p.parent}; pick a level-1 class.`}`,
  "category-code-mismatch/level2": (p) =>
    `“${p.written}” is no level-2 class, so the indicator cannot be filed. Pick one.`,
  "category-code-mismatch/under": (p) =>
    `“${p.written}” does not stand under “${p.parent}”, so the indicator cannot be filed. Pick another level 2, or correct level 1.`,
  placeholder: (p) =>
    `${capital(fields(p.fields))} still ${String(p.fields).includes(",") ? "read" : "reads"} “${p.text}”. Fill it in before filing.`,
  "target-missing": (p) => `“${p.name}” has no ${fields(p.fields)}, so it cannot be judged. Fill in the target.`,
  "word-operator": (p) =>
    `“${p.written}” states the comparison in words, which no system can compare. Write ${p.better}.`,
  "word-operator/suggested": (p) =>
    `“${p.written}” states the comparison in words, which no system can compare. If that is what it means, write ${p.better}.`,
  "word-operator/unclear": (p) =>
    `“${p.written}” states the comparison in words, which no system can compare. Say it with ≥, ≤, > or <.`,
  "operator-conflict/range": (p) =>
    `“${p.written}” is a range with “${p.marks}” beside it, so the target cannot be read. Write the range alone, or a single bound.`,
  "operator-conflict": (p) =>
    `The comparisons in “${p.written}” (${p.marks}) contradict or repeat each other, so the target cannot be read. Keep one.`,
};

/** A rule's name in a list of findings. */
export const EN_TITLES: Readonly<Record<string, string>> = {
  "total-mismatch": "Total differs from its parts",
  "total-rounding": "Total off by rounding",
  "row-sum-mismatch": "Row total differs from its funds",
  "amount-column-blank": "Empty money column",
  "amount-not-a-number": "Amount is no number",
  "amount-stored-as-text": "Amount stored as text",
  "amount-negative": "Negative amount",
  "amount-too-precise": "Too many decimals",
  "amount-unit-suspect": "元 and 万元 mixed up?",
  "total-omits-rows": "Formula omits or repeats rows",
  "total-row-missing": "No total row",
  "project-name-trailing-punct": "Project name ends in a mark",
  "indicator-parse-error": "Indicators cannot be read",
  "indicators-empty": "Money but no indicators",
  "indicator-numbering": "Indicators misnumbered",
  "hard-break-in-cell": "Line break inside a word",
  "cell-halfwidth-separator": "Half-width separators",
  "separator-style-inconsistent": "Mixed separator styles",
  "separator-irregular": "Separator missing, doubled or wrong",
  "text-outside-indicators": "Text outside the indicators",
  "fullwidth-digit": "Full-width digits or letters",
  "invisible-character": "Invisible characters",
  "cell-truncated": "Cell at its length limit",
  "missing-output": "No output indicator",
  "missing-benefit": "No benefit indicator",
  "category-code-mismatch": "Wrong category",
  placeholder: "Not filled in yet",
  "target-missing": "Target missing",
  "word-operator": "Comparison in words",
  "operator-conflict": "Conflicting comparison",
};
