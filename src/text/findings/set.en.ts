import type { TextsLike, TitlesLike } from "./types";
import { count, enTimes, enCited } from "./words";
import type * as zh from "./set.zh";

export const MESSAGES: TextsLike<typeof zh.MESSAGES> = {
  "missing-output": (p) => `No output indicator. Every project must say what it delivers${enCited(p.basis)}. Add one.`,
  "missing-benefit": (p) =>
    `No benefit indicator. Every project must say what effect it has${enCited(p.basis)}. Add one.`,
  "missing-satisfaction": (p) =>
    `No satisfaction indicator. Projects that serve the public directly need one${enCited(p.basis)}. Add one if this is such a project.`,
  "missing-satisfaction/required": () =>
    "No satisfaction indicator. This office requires one of every project. Add one.",
  "missing-cost": (p) =>
    `No cost indicator. Projects of construction, major repair or purchase need one${enCited(p.basis)}. Add one if this is such a project.`,
  "missing-cost/required": () => "No cost indicator. This office requires one of every project. Add one.",
  "missing-cost-construction": (p) =>
    `The project's name speaks of ${p.word}, but there is no cost indicator. Projects of construction, major repair or purchase need one${enCited(p.basis)}. Add one.`,
  "missing-quantity": () =>
    "No quantity indicator, so nobody can tell how much is to be done. Add one: a number of times, people or items.",
  "missing-quality": (p) =>
    `No quality indicator, so nobody can tell how well it is to be done. Set one wherever a standard exists${enCited(p.basis)}.`,
  "missing-timeliness": (p) =>
    `No timeliness indicator, so nobody can tell when it is to be done. Set one for the finish time or a milestone${enCited(p.basis)}.`,
  "too-few-indicators": (p) =>
    `${count(p.count, "indicator")}, fewer than ${p.fewest}: hardly enough to tell what the project achieves. Add some.`,
  "duplicate-indicator": (p) =>
    `“${p.name}” appears more than once in this project and would be scored each time. Keep one.`,
  "duplicate-indicator/targets": (p) =>
    `“${p.name}” appears more than once in this project, with ${p.first} above and ${p.targets} here, so nobody knows which counts. Check them, and keep one.`,
  "identical-indicator-set": (p) =>
    `This project shares all of its indicators (${p.indicators}) with “${p.second}”${p.third === "" ? "" : ` and “${p.third}”`}${Number(p.projects) > 3 ? ` (${p.projects} projects in all)` : ""}, so nobody can tell what each is to achieve. Set them by each project's own task.`,
  "boilerplate-indicator": (p) =>
    `${p.used} of ${p.projects} projects use “${p.name}”, so it shows no difference between them. Indicators should be closely tied to their project${enCited(p.basis)}; use each project's own.`,
  "contradictory-targets": (p) =>
    `Within this project “${p.first}” is ${p.firstTarget}, but “${p.second}” is ${p.secondTarget}: two standards of acceptance. Check them, and settle on one.`,
  "same-indicator-two-targets": (p) =>
    `“${p.name}” has different targets in different projects: ${enTimes(p.targets, "project")}${p.more}. The same indicator should follow one standard; check them, and keep a difference only for a reason.`,
  "same-name-two-categories": (p) =>
    `“${p.name}” is filed under different classes: ${enTimes(p.classes, "place")}. Filed apart, they cannot be added up. File them under one.`,
  "weights-sum": (p) =>
    `The weights (${p.column}) of ${count(p.count, "indicator")} add up to ${p.sum}. They should add up to 90 when declared, and to 100 with 预算执行率 at self-evaluation${enCited(p.basis)}. Check them.`,
  "weights-sum/total": (p) =>
    `The total of the weights says ${p.stated}, but the indicators' weights add up to ${p.sum}. Check the weights and the total.`,
  "weights-sum/total-with-execution": (p) =>
    `The total of the weights says ${p.stated}, but the indicators' weights add up to ${p.sum}, and to ${p.all} with the execution rate's: neither fits. Check the weights and the total.`,
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
