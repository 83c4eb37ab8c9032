import type { TextsLike, TitlesLike } from "./types";
import { count } from "./words";
import type * as zh from "./cell.zh";

export const MESSAGES: TextsLike<typeof zh.MESSAGES> = {
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
};

export const TITLES: TitlesLike<typeof zh.TITLES> = {
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
};
