import { fold } from "../check/indicator/fold";
import { operatorWord } from "../check/standard/operators";
import type { Categories } from "../check/standard/profile";
import { sameCategoryName } from "../check/table/class-labels";
import type { WordingStatus } from "../check/wording/entry";

/** How the cells of a library say what an entry holds, both ways. */

const STATUS_WORDS: readonly (readonly [status: WordingStatus, ...words: string[]])[] = [
  ["draft", "草稿", "拟定", "待定", "draft"],
  ["preferred", "推荐", "启用", "在用", "preferred"],
  ["retired", "停用", "废止", "不用", "retired"],
];

/** Null for a word that is no status; a blank cell is 推荐. */
export function statusOf(text: string): WordingStatus | null {
  if (text === "") return "preferred";
  const word = text.toLowerCase();
  return STATUS_WORDS.find(([, ...words]) => words.includes(word))?.[0] ?? null;
}

export function statusText(status: WordingStatus): string {
  return STATUS_WORDS.find(([one]) => one === status)?.[1] ?? "";
}

/** The sign of an entry, of whatever width or in words; null for what is none. 定量 says no more than that there is one. */
export function operatorOf(text: string): string | null {
  const bare = fold(text).replace(/\s/g, "").replace(/指标$/, "");
  if (bare === "" || bare === "定量") return "";
  if (bare === "定性") return bare;
  const operator = operatorWord(bare, "before")?.operator ?? null;
  return operator === "≈" ? null : operator;
}

/** The code of a class as a library names it: 数量指标, 11-数量指标 or 11; where a name stands for several, the one under level 1. */
export function categoryOf(level1: string, level2: string, categories: Categories): string | null {
  const first = stated(level1);
  const second = stated(level2);
  if (categories.level2.some(({ code }) => code === second.code)) return second.code;
  const parent = categories.level1.find(
    ({ code, names }) => code === first.code || names.some((name) => isNamed(name, first.name)),
  );
  const under = categories.level2.filter(({ code }) => parent !== undefined && code.startsWith(parent.code));
  // 满意度指标 has one class only, and libraries leave it out.
  if (second.name === "") return under.length === 1 ? (under[0]?.code ?? null) : null;
  const isMeant = ({ names }: { readonly names: readonly string[] }): boolean =>
    names.some((name) => isNamed(name, second.name));
  return (under.find(isMeant) ?? categories.level2.find(isMeant))?.code ?? null;
}

const isNamed = (name: string, written: string): boolean => written !== "" && sameCategoryName(name, written);

/** 11-数量指标 as code and name. */
function stated(text: string): { readonly code: string; readonly name: string } {
  const bare = fold(text).replace(/[\s*★]/g, "");
  const match = /^(\d{1,2})(?:[-—–_、.](.*))?$/.exec(bare);
  return { code: match?.[1] ?? "", name: match === null ? bare : (match[2] ?? "") };
}

/** A class as the tables of these categories write it; an unknown code as it is. */
export function categoryText(code: string | null, { printsCodes, level2 }: Categories): string {
  const name = level2.find((category) => category.code === code)?.names[0];
  return code === null ? "" : name === undefined ? code : printsCodes ? `${code}-${name}` : name;
}

/** Between synonyms stand semicolons, or where there is none, marks that may also stand within a name. */
const SEMICOLON = /[；;\n]/;
const WEAK = /[、，,]/;

export function synonymsOf(text: string): readonly string[] {
  const parts = text.split(SEMICOLON.test(text) ? SEMICOLON : WEAK);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** The text `synonymsOf` gives the same synonyms for. */
export function synonymsText(synonyms: readonly string[]): string {
  const [only = ""] = synonyms;
  return synonyms.length === 1 && WEAK.test(only) ? `${only}；` : synonyms.join("；");
}
