import type { TextsLike, TitlesLike } from "./types";
import { enCited, enFields, enSample } from "./words";
import type * as zh from "./target.zh";

export const MESSAGES: TextsLike<typeof zh.MESSAGES> = {
  "target-missing": (p) =>
    `${p.name === "" ? "This indicator" : `“${p.name}”`} has no ${enFields(p.fields, "or")}, so it cannot be judged. Fill in the target.`,
  "target-missing/in-name": (p) =>
    `The target in “${p.name}” cannot be told from the name, so it was not checked. Add the target, or write the cell as “name: target” or “name ≥ number”.`,
  "several-in-one-cell": (p) =>
    `The row of “${p.text}” lists several indicators, and which target belongs to which name cannot be told, so it was checked as one. Give each indicator a row of its own.`,
  "quantitative-name-text-value/all": (p) =>
    `“${p.name}” is a figure, but its target reads “${p.text}”, which no system can compare. Write =100%.`,
  "quantitative-name-text-value/compared": (p) =>
    `“${p.name}” is a figure, but its target “${p.text}” states none and can only be judged once its base is looked up. State the number, such as ${enSample(p.sign, p.unit)}.`,
  "quantitative-name-text-value": (p) =>
    `“${p.name}” asks for a number, but its target reads “${p.text}”, so nobody can tell whether it was met. Write a number, such as ${enSample(p.sign, p.unit)}.`,
  "quantity-needs-number": (p) =>
    `A quantity indicator needs a number, but its target reads “${p.text}”, so nobody can tell how much was done. Write a number, or file the indicator elsewhere.`,
  "value-is-not-a-target": (p) =>
    `“${p.text}” names a figure and is not a target, so nobody can tell whether it was met. Write the number to reach, such as ${enSample(p.sign, p.unit)}.`,
  "qualitative-target": (p) =>
    `“${p.text}” has neither a number nor grades, so it cannot be scored. Write a number where there is one, else choose a set of grades${p.grades === "" ? "" : `, such as ${p.grades}`}.`,
  "qualitative-target/better": (p) =>
    `“${p.text}” has neither a number nor grades, so it cannot be scored. Write a number, such as “${p.better}”, or choose a set of grades${p.grades === "" ? "" : `, such as ${p.grades}`}.`,
  "cycle-annual-differ": (p) =>
    `The whole-period target “${p.cycle}” and the annual target “${p.annual}” do not agree, so it is unclear which one counts. Check both; for a one-year project they are the same.`,
  "sign-mistyped": (p) =>
    `“${p.written}” in “${p.text}” is a title bracket, so the system finds no comparison. Write ${p.better}, or ${p.other} where the number itself does not count.`,
  "digit-mistyped": (p) =>
    `“${p.written}” in “${p.text}” is a letter, so the system finds no number. Check it, and where a figure is meant, write ${p.better}.`,
  "deadline-year-differs": (p) =>
    `“${p.text}” is earlier than ${p.year}, the year of this table, whose work cannot be judged by it. Check the year.`,
  "unit-text-mismatch": (p) =>
    `The target reads “${p.text}”, but the unit's cell says “${p.unit}”, which the system will count in. Check both; most likely it should be “${p.better}”.`,
  "unit-text-mismatch/name": (p) =>
    `“${p.name}” counts in “${p.named}”, but the unit's cell says “${p.unit}”, which the system will count in. Check both; most likely it should be “${p.better}”.`,
  "no-operator": (p) =>
    `“${p.text}” has no comparison, so the system takes it for “exactly”. Where more or less will do, write ≥ or ≤.`,
  "percent-needs-operator": (p) =>
    `“${p.text}” has no comparison, so the system takes it for “exactly”, and a little more or less fails it. If that is not meant, write ${p.better}.`,
  "percent-needs-operator/unclear": (p) =>
    `“${p.text}” has no comparison, so the system takes it for “exactly”, and a little more or less fails it. If that is not meant, write ≥ or ≤.`,
  "missing-unit": (p) =>
    `“${p.text}” has no unit, and neither has the name, so it is unclear what is counted. Add one, such as ${p.better}.`,
  "missing-unit/unknown": (p) =>
    `“${p.text}” has no unit, and neither has the name, so it is unclear what is counted. Add one.`,
  "unit-in-brackets": (p) =>
    `The unit of “${p.text}” stands in brackets, unlike other targets, and an import may miss it. Write ${p.better}.`,
  "unit-mismatch": (p) =>
    `The name counts in “${p.named}”, but the target “${p.text}” in “${p.unit}”. Use one unit for both.`,
  "percent-over-100": (p) =>
    `“${p.name}” cannot exceed 100%, but its target reads “${p.text}”. Compare it with the source and correct it.`,
  "percent-over-100/misread": (p) =>
    `“${p.name}” cannot exceed 100%, but its target reads “${p.text}”; a scan may have read ≥ as 2. Compare it with the source, and if so, write ${p.better}.`,
  "satisfaction-100": (p) =>
    `A satisfaction target of “${p.text}” is missed with the first unhappy answer. Set it by what earlier years reached, such as ≥90%.`,
  "annual-exceeds-cycle": (p) =>
    `The annual target “${p.annual}” is more than “${p.cycle}” for the whole period, which no single year can exceed. Check both, and correct one.`,
  "annual-stricter-than-cycle": (p) =>
    `The annual target “${p.annual}” is stricter than “${p.cycle}” for the whole period, so the year may fail although the period meets its target. Check both.`,
  "operator-direction/low": (p) =>
    `“${p.name}” is better when it is lower, but “${p.text}” asks for more: the comparison is the wrong way round. Write ${p.better}.`,
  "operator-direction/high": (p) =>
    `“${p.name}” is better when it is higher, but “${p.text}” asks for less: the comparison is the wrong way round. Write ${p.better}.`,
  "operator-direction/wait": (p) =>
    `“${p.name}” is better when it is shorter, but “${p.text}” asks for longer: the comparison is the wrong way round. Write ${p.better}.`,
  "range-inverted": (p) =>
    `“${p.text}” runs from ${p.from} to ${p.to}, the larger first, so no number lies in it. Check it, and write the smaller number first.`,
  "unit-name-clash/ratio": (p) =>
    `“${p.name}” is a ratio, but its target “${p.text}” counts in “${p.unit}”, which does not fit. Write a percentage, or name the indicator as a count.`,
  "unit-name-clash/count": (p) =>
    `“${p.name}” is a count, but its target “${p.text}” is in “${p.unit}”, which does not fit. Write a unit to count in, or name the indicator as a ratio.`,
  "unit-name-clash/measure": (p) =>
    `“${p.name}” cannot be measured in “${p.unit}”, the unit of its target “${p.text}”, so it is unclear what is measured. Change the unit or the name.`,
  "value-became-date": (p) =>
    `This cell shows “${p.shown}” and holds a date; Excel may have taken what was typed for one. Format the cell as text first, then type the target again.`,
  "value-became-date/typed": (p) =>
    `This cell shows “${p.shown}” and holds a date; Excel may have taken a typed ${p.typed} for one. Format the cell as text first, then type ${p.typed} and the unit.`,
  "value-is-formula": (p) =>
    `This target comes from the formula ${p.formula} and changes whenever other cells do. Format the cell as text first, then type ${p.typed}.`,
  "value-is-formula/error": (p) =>
    `Excel took ${p.formula} for a formula and shows “${p.shown}”, so the target cannot be read. Format the cell as text first, then type ${p.typed}.`,
  "value-is-formula/cell": (p) =>
    `The indicators of this cell come from the formula ${p.formula} and cannot be changed here. Format the cell as text first, then fill them in as text.`,
  "cost-above-budget": (p) =>
    `The cost target “${p.text}” is above the project's ${p.column} of ${p.total} ${p.unit}; a cost should stay within the budget${enCited(p.basis)}. Check the numbers and units of both.`,
  "word-operator": (p) => `“${p.written}” compares in words, which systems cannot read. Write ${p.better}.`,
  "word-operator/suggested": (p) =>
    `“${p.written}” compares in words, which systems cannot read. If that is what it means, write ${p.better}.`,
  "word-operator/unclear": (p) =>
    `“${p.written}” compares in words, which systems cannot read. Say it with ≥, ≤, > or <.`,
  "operator-conflict/range": (p) =>
    `“${p.written}” is a range with “${p.marks}” beside it, so the target cannot be read. Write the range alone, or a single bound.`,
  "operator-conflict": (p) =>
    `The comparisons in “${p.written}” (${p.marks}) contradict or repeat each other, so the target cannot be read. Keep one.`,
};

