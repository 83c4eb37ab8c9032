import { parseCell } from "../src/check/indicator/cell";
import { snapshotOf, cellText, type CellValue, type SheetSnapshot } from "../src/check/sheet/snapshot";
import { readSample } from "./measure";

/**
 * Packed cells as a real table of any length might hold them, the same ones in every run.
 *
 * A checker may remember what it made of a text it has met, and in a table that pays: names and targets repeat. One cell over and
 * over would make it pay too well, so each text is a cell of the sample with its names, numbers and words changed, and what
 * repeats does so as it does in print. 5 MB are some 8,000 cells with 34,000 indicators:
 *
 *                     distinct here   distinct in the printed tables (Guangzhou's 19 rows; Zengcheng's 12)
 *   cell texts                 87 %   84 %; 100 %
 *   indicator names            35 %   36 %; 65 %
 *   target values              10 %    9 %; 74 %
 *
 * A longer table repeats itself more. That this one repeats itself no more than Guangzhou's short one leaves less to gain from
 * remembering than a real table of its length would. `distinctShares` counts, and the benchmark prints what it counts.
 *
 * What a cell has of marks, spaces and mistakes stays as the sample has it, so that there is as much to find as in print.
 */
export interface Corpus {
  readonly texts: readonly string[];
  /** Of the texts in UTF-8. */
  readonly bytes: number;
}

const PLACES = [
  ..."越秀区 荔湾区 海珠区 天河区 白云区 黄埔区 番禺区 花都区 南沙区 从化区 增城区 全市 市本级 东部片区 北部山区".split(
    " ",
  ),
  ..."沿江街道 新塘镇 石滩镇 中心城区 老旧小区 工业园区 港区 湾区 村居".split(" "),
];
const WORKS = [
  ..."代表联络站维护 法规清理评估 档案数字化 会议服务 视频会议系统 设备采购 物业管理 公务用车 宣传片制作".split(" "),
  ..."干部培训 绿化养护 排水管网改造 道路照明 应急演练 食品抽检 河涌清淤 图书借阅 免疫接种 助学金发放".split(" "),
  ..."技能竞赛 文物修缮 普法活动 安全巡查 信访接待 课题研究 垃圾分类 养老服务 公厕改造 数据中心运维".split(" "),
];
const WORDS = ["有效推动", "有效保障", "明显改善", "持续提升", "基本满意", "及时", "符合规范", "进一步完善"];
const OPERATORS = ["≥", "≥", "≥", "≥", "不少于", "不低于", "", "＞"];
const UNITS = [..."个 项 次 人次 场 份 台 公里 平方米 户 万元 （次）".split(" "), "", ""];

/** Numbers that look drawn by lot and are the same in every run. The upper half of a congruential generator modulo 2³². */
class Lot {
  constructor(private state: number) {}

  /** A whole number from 0 up to `limit`, that one excluded; at most 65,536 different ones. */
  below(limit: number): number {
    this.state = (Math.imul(this.state, 747_796_405) + 2_891_336_453) >>> 0;
    return Math.floor(((this.state >>> 16) * limit) / 65_536);
  }

