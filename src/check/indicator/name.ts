import { fitOfName, isTask, type NameFit } from "../standard/name-patterns";
import { isUnit } from "../standard/units";
import { findPlaceholder } from "./placeholder";

/** What an indicator's name says of itself, asked once for each name of a table. */
export interface NameFacts {
  readonly name: string;
  /** The name without a trailing bracket: 调研区域数量（个） is 调研区域数量. */
  readonly bare: string;
  /** The unit in that bracket, or null where it holds none: 个, %, 次数. */
  readonly unit: string | null;
  /** Where the unit's bracket stands in the name, brackets included. */
  readonly unitBracket: { readonly start: number; readonly end: number } | null;
  /** A name that asks for a number: it ends in 率, 数, 金额 and the like, or carries a unit. */
  readonly isQuantitative: boolean;
  /** A name nobody has filled in yet. */
  readonly isPlaceholder: boolean;
  /** The classes its words say it belongs to, or null where they do not tell. */
  readonly fit: NameFit | null;
  /** A thing to do rather than a thing to measure. */
  readonly isTask: boolean;
}

const BRACKET = /\s*[（(]([^（()）]*)[)）]\s*$/;
const QUANTITATIVE = /(?:率|比例|占比|数|数量|人数|次数|金额|面积)$/;
/** Words that end like a number and are none. */
const NO_NUMBER = /(?:效率|指数|参数)$/;

const known = new Map<string, NameFacts>();
/** A long-lived process meets many tables: what is remembered starts anew before it grows large. */
const MOST_KNOWN = 50_000;

/** The last name asked for: many rules ask of one, one after the other. */
let last: NameFacts | null = null;

export function nameFacts(name: string): NameFacts {
  if (last !== null && last.name === name) return last;
  let facts = known.get(name);
  if (facts === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(name, (facts = readName(name)));
  }
  last = facts;
  return facts;
}

function readName(name: string): NameFacts {
  const match = BRACKET.exec(name);
  const bare = match === null ? name : name.slice(0, match.index);
  const inside = match?.[1]?.trim() ?? "";
  const isUnitBracket = match !== null && (inside === "%" || inside === "％" || inside === "次数" || isUnit(inside));
  const unit = isUnitBracket ? (inside === "％" ? "%" : inside) : null;
  return {
    name,
    bare,
    unit,
    unitBracket: isUnitBracket ? { start: match.index, end: name.length } : null,
    isQuantitative: isUnitBracket || endsInNumber(bare),
    isPlaceholder: findPlaceholder(name) !== null,
    fit: fitOfName(bare, unit),
    isTask: isTask(bare),
  };
}

/** True where a text ends like the name of a figure: 率, 数, 面积, but not 效率, 指数 or 参数. */
export const endsInNumber = (text: string): boolean => QUANTITATIVE.test(text) && !NO_NUMBER.test(text);
