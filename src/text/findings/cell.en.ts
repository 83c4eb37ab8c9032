import type { TextsLike, TitlesLike } from "./types";
import { count, enOrdinals, enStyles } from "./words";
import type * as zh from "./cell.zh";

export const MESSAGES: TextsLike<typeof zh.MESSAGES> = {
  "indicator-parse-error": (p) =>
    `“${p.text}” is not written as indicators, so none can be read. Write 1、1-产出指标；11-数量指标；name；实施周期指标值：…；年度指标值：…。`,
  "indicator-parse-error/not-read": (p) =>
    `No indicators were read in “${p.text}”, so this cell was not checked. Check it by hand; written as 数量指标：培训人数≥60人；质量指标：… it can be.`,
  "indicator-parse-error/no-name": (p) =>
    `Indicator ${p.positions} has no name, so nobody knows what is measured. Write one after its category.`,
  "indicators-empty": (p) =>
    `The project has money (${p.amount}) but no indicators. Every project with a budget needs some; add them.`,
  "indicator-numbering": (p) =>
    `The indicators are numbered ${enOrdinals(p.found)}, not 1 to ${p.count}, so a reference may point to the wrong one. Renumber them.`,
  "indicator-numbering/by-class": (p) =>
    `The indicators are numbered ${enOrdinals(p.found)}, not from 1 under each category, so a reference may point to the wrong one. Renumber them category by category.`,
  "hard-break-in-cell": (p) =>
    `${count(p.breaks, "line break")} inside words, so searching and comparing fail there. Join the words.`,
  "cell-halfwidth-separator": (p) =>
    `${count(p.count, "half-width separator")} (${p.marks}), where an import may split the text wrongly. Use full-width ${p.wide}.`,
  "separator-style-inconsistent": (p) =>
    `The table uses ${p.count} separator styles (${enStyles(p.styles)}), which misleads readers and imports. Use ； and ： throughout.`,
  "separator-irregular": (p) =>
    `${p.marks === "" ? `${count(p.missing, "separator")} missing` : `${count(p.count, "separator")} wrong (${p.missing === 0 ? "" : `${p.missing} missing, the others `}“${p.marks}”)`}, so parts of indicators are misread. Put one ； between parts and one ： before a target.`,
  "text-outside-indicators": (p) =>
    `“${p.text}” belongs to no indicator and may be lost on import. Work it into an indicator, move it to the goal, or delete it.`,
  "fullwidth-digit": (p) => `“${p.text}” is full-width and may not be read as a number. Write ${p.half}.`,
  "invisible-character": (p) =>
    `${count(p.count, "invisible character")} (${p.codes}), so texts that look the same do not match. Delete ${Number(p.count) === 1 ? "it" : "them"}.`,
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
