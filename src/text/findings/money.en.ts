import type { TextsLike, TitlesLike } from "./types";
import { count, enSum } from "./words";
import type * as zh from "./money.zh";

/** What stands in a cell besides its number. */
const EN_BESIDE: Readonly<Record<string, string>> = {
  unit: "its unit",
  currency: "a currency sign",
  remark: "a remark",
};

export const MESSAGES: TextsLike<typeof zh.MESSAGES> = {
  "total-mismatch": (p) =>
    `${enSum(p.kind)} of ${p.column} says ${p.stated}, but its ${count(p.parts, "part")} add up to ${p.sum}: ${p.difference} apart, more than rounding explains. Check the amounts of this column.`,
  "total-rounding": (p) =>
    `${p.of === "row" ? "" : `${enSum(p.kind)} of `}${p.column} says ${p.stated}, but its parts add up to ${p.sum}: ${p.difference} apart. That is within the ${p.allowance} that rounding ${p.of === "row" ? "the amounts" : count(p.parts, "amount")} explains and may be no error; check it with the unrounded figures.`,
  "row-sum-mismatch": (p) =>
    p.of === "form"
      ? `${p.column} says ${p.stated}, but the parts listed add up to ${p.sum}: ${p.difference} apart. Check them and correct the amount that is wrong.`
      : `${p.column} says ${p.stated}, but the funds in this row add up to ${p.sum}: ${p.difference} apart. Correct the total or one of the funds.`,
  "row-sum-mismatch/unknown": (p) =>
    `${p.column} says ${p.stated}, but the parts with known labels add up to ${p.sum}: ${p.difference} apart. There ${Number(p.unknown) === 1 ? "is 1 amount with an unknown label" : `are ${p.unknown} amounts with unknown labels`} (${Number(p.unknown) > 1 ? "such as " : ""}“${p.label}”), and the total fits neither with nor without. Check the amounts and the labels.`,
  "amount-column-blank": (p) =>
    `The column ${p.column} is empty (${count(p.cells, "cell")}). Write 0.00 where there is no such money, so that nobody takes it for forgotten.`,
  "amount-not-a-number": (p) =>
    p.looksLike === "letter"
      ? `“${p.text}” has a letter in it and is not a number, so ${p.column} cannot be added up. Replace the letter with the digit 0 or 1.`
      : `“${p.text}” is not an amount, so ${p.column} cannot be added up. Write a number.`,
  "amount-not-a-number/error": (p) =>
    `${p.column} shows ${p.text}: the formula fails, so there is no amount to add up. Check the cells it refers to.`,
  "amount-stored-as-text/beside": (p) =>
    `“${p.text}” carries ${EN_BESIDE[p.what ?? ""]} and is stored as text, which Excel's sums pass over. ${
      p.number === ""
        ? p.what === "remark"
          ? "Leave the number alone in the cell and write the remark elsewhere."
          : "Write the number alone, in the table's unit."
        : `The table is in ${p.unit}, so the number is ${p.number}.`
    }`,
  "formula-without-value": (p) =>
    `The formula ${p.formula} of ${p.column} has no stored value in the file, so the sums it belongs to were not checked. Open the file in Excel, recalculate and save it, then check again.`,
  "amount-stored-as-text": (p) =>
    `${p.text} is a number stored as text, which Excel's sums pass over. Turn it into a number.`,
  "fund-label-unknown": (p) =>
    `“${p.label}” is no usual name of a fund, so it cannot be told whether this amount belongs to the total. Check the name; if it is right, it can be added in the settings.`,
  "fund-label-unknown/near": (p) =>
    `“${p.label}” is no usual name of a fund, so it cannot be told whether this amount belongs to the total. If “${p.near}” is meant, correct it.`,
  "amount-negative": (p) => `${p.column} is negative: ${p.amount}. A budget amount should not be below zero; check it.`,
  "amount-too-precise": (p) =>
    `${p.amount} has ${p.decimals} decimals where the table has ${p.usual}, so what is shown is not what is added up. Round it to ${p.usual}.`,
  "amount-unit-suspect": (p) =>
    `${p.amount} is about ${p.direction === "small" ? `1/${p.times}` : `${p.times} times`} what the other projects of this unit have${p.unit === "" ? "" : `, in a table in ${p.unit}`}. 元 and 万元 may have been mixed up; check it.`,
  "total-omits-rows": (p) =>
    `The formula ${p.formula} ${[p.left === 0 ? "" : `leaves out ${count(p.left, "row")}`, p.twice === 0 ? "" : `counts ${count(p.twice, "row")} twice`].filter(Boolean).join(" and ")} (${Number(p.left) + Number(p.twice) > 1 ? "such as " : ""}“${p.first}”), so the total goes wrong. It could be ${p.better}.`,
  "total-row-missing": (p) =>
    `There are ${count(p.projects, "project")} but no 合计 row, so the total cannot be checked. Add one below the header.`,
};

export const TITLES: TitlesLike<typeof zh.TITLES> = {
  "total-mismatch": "Total differs from its parts",
  "total-rounding": "Total off by rounding",
  "row-sum-mismatch": "Row total differs from its funds",
  "amount-column-blank": "Empty money column",
  "amount-not-a-number": "Amount is not a number",
  "amount-stored-as-text": "Amount stored as text",
  "fund-label-unknown": "Unknown name of a fund",
  "amount-negative": "Negative amount",
  "amount-too-precise": "Too many decimals",
  "amount-unit-suspect": "元 and 万元 mixed up?",
  "formula-without-value": "Formula without a value",
  "total-omits-rows": "Formula omits or repeats rows",
  "total-row-missing": "No total row",
};