export const TITLES: TitlesLike<typeof zh.TITLES> = {
  "several-in-one-cell": "Several indicators in a cell",
  "target-missing": "Target missing",
  "quantitative-name-text-value": "Target needs a number",
  "quantity-needs-number": "Quantity without a number",
  "value-is-not-a-target": "A name in place of a target",
  "qualitative-target": "Target in words alone",
  "cycle-annual-differ": "Period and year differ",
  "sign-mistyped": "Title bracket for a comparison",
  "digit-mistyped": "Letter for a figure",
  "deadline-year-differs": "Deadline of an earlier year",
  "unit-text-mismatch": "Unit's cell does not fit the target",
  "no-operator": "No comparison",
  "percent-needs-operator": "Percentage without comparison",
  "missing-unit": "Unit missing",
  "unit-in-brackets": "Unit in brackets",
  "unit-mismatch": "Units of name and target differ",
  "percent-over-100": "Share over 100%",
  "satisfaction-100": "Satisfaction of 100%",
  "annual-exceeds-cycle": "Year exceeds the whole period",
  "annual-stricter-than-cycle": "Year stricter than the period",
  "operator-direction": "Comparison the wrong way round",
  "range-inverted": "Range inverted",
  "unit-name-clash": "Unit does not fit the name",
  "value-became-date": "Target became a date",
  "value-is-formula": "Target is a formula",
  "cost-above-budget": "Cost target above the budget",
  "word-operator": "Comparison in words",
  "operator-conflict": "Conflicting comparison",
};
