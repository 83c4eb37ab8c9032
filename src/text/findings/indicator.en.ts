import type { TextsLike, TitlesLike } from "./types";
import { capital, enFields, enKind, enLevel, enOr, enQuoted, enCited } from "./words";
import type * as zh from "./indicator.zh";

export const MESSAGES: TextsLike<typeof zh.MESSAGES> = {
  "category-code-mismatch/level1": (p) =>
    `“${p.written}” is not a level-1 class, so the indicator cannot be filed. ${p.parent === "" ? "Pick a level-1 class." : `Its level-2 class belongs to ${p.parent}; pick a level-1 class.`}`,
  "category-code-mismatch/level2": (p) =>
    `“${p.written}” is not a level-2 class, so the indicator cannot be filed. Pick one.`,
  "category-code-mismatch/under": (p) =>
    `“${p.written}” does not belong under “${p.parent}”, so the indicator cannot be filed. Pick another level-2 class, or correct level 1.`,
  "category-code-mismatch/beside": (p) =>
    `“${p.written}” is printed inside “${p.parent}”; by today's classes it has a level 1 of its own, so sums by class count it elsewhere. Leave it if the form prints it so; else correct level 1.`,
  "category-label-unknown/like": (p) =>
    `“${p.written}” is not among the ${enLevel(p.level)} classes, so sums by class may miss it. If ${enOr(p.classes)} is meant, use that name.`,
  "category-label-unknown/repeats": (p) =>
    `Level 2 repeats “${p.written}” and does not say which class it is, so sums by class miss it. Pick a level-2 class.`,
  "category-label-unknown/unknown": (p) =>
    `“${p.written}” is not among the ${enLevel(p.level)} classes, so this indicator was not checked by its class. Leave it if the form prints it so; if it is a slip, pick a class.`,
  placeholder: (p) =>
    `${capital(enFields(p.fields))} still ${String(p.fields).includes(",") ? "read" : "reads"} “${p.text}”, which cannot be judged. Fill ${String(p.fields).includes(",") ? "them" : "it"} in before submitting.`,
  "template-leftover": (p) =>
    `“${p.written}” in “${p.name}” is left over from the template, and the target is filled in, so the row looks unfinished. Take it out and write “${p.better}”.`,
  miscategorised: (p) =>
    `“${p.name}” ${enKind(p.kind)} but stands under ${p.written}, so sums and scores by class go wrong. Move it to ${enOr(p.classes)}.`,
  "miscategorised/funds": (p) =>
    `“${p.name}” tells how money is handled and does not belong under ${p.written}. Measure what is done instead; if money in time is what counts, move it to ${enOr(p.classes)}.`,
  "funds-indicator": (p) =>
    `“${p.name}” tells how money is handled: a matter of process, not an output${enCited(p.basis)}. Measure what the project achieves.`,
  "rate-under-quantity": (p) =>
    `“${p.name}” is a rate but stands under ${p.written}, so it does not say how much is done. Use a number of items, times or people.`,
  "name-is-target": (p) =>
    `“${p.name}” is a target and no name, so nobody can tell what is measured. Write the name here, and the number where targets stand.`,
  "name-is-target/swapped": (p) =>
    `The name says “${p.name}”, which is a target, and the target says “${p.value}”: the two are swapped. Exchange them.`,
  "name-is-action": (p) =>
    `“${p.name}” names a task, not what is measured, so it cannot be judged. Name a figure, such as …率 or …数量.`,
  "unit-in-name": (p) =>
    `The name “${p.name}” carries the unit ${p.unit} and does not match the same name without it. Put the unit into the target and call it “${p.better}”.`,
  "satisfaction-wording": (p) =>
    `“${p.name}” says 满意率 where indicators of this class say 满意度, so the two do not match. Write 满意度.`,
  "legacy-category": (p) =>
    `“${p.written}” is an outdated class; today's four are 成本, 产出, 效益 and 满意度 (财预〔2021〕101号). ${p.classes === "" ? "Use a current level-2 class." : `Move it to ${enOr(p.classes)}.`}`,
  "nonstandard-name": (p) =>
    `In the wording library, “${p.name}” goes by the name “${p.better}”; two names for one thing do not match. Use “${p.better}”.`,
  "nonstandard-name/near": (p) =>
    `“${p.name}” is very like ${enQuoted(p.better)} in the wording library; two names for one thing do not match. If the same is meant, use the library's name.`,
  "retired-name": (p) =>
    `The wording library no longer uses “${p.name}”, so it matches nothing. Pick another name from the library.`,
  "retired-name/replaced": (p) =>
    `The wording library no longer uses “${p.name}”, so it matches nothing. Use “${p.better}”.`,
};

export const TITLES: TitlesLike<typeof zh.TITLES> = {
  "category-code-mismatch": "Wrong category",
  "category-label-unknown": "Unknown class label",
  placeholder: "Not filled in yet",
  "template-leftover": "Left over from the template",
  miscategorised: "Filed under the wrong class",
  "funds-indicator": "Indicator about handling money",
  "rate-under-quantity": "Rate under 数量指标",
  "name-is-target": "A target in place of the name",
  "name-is-action": "Name is a task",
  "unit-in-name": "Unit in the name",
  "satisfaction-wording": "满意率 instead of 满意度",
  "legacy-category": "Outdated class",
  "nonstandard-name": "Not the library's name",
  "retired-name": "Retired name",
};
