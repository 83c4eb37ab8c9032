import type { Span } from "../../sheet/located";
import { cleanCell, spanOf } from "../../sheet/clean";
import type { SheetSnapshot } from "../../sheet/snapshot";
import type { Category } from "../../standard/categories";
import type { Categories } from "../../standard/profile";
import { once } from "../../once";
import type { Texts } from "../texts";
import { spreadIndicator, type IndicatorCells, type OutcomeCells, type TargetCells } from "../spread";
import { readClass } from "../class-text";
import { statedWeights } from "../class-weights";
import type { ClassWeight, Indicator } from "../types";
import type { Entries } from "./entries";
import type { Entry } from "./entry";
import type { EntryCell } from "./entry-cells";
import type { Page } from "./page";
import { bareWord } from "../vocabulary/bare";

/** The indicators of a form's entries. One of the whole period and one of the year with the same class and name are one. */
export function indicatorsOf(entries: readonly Entry[], categories: Categories, texts: Texts): Indicator[] {
  const classesOf = classReader(categories);
  return pairUp(entries).map(({ whole, annual }, index) => {
    const entry = (whole ?? annual) as Entry;
    const name = entry.name?.text.value ? entry.name : (annual?.name ?? entry.name);
    const { level1, level2 } = classesOf(entry);
    const cells: IndicatorCells = {
      level1,
      level2,
      name: name?.text ?? null,
      cycle: whole ? targetOf(whole, whole.value) : annual && targetOf(annual, annual.wholeValue),
      annual: annual && targetOf(annual, annual.value),
      weight: entry.weight ?? annual?.weight ?? null,
      outcome: outcomeOf(annual ?? entry),
    };
    return spreadIndicator(cells, index + 1, texts);
  });
}

/** The classes of a form that say what their indicators are worth together, and 执行率 with them where it stands among them. */
export function classWeights(
  { entries, execution }: Pick<Entries, "entries" | "execution">,
  indicators: readonly Indicator[],
): ClassWeight[] {
  const labels = new Set(execution?.levels.map((level) => level?.text.value.replace(/\s/g, "")));
  const stated = statedWeights(
    pairUp(entries).flatMap(({ whole, annual }, index) => {
      const position = indicators[index]?.position;
      const entry = annual ?? whole;
      if (entry === null || position === undefined) return [];
      return [{ position, levels: [entry.level1?.text ?? null, entry.level2?.text ?? null] as const }];
    }),
  );
  return stated.map((one) => (labels.has(one.label) ? { ...one, execution: execution?.weight ?? null } : one));
}

/** What a heading beside the indicators' labels says they are worth: 绩效指标（80分）. Null where none does. */
export function indicatorsWeight({ sheet, headers, left, right }: Page): Pick<ClassWeight, "least" | "most"> | null {
  for (const { top } of headers)
    for (let column = left; column <= right; column += 1) {
      const { value } = cleanCell(sheet, top, column);
      const score = bareWord(value) === "绩效指标" ? (readClass(value)?.score ?? null) : null;
      if (score !== null) return { least: score.least, most: score.most };
    }
  return null;
}

/** What came of an indicator; null where the form has no column for any of it. */
function outcomeOf({ actual, score, reason }: Entry): OutcomeCells | null {
  if (actual === null && score === null && reason === null) return null;
  return { actual: actual?.text ?? null, score, reason: reason?.text ?? null };
}

function targetOf({ sign, unit }: Entry, value: EntryCell | null): TargetCells | null {
  return value && { sign: sign?.text ?? null, value: value.text, unit: unit?.text ?? null };
}

interface Pair {
  readonly whole: Entry | null;
  readonly annual: Entry | null;
}

/** Pairs what belongs together, in the order of the rows, those of the whole period first. */
function pairUp(entries: readonly Entry[]): Pair[] {
  const annual = entries.filter(({ period }) => period === "annual");
  const whole = entries.filter(({ period }) => period === "whole");
  if (whole.length === 0) return annual.map((entry) => ({ whole: null, annual: entry }));
  const waiting = new Map<string, Entry[]>();
  const inRow = new Map<number, Entry>();
  for (const entry of annual) {
    const key = keyOf(entry);
    // Where the name stands in the other block alone, the row says which it is.
    if (key === null) inRow.set(entry.row, entry);
    else {
      const same = waiting.get(key);
      if (same === undefined) waiting.set(key, [entry]);
      else same.push(entry);
    }
  }
  const paired = new Set<Entry>();
  const pairs = whole.map((entry): Pair => {
    const key = keyOf(entry);
    const partner = (key === null ? undefined : waiting.get(key)?.shift()) ?? inRow.get(entry.row) ?? null;
    if (partner !== null) {
      paired.add(partner);
      inRow.delete(partner.row);
    }
    return { whole: entry, annual: partner };
  });
  const alone = annual.filter((entry) => !paired.has(entry)).map((entry): Pair => ({ whole: null, annual: entry }));
  const rowOf = ({ whole: first, annual: second }: Pair): number => (first ?? second)?.row ?? 0;
  return [...pairs, ...alone].sort((a, b) => rowOf(a) - rowOf(b));
}

/** Level 2 and name; null without a name. */
function keyOf({ level1, level2, name }: Entry): string | null {
  const bareName = name?.text.value.replace(/^(?:指标\s*\d+\s*[:：、.．]?\s*|[*★☆]\s*)/, "").replace(/\s/g, "") ?? "";
  if (bareName === "") return null;
  const level = level2 ?? level1;
  return `${level === null ? "" : bareClass(level.text.value)}|${bareName}`;
}

/** Reads the classes of an entry. A class of level 2 that stands in the column of level 1, as merged over both, is one of level 2. */
const classReader = once((categories: Categories): ((entry: Entry) => Pick<IndicatorCells, "level1" | "level2">) => {
  const namesOf = (list: readonly Category[]) => new Set(list.flatMap(({ names }) => names.map(bareClass)));
  const [first, second] = [namesOf(categories.level1), namesOf(categories.level2)];
  return ({ level1, level2 }) => {
    const name = level1 === null || level2 !== null ? "" : bareClass(level1.text.value);
    if (level1 !== null && level2 === null && !first.has(name) && second.has(name))
      return { level1: null, level2: level1.text };
    return { level1: level1?.text ?? null, level2: level2?.text ?? null };
  };
});

const bareClass = (name: string): string => bareWord(name).replace(/指标$/, "");

/** The cells entries stand in, each once and whole, in reading order; blank ones are none. */
export function cellsOfEntries(sheet: SheetSnapshot, entries: readonly Entry[]): Span[] {
  const cells = new Map<string, EntryCell>();
  for (const { level1, level2, name, sign, value, wholeValue, unit } of entries)
    for (const cell of [level1, level2, name, sign, value, wholeValue, unit])
      if (cell !== null && cell.text.value !== "") cells.set(`${cell.row}/${cell.column}`, cell);
  return [...cells.values()]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column }) => spanOf(sheet, row, column));
}
