import { unitKind, type UnitKind, type Vocabulary } from "../standard/units";
import { canonicalUnit, measureOf } from "./compare";

/** Units that count the same from different sides: 5天 and 5个工作日 are days. */
const FAMILIES: readonly (readonly string[])[] = [
  ["人", "人次", "人份"],
  ["天", "工作日", "自然日"],
  ["周", "星期", "个星期"],
  ["年", "周年"],
  ["米", "公里", "千米", "厘米", "毫米", "延米"],
  ["平方米", "平方公里", "亩", "公顷"],
  ["立方米", "m³", "m3", "升"],
  ["吨", "公斤", "千克", "克"],
  ["千瓦时", "度"],
  ["%", "‰", "百分点"],
];
/** Kinds whose units stand for one another, though not always well: 3项 beside 个. */
const LOOSE: ReadonlySet<UnitKind> = new Set(["money", "count", "work", "data", "score"]);

const plain = (unit: string): string => measureOf("1", canonicalUnit(unit)).unit ?? unit;

/** True where one unit may stand for the other; （台/套） leaves the choice, and 次/年 are 次. Unknown units fit anything. */
export const unitsFit = (a: string, b: string, units: Vocabulary): boolean =>
  a.split("/").some((one) => b.split("/").some((other) => fit(one, other, units)));

/** Households and firms are counted as things are: 10家 beside 个. */
const kindOf = (unit: string, units: Vocabulary): UnitKind | null =>
  /^[户家]次?$/.test(unit) ? "count" : unitKind(unit, units);

function fit(a: string, b: string, units: Vocabulary): boolean {
  const [one, other] = [plain(a), plain(b)];
  if (one === other) return true;
  const [kind, otherKind] = [kindOf(one, units), kindOf(other, units)];
  if (kind === null || otherKind === null) return true;
  if (kind === otherKind && LOOSE.has(kind)) return true;
  return FAMILIES.some((family) => family.includes(one) && family.includes(other));
}
