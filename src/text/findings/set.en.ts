import type { TextsLike, TitlesLike } from "./types";
import { count, enList } from "./words";
import type * as zh from "./set.zh";

export const MESSAGES: TextsLike<typeof zh.MESSAGES> = {
  "missing-output": () => "No output indicator. Every project states what it delivers (财预〔2021〕101号). Add one.",
  "missing-benefit": () => "No benefit indicator. Every project states its effect (财预〔2021〕101号). Add one.",
  "missing-satisfaction": () =>
    "No satisfaction indicator. Projects that serve the public directly set one (财预〔2021〕101号). Add one if this is such a project.",
  "missing-satisfaction/required": () =>
    "No satisfaction indicator. This office requires one of every project. Add one.",
  "missing-cost": () =>
    "No cost indicator. Construction, major repair and purchase set one (财预〔2021〕101号). Add one if this is such a project.",
  "missing-cost/required": () => "No cost indicator. This office requires one of every project. Add one.",
  "missing-cost-construction": (p) =>
    `The project's name speaks of ${p.word}, and there is no cost indicator. Construction, major repair and purchase set one (财预〔2021〕101号). Add one.`,
  "missing-quantity": () =>
    "No quantity indicator, so nobody can tell how much is to be done. Add one: a number of times, people or items.",
  "missing-quality": () =>
    "No quality indicator, so nobody can tell how well it is to be done. Set one wherever a standard exists (财预〔2021〕101号).",
  "missing-timeliness": () =>
    "No timeliness indicator, so nobody can tell when it is to be done. Set one for the finish time or a milestone (财预〔2021〕101号).",
  "too-few-indicators": (p) =>
    `${count(p.count, "indicator")}, fewer than ${p.fewest}: hardly enough to tell what the project achieves. Add some.`,
  "duplicate-indicator": (p) => `“${p.name}” stands in this project before and would be scored twice. Keep one.`,
  "duplicate-indicator/targets": (p) =>
    `“${p.name}” stands in this project twice, with ${p.first} before and ${p.targets} here, so nobody knows which counts. Check, and keep one.`,
  "identical-indicator-set": (p) =>
    `${p.projects} projects share all of their indicators (${p.indicators}): this one, “${p.second}”${p.third === "" ? "" : `, “${p.third}”`}${Number(p.projects) > 3 ? " and more" : ""}. Nobody can tell what each is to achieve; set them by each project's own task.`,
  "boilerplate-indicator": (p) =>
    `${p.used} of ${p.projects} projects use “${p.name}”, which tells none from another. Indicators belong closely to their project (财预〔2021〕101号); use each project's own.`,
  "contradictory-targets": (p) =>
    `In one project “${p.first}” is ${p.firstTarget} and “${p.second}” is ${p.secondTarget}: two standards of acceptance. Check, and settle on one.`,
  "same-indicator-two-targets": (p) =>
    `“${p.name}” has different targets in different projects: ${enList(p.targets)}${p.more}. One indicator goes by one standard; check them, and keep what differs for a reason.`,
  "same-name-two-categories": (p) =>
    `“${p.name}” is filed under different classes: ${enList(p.classes)}. Figures filed apart do not add up. File them under one.`,
  "weights-sum": (p) =>
    `The weights (${p.column}) of ${count(p.count, "indicator")} add up to ${p.sum}. They come to 90 when declared and to 100 when evaluated, with the budget's execution (财预〔2021〕101号). Check them.`,
};

export const TITLES: TitlesLike<typeof zh.TITLES> = {
  "missing-output": "No output indicator",
  "missing-benefit": "No benefit indicator",
  "missing-satisfaction": "No satisfaction indicator",
  "missing-cost": "No cost indicator",
  "missing-cost-construction": "Construction or purchase without cost",
  "missing-quantity": "No quantity indicator",
  "missing-quality": "No quality indicator",
  "missing-timeliness": "No timeliness indicator",
  "too-few-indicators": "Too few indicators",
  "duplicate-indicator": "Indicator repeated",
  "identical-indicator-set": "Projects share all indicators",
  "boilerplate-indicator": "Same indicator in most projects",
  "contradictory-targets": "Two standards of acceptance",
  "same-indicator-two-targets": "One indicator, different targets",
  "same-name-two-categories": "One name, two classes",
  "weights-sum": "Weights do not add up",
};
