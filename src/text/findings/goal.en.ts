import type { TextsLike, TitlesLike } from "./types";
import { count, enFields } from "./words";
import type * as zh from "./goal.zh";

export const MESSAGES: TextsLike<typeof zh.MESSAGES> = {
  "goal-empty": () =>
    "There is no goal, so nobody can tell what the money is to bring about. Say what this year will deliver, and to what effect.",
  "goal-empty/placeholder": (p) =>
    `The goal still reads “${p.text}”, so nobody can tell what the money is to bring about. Say what this year will deliver, and to what effect.`,
  "goal-amount-differs": (p) =>
    `The goal gives ${p.written} as its ${p.word}, but the project's ${p.column} is ${p.total} ${p.unit}: ${p.difference} ${p.unit} apart. Check both, and make them agree.`,
  "goal-quantity-not-in-indicators": (p) =>
    `The goal promises “${p.written}”, but no indicator holds that number, so nobody can tell whether it is met. Add an indicator, or make the two agree.`,
  "goal-not-quantified": () =>
    "The goal has no figure, so nobody can tell how much is to be done. Goals are to be specific and quantified (财预〔2015〕88号); add a number, a share or a count.",
  "goal-contract-wording": (p) =>
    `The goal speaks of “${p.words}” and reads like a contract. A goal says what the money brings about; put it in your own words.`,
  "goal-halfwidth-punct": (p) =>
    `${count(p.count, "half-width mark")} (${p.marks}) among full-width ones, so a search finds only some of them. Make them full-width.`,
  "goal-no-full-stop": (p) =>
    `The goal ends in “${p.last}” without a full stop, so it may not be finished. Close it with “。”.`,
  "goal-no-full-stop/open": (p) =>
    `The goal ends in “${p.last}”, so something may be missing after it. Check it, and close it with a full stop.`,
  "identical-goal": (p) =>
    `“${p.first}” and “${p.other}”${Number(p.projects) > 2 ? ` (${p.projects} projects in all)` : ""} share the same goal, so nobody can tell what each is for. Write one for each.`,
  "unbalanced-quotes": (p) =>
    `${count(p.opening, "opening quote")} but ${count(p.closing, "closing one")} (“${p.near}”), so nobody can tell where the quotation ends. Add or delete one.`,
  "unbalanced-quotes/turned": (p) =>
    `${count(p.opening, "opening quote")} but ${count(p.closing, "closing one")}: one points the wrong way (“${p.near}”). Turn it round.`,
  "unbalanced-brackets": (p) =>
    `The bracket “${p.brackets}” in the ${enFields(p.field)} has no other half (“${p.near}”), so nobody can tell where it ends. Add the other half, or delete it.`,
  "hard-break-in-goal": (p) =>
    `${count(p.breaks, "line break")} inside the goal's sentences, so searching and comparing fail there. Join the lines.`,
  "line-starts-with-punct": (p) =>
    `${count(p.lines, "line")} of the goal ${Number(p.lines) === 1 ? "starts" : "start"} with “${p.marks}”: the line was broken in the wrong place. Join it to the line above.`,
};

export const TITLES: TitlesLike<typeof zh.TITLES> = {
  "goal-empty": "No goal",
  "goal-amount-differs": "Amount in the goal differs",
  "goal-quantity-not-in-indicators": "Number in the goal without an indicator",
  "goal-not-quantified": "Goal without a figure",
  "goal-contract-wording": "Contract wording in the goal",
  "goal-halfwidth-punct": "Half-width punctuation in the goal",
  "goal-no-full-stop": "Goal without a full stop",
  "identical-goal": "Identical goals",
  "unbalanced-quotes": "Unbalanced quotes",
  "unbalanced-brackets": "Unbalanced brackets",
  "hard-break-in-goal": "Line break inside a goal",
  "line-starts-with-punct": "Line starts with punctuation",
};