  oneIn(count: number): boolean {
    return this.below(count) === 0;
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}

/** What a stretch of a sample cell holds; everything between two of them is kept as it is. */
interface Slot {
  readonly start: number;
  readonly end: number;
  readonly kind: "name" | "cycle" | "annual";
  readonly text: string;
}

interface Pattern {
  readonly text: string;
  readonly slots: readonly Slot[];
}

function samplePatterns(): Pattern[] {
  const sample = readSample();
  const cells = sample.values
    .map((_, index) => cellText(sample, index, 6))
    .filter((text) => text.includes("产出指标") || text.includes("效益指标"));
  return cells.map((text) => {
    const slots: Slot[] = [];
    for (const indicator of parseCell(text).indicators) {
      for (const kind of ["name", "cycle", "annual"] as const) {
        const span = indicator[kind]?.spans[0];
        if (span !== undefined && indicator[kind]?.spans.length === 1)
          slots.push({ ...span, kind, text: text.slice(span.start, span.end) });
      }
    }
    return { text, slots };
  });
}

/** A name as it stands, or with the place and the work it is about. Names that the sample has once are always changed. */
function nameFor(lot: Lot, name: string, isCommon: boolean): string {
  if (isCommon && !lot.oneIn(5)) return name;
  const stage = lot.oneIn(2) ? `第${lot.below(24) + 1}期` : "";
  return `${lot.of(PLACES)}${lot.of(WORKS)}${stage}${name}`;
}

/** A target of the same kind with another number or other words. Most of 100% and 0%及以下 stay, as they do in print. */
function targetFor(lot: Lot, target: string): string {
  if (!/\d/.test(target)) {
    const word = lot.of(WORDS);
    return lot.oneIn(2) ? `${word}${lot.of(PLACES)}${lot.of(WORKS)}` : word;
  }
  if (target === "0%及以下") return lot.oneIn(20) ? `${lot.below(20) + 1}%及以下` : target;
  if (target === "100%") {
    if (!lot.oneIn(6)) return target;
    return `完成${lot.of(PLACES)}${lot.of(WORKS)}${lot.below(200) + 1}${lot.of(UNITS)}`;
  }
  if (target.includes("%")) {
    if (!lot.oneIn(4)) return target;
    const percent = lot.oneIn(2) ? `${80 + lot.below(20)}` : `${90 + lot.below(10)}.${lot.below(10)}`;
    return target.replace(/\d+/, percent);
  }
  return `${lot.of(OPERATORS)}${lot.below(lot.oneIn(3) ? 5_000 : 200) + 1}${lot.of(UNITS)}`;
}

function vary(lot: Lot, { text, slots }: Pattern, common: ReadonlySet<string>): string {
  let result = "";
  let done = 0;
  let cycle = { before: "", after: "" };
  for (const slot of slots) {
    let after: string;
    if (slot.kind === "name") {
      after = nameFor(lot, slot.text, common.has(slot.text));
      cycle = { before: "", after: "" };
    }
    // The two values of an indicator are mostly the same, and stay so.
    else if (slot.kind === "annual" && slot.text === cycle.before) after = cycle.after;
    else after = targetFor(lot, slot.text);
    if (slot.kind === "cycle") cycle = { before: slot.text, after };
    result += text.slice(done, slot.start) + after;
    done = slot.end;
  }
  return result + text.slice(done);
}

/** Texts until `isEnough` says so of their number and their bytes. */
function corpusUntil(isEnough: (count: number, bytes: number) => boolean): Corpus {
  const patterns = samplePatterns();
  const seen = new Map<string, number>();
  for (const { slots } of patterns)
    for (const { kind, text } of slots) if (kind === "name") seen.set(text, (seen.get(text) ?? 0) + 1);
  const common = new Set([...seen].filter(([, count]) => count > 1).map(([name]) => name));
  const lot = new Lot(20_260_101);
  const texts: string[] = [];
  let bytes = 0;
  while (!isEnough(texts.length, bytes)) {
    // Through bytes and back: what was put together from pieces is a tree of them in memory, a text from Excel is not.
    const text = Buffer.from(vary(lot, lot.of(patterns), common)).toString();
    texts.push(text);
    bytes += Buffer.byteLength(text);
  }
  return { texts, bytes };
}

/** Texts of `bytes` in UTF-8, and of as much more as the last one needs to be whole. */
export const corpusOfBytes = (bytes: number): Corpus => corpusUntil((_, made) => made >= bytes);

/** A text for each of `rows`. */
export const corpusOfRows = (rows: number): Corpus => corpusUntil((made) => made >= rows);

export interface Shares {
  readonly cells: number;
  readonly indicators: number;
  /** Distinct ones of all, 0 to 1. */
  readonly cellTexts: number;
  readonly names: number;
  readonly targets: number;
}

export function distinctShares({ texts }: Corpus): Shares {
  const names: string[] = [];
  const targets: string[] = [];
  let indicators = 0;
  for (const text of texts) {
    for (const { name, cycle, annual } of parseCell(text).indicators) {
      indicators += 1;
      if (name !== null) names.push(name.text);
      for (const part of [cycle, annual]) if (part !== null) targets.push(part.text);
    }
  }
  const share = (all: readonly string[]) => new Set(all).size / all.length;
  return { cells: texts.length, indicators, cellTexts: share(texts), names: share(names), targets: share(targets) };
}

/** Projects of one unit. The published tables have between 3 and 30. */
const UNIT_PROJECTS = 20;

/** A table under the sample's head with one project for each text, whose amounts add up to its units and the units to its total. */
export function tableOf({ texts }: Corpus): SheetSnapshot {
  const head = readSample().values.slice(0, 4);
  const lot = new Lot(7);
  const rows: CellValue[][] = [];
  let total = 0;
  for (let first = 0; first < texts.length; first += UNIT_PROJECTS) {
    const unit = amountRow(`${lot.of(PLACES)}第${first / UNIT_PROJECTS + 1}事务中心`, 0, null);
    rows.push(unit);
    let sum = 0;
    for (const text of texts.slice(first, first + UNIT_PROJECTS)) {
      const cents = 1 + lot.below(50_000);
      rows.push(amountRow(`${lot.of(PLACES)}${lot.of(WORKS)}${1 + lot.below(99)}号项目经费`, cents, text));
      sum += cents;
    }
    unit[1] = unit[2] = sum / 100;
    total += sum;
  }
  const values = [...head, amountRow("合计", total, null), ...rows];
  const texted = values.map((row) =>
    row.map((value) => (typeof value === "number" ? value.toFixed(2) : String(value ?? ""))),
  );
  return snapshotOf("表", values, { texts: texted });
}

/** A row of the sample's columns. What one goal would say is left out: it is not indicator text, and the sizes count only that. */
function amountRow(name: string, cents: number, text: string | null): CellValue[] {
  return [name, cents / 100, cents / 100, null, null, null, text];
}

/** The column of the packed cells. */
const PACKED = 6;

/** The sheet with another target in one packed cell; every other row is the same array, as after an edit in Excel. */
export function edited(of: SheetSnapshot, edit: number): SheetSnapshot {
  const middle = Math.floor(of.values.length / 2);
  const row = of.values.findIndex((values, index) => index >= middle && typeof values[PACKED] === "string");
  const text = String(of.values[row]?.[PACKED]).replace(/指标值([:：]).*?([；;。])/, `指标值$1≥${edit}项$2`);
  const put = <T>(rows: readonly (readonly T[])[], cell: T) =>
    rows.with(row, rows[row]?.map((old, column) => (column === PACKED ? cell : old)) ?? []);
  return { ...of, values: put(of.values, text), texts: put(of.texts, text) };
}
