import { shapeOf, type Family, type NameShape } from "./shape";

/** From here on two names most likely mean the same. */
export const ALIKE = 0.6;

/** Names that differ in anything at all are less alike than this. */
const NEARLY = 0.97;

/**
 * How alike two indicator names are, from 0 to 1: the same both ways round, and 1 only for names that are the same but for the width
 * of characters, brackets, quotes, letter case and spaces.
 *
 * It rests on how names of this field are built, from the back. What a name is measured in must agree (次数 is not 天数, 数量 is not
 * 金额), whether it is measured as on time or as complete (支付率, 支付及时率 and 支付完成率 are three things), then the act or thing before it
 * (合格 is not 出勤), and only then what stands before that: a name that says more (系统改造验收合格率) is like the shorter one (验收合格率),
 * two that say different things (代表满意度, 职工满意度) are not alike. Words that add nothing (项目, 服务, 资金) and synonyms (参训, 培训)
 * count little.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  return shapeSimilarity(shapeOf(a), shapeOf(b));
}

/** The same for names that were taken apart already, for many comparisons. */
export function shapeSimilarity(a: NameShape, b: NameShape): number {
  if (a.folded === b.folded) return 1;
  if (a.folded === "" || b.folded === "") return 0;
  const measured = measureFactor(a, b);
  if (measured === 0) return UNLIKE * sharedCharacters(a.folded, b.folded);
  const factors = measured * asideFactor(a, b) * writtenFactor(a, b);
  const apart = (a.per === b.per ? 1 : 0.6) * (a.figures === b.figures ? 1 : 0.6);
  return Math.min(NEARLY, actSimilarity(a.act, b.act) * factors * apart);
}

/** The most that names can be alike whose measures or acts are different things. */
const UNLIKE = 0.3;
/** Families that count the same in some tables: 事件次数, 事件数. */
const RELATED: readonly (readonly [Family, Family])[] = [
  ["times", "count"],
  ["share", "part"],
  ["cost", "money"],
];

/** 0 where two names measure different things: in another measure, or how timely or complete one act is. */
function measureFactor({ measure: a, manner }: NameShape, { measure: b, manner: other }: NameShape): number {
  if (manner.inTime !== other.inTime || manner.complete !== other.complete) return 0;
  if (a === null || b === null) return a === b ? 1 : 0;
  if (a.family === b.family) return a.ending === b.ending ? 1 : 0.96;
  return areRelated(a.family, b.family) ? 0.8 : 0;
}

/** Whether names of these families can mean the same at all. */
export const areRelated = (a: Family, b: Family): boolean =>
  a === b || RELATED.some(([one, other]) => (one === a && other === b) || (one === b && other === a));

function asideFactor({ aside: a }: NameShape, { aside: b }: NameShape): number {
  if (a === b) return 1;
  return a === "" || b === "" ? 0.8 : 0.5;
}

const writtenFactor = ({ written: a }: NameShape, { written: b }: NameShape): number => (a === b ? 1 : 0.95);

const DENIED = /[不未非无]$/;
/** How alike acts are of which one says more than the other, and by how much each character more takes away. */
const MORE_SAID = { most: 0.88, least: 0.7, each: 0.02 };

/** How near 廉政 is to 党风廉政建设, which has it inside. */
const WITHIN = 0.85;

function actSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const same = commonEnd(short, long);
  const [before, beforeLong] = [short.slice(0, short.length - same), long.slice(0, long.length - same)];
  // 不合格 ends in 合格, and is its opposite.
  if (same > 0 && DENIED.test(before) !== DENIED.test(beforeLong)) return 0;
  if (same < 2) return otherOrder(short, long);
  if (before === "") return Math.max(MORE_SAID.least, MORE_SAID.most - MORE_SAID.each * beforeLong.length);
  // Two different things said before the same: the more is the same, the nearer they are.
  const least = Math.min(0.5, 0.1 + 0.1 * same);
  const front = beforeLong.includes(before) ? WITHIN : commonOrder(before, beforeLong);
  return least + (MORE_SAID.most - least) * front * front;
}

/** Shorter acts in another order are other words. */
const LEAST_REORDERED = 4;

/** 设备购置 and 购置设备 are the same in another order; other acts that end in different words are unlike. */
function otherOrder(short: string, long: string): number {
  const shared = sharedCharacters(short, long);
  if (short.length >= LEAST_REORDERED && shared === 1) return 0.85;
  return UNLIKE * shared;
}

function commonEnd(a: string, b: string): number {
  let same = 0;
  while (same < a.length && same < b.length && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same))
    same += 1;
  return same;
}

/** Share of the characters two texts have in common, whatever their order. */
function sharedCharacters(a: string, b: string): number {
  const short = a.slice(0, LONGEST_COMPARED);
  const left = b.slice(0, LONGEST_COMPARED).split("");
  const length = short.length + left.length;
  let shared = 0;
  for (const character of short.split("")) {
    const at = left.indexOf(character);
    if (at === -1) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return length === 0 ? 0 : (2 * shared) / length;
}

/** Share of the characters two texts have in common in the same order. */
function commonOrder(a: string, b: string): number {
  const [short, long] = [a.slice(0, LONGEST_COMPARED), b.slice(0, LONGEST_COMPARED)];
  lengths.fill(0);
  for (let i = 0; i < short.length; i += 1) {
    const code = short.charCodeAt(i);
    let diagonal = 0;
    for (let j = 1; j <= long.length; j += 1) {
      const above = lengths[j] as number;
      lengths[j] = code === long.charCodeAt(j - 1) ? diagonal + 1 : Math.max(above, lengths[j - 1] as number);
      diagonal = above;
    }
  }
  return (2 * (lengths[long.length] as number)) / (short.length + long.length);
}

/** A cell may hold a whole paragraph for a name; its first characters tell enough. */
const LONGEST_COMPARED = 60;
/** Common lengths up to each character of the longer text: one row for all comparisons, which are many. */
const lengths = new Uint8Array(LONGEST_COMPARED + 1);

/**
 * Keys of which two names share at least one where they are `ALIKE` or more: only names with a key in common need to be compared. They
 * are what `shapeSimilarity` asks for: the measure with the end of the act, or with its characters in any order.
 */
export function kinKeys({ act, measure }: NameShape): readonly string[] {
  const related = RELATED.find(([, other]) => other === measure?.family)?.[0] ?? measure?.family ?? "";
  const end = `${related} ${act.slice(-2)}`;
  if (act.length < LEAST_REORDERED) return [end];
  return [end, `${related} ~${act.slice(0, LONGEST_COMPARED).split("").sort().join("")}`];
}
