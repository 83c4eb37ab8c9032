import type { TextsLike, TitlesLike } from "./types";
import { capital, enFields, enKind, enOr } from "./words";
import type * as zh from "./indicator.zh";

export const MESSAGES: TextsLike<typeof zh.MESSAGES> = {
  "category-code-mismatch/level1": (p) =>
    `“${p.written}” is no level-1 class, so the indicator cannot be filed. ${p.parent === "" ? "Pick a level-1 class." : `Its level 2 stands under ${p.parent}; pick a level-1 class.`}`,
  "category-code-mismatch/level2": (p) =>
    `“${p.written}” is no level-2 class, so the indicator cannot be filed. Pick one.`,
  "category-code-mismatch/under": (p) =>
    `“${p.written}” does not stand under “${p.parent}”, so the indicator cannot be filed. Pick another level 2, or correct level 1.`,
  placeholder: (p) =>
    `${capital(enFields(p.fields))} still ${String(p.fields).includes(",") ? "read" : "reads"} “${p.text}”. Fill it in before filing.`,
  miscategorised: (p) => `“${p.name}” ${enKind(p.kind)} but stands under ${p.written}. Move it to ${enOr(p.classes)}.`,
  "miscategorised/funds": (p) =>
    `“${p.name}” tells how money is handled and does not belong under ${p.written}. Measure what is done instead; if money in time is what counts, move it to ${enOr(p.classes)}.`,
  "funds-indicator": (p) =>
    `“${p.name}” tells how money is handled: a matter of process, not an output (财预〔2020〕10号). Measure what the project achieves.`,
  "rate-under-quantity": (p) =>
    `“${p.name}” is a rate but stands under ${p.written}, so it does not say how much is done. Use a number of items, times or people.`,
  "name-is-action": (p) =>
    `“${p.name}” names something to do and not what is measured, so it cannot be judged. Name a figure, such as …率 or …数量.`,
  "unit-in-name": (p) =>
    `The name “${p.name}” carries the unit ${p.unit} and passes for another than the same name without it. Put the unit into the target and call it “${p.better}”.`,
  "satisfaction-wording": (p) =>
    `“${p.name}” says 满意率 where indicators of this class say 满意度, so the two do not match. Write 满意度.`,
  "legacy-category": (p) =>
    `“${p.written}” is a class of former times; today's four are 成本, 产出, 效益 and 满意度 (财预〔2021〕101号). ${p.classes === "" ? "Use a present level-2 class." : `Move it to ${enOr(p.classes)}.`}`,
};

export const TITLES: TitlesLike<typeof zh.TITLES> = {
  "category-code-mismatch": "Wrong category",
  placeholder: "Not filled in yet",
  miscategorised: "Filed under the wrong class",
  "funds-indicator": "Indicator about handling money",
  "rate-under-quantity": "Rate under 数量指标",
  "name-is-action": "Name is a task",
  "unit-in-name": "Unit in the name",
  "satisfaction-wording": "满意率 instead of 满意度",
  "legacy-category": "Class of former times",
};
