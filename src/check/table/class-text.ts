/** What a printed class says its indicators are worth together: 产出指标（50分）, 产出指标（40-50）分. */
export interface ClassScore {
  readonly least: number;
  readonly most: number;
  /** The characters that say so, brackets included. */
  readonly start: number;
  readonly end: number;
}

/** A class taken apart as a cell prints it. Offsets count the text it was read from. */
export interface ClassText {
  /** Empty where none is printed. */
  readonly code: string;
  /** Without the spaces and line breaks inside it. */
  readonly name: string;
  /** The characters of the code and the name. */
  readonly start: number;
  readonly end: number;
  readonly score: ClassScore | null;
}

/**
 * Reads a class. Its list number, stars, a score, a remark in brackets, 等 and a colon are printed around it and are no part of it;
 * spaces and line breaks inside it, as where it is set vertically, do not count. Null where no name is left.
 */
export function readClass(text: string): ClassText | null {
  const { squeezed, places } = squeeze(text);
  // No class is that long: nothing is looked for around it.
  if (squeezed.length > LONGEST_CLASS) {
    const end = placeAt(places, squeezed.length - 1) + 1;
    return { code: "", name: squeezed, start: placeAt(places, 0), end, score: null };
  }
  const lead = LEAD.exec(squeezed)?.[0].length ?? 0;
  const code = CODE.exec(squeezed.slice(lead));
  const nameStart = lead + (code?.[0].length ?? 0);
  let name = squeezed.slice(nameStart);
  let score: ClassScore | null = null;
  for (let end = endOfName(name); end < name.length; end = endOfName(name)) {
    const found = readScore(name.slice(end));
    if (found !== null && score === null) {
      const start = placeAt(places, nameStart + end);
      score = { ...found, start, end: placeAt(places, nameStart + name.length - 1) + 1 };
    }
    name = name.slice(0, end);
  }
  if (name === "") return null;
  return {
    code: code?.[1] ?? code?.[2] ?? "",
    name,
    start: placeAt(places, code === null ? nameStart : lead),
    end: placeAt(places, nameStart + name.length - 1) + 1,
    score,
  };
}

const LONGEST_CLASS = 80;

/** The text with another class in place of the one it prints: what stands around it stays, and it is broken into lines alike. */
export function rewriteClass(text: string, label: string): string {
  const printed = readClass(text);
  if (printed === null) return label;
  const { start, end } = printed;
  return text.slice(0, start) + brokenLike(text.slice(start, end), label) + text.slice(end);
}

/**
 * A label broken into lines as another is printed: a class set vertically stays so. Where the lines have no width in common there
 * is no telling where another label would be broken, and it is written in one line.
 */
export function brokenLike(printed: string, label: string): string {
  const lines = printed.split(/\r?\n/).map((line) => [...line.replace(GAPS, "")].length);
  const [width = 0, ...others] = lines;
  const isEven = width > 0 && others.slice(0, -1).every((length) => length === width);
  const last = others.at(-1);
  if (last === undefined || !isEven || last > width || last === 0) return label;
  const characters = [...label];
  // A half of one or two characters would be left over: 社会效 益指标 reads worse than one line.
  if (width > NARROW && characters.length !== [...printed.replace(GAPS, "")].length) return label;
  return characters.map((character, at) => (at > 0 && at % width === 0 ? `\n${character}` : character)).join("");
}

/** Lines of so few characters are what a narrow column holds, whatever the words are. */
const NARROW = 2;

/** Spaces, line breaks and characters that take no room. */
const GAPS = /[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]/g;

/** A text without gaps, and where each of its characters stands. */
function squeeze(text: string): { readonly squeezed: string; readonly places: readonly number[] | null } {
  const squeezed = text.replace(GAPS, "");
  if (squeezed.length === text.length) return { squeezed, places: null };
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (text.charAt(at).replace(GAPS, "") !== "") places.push(at);
  return { squeezed, places };
}

const placeAt = (places: readonly number[] | null, at: number): number => (places === null ? at : (places[at] ?? 0));

const STARS = "[*＊★☆▲△●○■□◆◇※√✓☑]";
const NUMERAL = "[一二三四五六七八九十]{1,2}";

/** Stars and a list number: （一）, 1、, 1.1, ①. A single digit before 、 or . is a list number and no code. */
const LEAD = new RegExp(
  `^(?:${STARS}|[（(](?:\\d{1,2}|${NUMERAL})[)）][、.．]?|${NUMERAL}[、.．]|[①-⑳]|\\d{1,2}(?:[.．]\\d{1,2})+[、.．]?|\\d[、.．]|0\\d[-－—–_、.．]?|\\d{1,2}(?=[一-龥])(?!分)|[A-HＡ-Ｈ]\\d{0,2}[-.、．]?(?=[一-龥]))*`,
);

/** 11-, or 11. with two digits. */
const CODE = /^(?:(\d{1,2})[-－—–_]|(\d{2})[、.．])/;

/** Where the name ends that a text begins with, and the last of what is printed after it begins. */
function endOfName(text: string): number {
  for (const trailing of TRAILING) {
    const match = trailing.exec(text);
    if (match !== null) return match.index;
  }
  return text.length;
}

const NUMBER = "\\d+(?:\\.\\d+)?";
const POINTS = `${NUMBER}(?:分|[%％])?(?:[-－—–~～至到]${NUMBER}(?:分|[%％])?)?`;
/** 权重, 分值: and signs, as they stand before a score. */
const WORTH = "(?:权重|分值|满分|总分|合计|共计|共|计|占)?[:：为]?[≤<＜]?";

/** What may follow a class, each at the end of the text. */
const TRAILING: readonly RegExp[] = [
  new RegExp(`${STARS}+$`),
  /[:：、，,。;；]+$/,
  // （50分）, （40-50）分, (50), （权重10%）, （50分，必填）
  new RegExp(`[（(【〔\\[]${WORTH}${POINTS}(?:[，,、；;][^（()）]*)?[)）】〕\\]]?分?$`),
  // 50分, 40-50分, 10%
  new RegExp(`${WORTH}(?<![\\d.])${NUMBER}(?:分|[%％])?(?:[-－—–~～至到]${NUMBER})?(?:分|[%％])$`),
  // A remark; a class in brackets is none.
  /[（(【〔[](?:(?!指标|效益|成本|满意度)[^（()）【】〔〕[\]])*[)）】〕\]]$/,
  /(?:[①-⑳]|\d{1,3})$/,
  /(?<=指标|效益|影响|满意度)等(?:指标)?$/,
];

/** The score in what follows a class; null where that says something else. */
function readScore(text: string): Pick<ClassScore, "least" | "most"> | null {
  const isBracketed = /^[（(【〔[]/.test(text);
  if (!isBracketed && !/[分%％]$/.test(text)) return null;
  const match = SCORE.exec(text);
  if (match === null) return null;
  const [, sign, first, second] = match;
  const [one, other] = [Number(first), Number(second ?? first)];
  if (sign !== undefined) return { least: 0, most: one };
  return { least: Math.min(one, other), most: Math.max(one, other) };
}

const SCORE = new RegExp(
  `^[（(【〔\\[]?(?:权重|分值|满分|总分|合计|共计|共|计|占)?[:：为]?([≤<＜])?(${NUMBER})(?:分|[%％])?(?:[-－—–~～至到](${NUMBER})(?:分|[%％])?)?(?:[，,、；;].*)?[)）】〕\\]]?分?$`,
);
