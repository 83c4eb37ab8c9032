import { cleanCell, cleanText } from "../../sheet/clean";
import type { Located } from "../../sheet/located";
import { mergeAt } from "../../sheet/merges";
import { cellText, type SheetSnapshot } from "../../sheet/snapshot";
import { isVisible } from "../../sheet/stretches";
import { isNote, isSubtotalName, isTotalName } from "../labels";
import { signaturesIn } from "../signatures";
import { bareWord } from "../vocabulary/bare";
import { BUILT_IN_VOCABULARY } from "../vocabulary/vocabulary";
import { classHeading } from "./class-heading";
import { namesUnits } from "./columns";
import { type ListRole } from "../vocabulary/list-roles";
import type { ListHeader } from "./header";

/** Rows of a list's body that belong together: a project with all of its rows, or one row of another kind. */
export interface ListItem {
  /** `bare` has a name and nothing of a project besides: a unit, or a project nobody has filled in yet. */
  readonly kind: "header" | "note" | "blank" | "total" | "subtotal" | "unit" | "bare" | "project";
  /** Zero-based sheet rows; the first one speaks for the item. */
  readonly rows: readonly number[];
  /** Rows among them that add up the points of the project's indicators. */
  readonly sums: readonly number[];
  /** Rows above some of them that say the class of the indicators below: 一 | 产出指标. */
  readonly headings: readonly number[];
  readonly name: Located<string>;
  /** What the unit's column says, or null. */
  readonly unit: string | null;
}

/** An item while its rows are read. */
interface OpenItem extends ListItem {
  kind: ListItem["kind"];
  readonly rows: number[];
  readonly sums: number[];
  readonly headings: number[];
  unit: string | null;
  /** The texts that tell a project from the next. */
  readonly code: string;
  goal: string;
  /** The last row that wrote the project's name or code itself. */
  named: number;
  /** A page break repeated the header since the last row. */
  turned: boolean;
}

/** Where the body of a table is read. */
export interface BodyRange {
  readonly header: ListHeader;
  /** Headers that page breaks repeat. */
  readonly repeated: readonly ListHeader[];
  /** The row after the last one. */
  readonly end: number;
  /** The lines above the header: a page break may repeat them with it. */
  readonly headLines: ReadonlySet<string>;
}

/** Groups the rows of a list's body, from its header down. */
export function itemsOf(sheet: SheetSnapshot, range: BodyRange): ListItem[] {
  const { header, end } = range;
  const headerEnds = new Map([header, ...range.repeated].map((each) => [each.top, each.bodyTop]));
  const reader = new RowReader(sheet, range);
  for (let at = header.top; at < end;) {
    const bodyTop = headerEnds.get(at);
    if (bodyTop === undefined) reader.read(at++);
    else while (at < bodyTop) reader.header(at++);
  }
  return reader.items;
}

/** Reads row by row, as one project is told from the next by the rows above. */
class RowReader {
  readonly items: OpenItem[] = [];
  private current: OpenItem | null = null;
  private unit: string | null = null;
  /** The rows that say the classes of the indicators below, level 1 before level 2. */
  private headings: readonly { readonly row: number; readonly level: 1 | 2 }[] = [];
  private readonly byName = new Map<string, OpenItem>();
  /** Whether units have codes too: 单位编码（项目编码）. */
  private readonly codesUnits: boolean;
  private readonly byCode = new Map<string, OpenItem>();
  private readonly last = new Map<ListRole, { readonly raw: string; readonly clean: string }>();

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly range: BodyRange,
  ) {
    this.codesUnits = namesUnits(range.header.labels.get("code")?.value ?? "");
  }

  header(at: number): void {
    if (this.current !== null) this.current.turned = true;
    this.add("header", at);
  }

  read(at: number): void {
    const name = this.text(at, "name");
    const code = this.text(at, "code");
    const isNamed = name !== "" || code !== "";
    const hasIndicator = NAMING_ROLES.some((role) => this.has(at, role)) || this.hasInBands(at);
    if (this.sumsPoints(at)) {
      this.current?.sums.push(at);
      return;
    }
    const signed = signaturesIn(this.sheet, at);
    if (signed !== null) return this.close("note", at, signed);
    const heading = hasIndicator ? null : classHeading(this.sheet, this.range.header, at);
    if (heading !== null) {
      const { cell, level } = heading;
      this.headings = [...(level === 1 ? [] : this.headings.filter((one) => one.level === 1)), { row: at, level }];
      return this.close("note", at, cell);
    }
    if (!hasIndicator) {
      const sum = this.sumCell(at);
      // 小计 beside a unit's name: its projects follow below.
      const own = sum === null ? "" : this.text(at, "unit");
      if (own !== "" && !isSum(own)) this.unit = own;
      if (sum !== null) return this.close(isTotalName(sum.value) ? "total" : "subtotal", at, sum);
    }
    const isFilled = hasIndicator || FILLED_ROLES.some((role) => this.has(at, role));
    // Where no column names projects, a remark may stand in the indicators' own columns.
    if (!isFilled || (!hasIndicator && this.range.header.lone !== null)) {
      const note = this.noteCell(at);
      if (note !== null) return this.close("note", at, note);
    }
    const unit = this.text(at, "unit");
    const isOtherUnit = unit !== "" && unit !== this.unit;
    if (unit !== "") this.unit = unit;
    if (!isNamed && !isFilled) {
      // A blank row inside a project is none of the project's.
      if (unit === "") this.add("blank", at);
      else this.close("unit", at, cleanCell(this.sheet, at, this.column("unit") ?? 0));
      return;
    }
    const known = this.projectOf(at, name, code, isOtherUnit);
    if (known === null) this.open(at, code, isFilled || (code !== "" && !this.codesUnits));
    else this.join(known, at, isFilled, isNamed);
  }

  /** The open project a row goes on with, or null where it begins one. */
  private projectOf(at: number, name: string, code: string, isOtherUnit: boolean): OpenItem | null {
    const { current } = this;
    if (name === "" && code === "") return isOtherUnit ? null : current;
    const sameCode = !isOtherUnit && current !== null && code === current.code;
    if (code !== "" && sameCode && (name === "" || name === current.name.value)) return current;
    if (code !== "") return this.byCode.get(this.keyOf(name, code)) ?? null;
    // Under the next class the same projects stand again.
    const again = this.headings.length === 0 ? undefined : this.byName.get(this.keyOf(name, ""));
    if (again !== undefined && !this.isUnderSame(again)) return again;
    if (current === null || isOtherUnit || name !== current.name.value) return null;
    const goal = this.text(at, "goal");
    if (goal !== "" && current.goal !== "" && goal !== current.goal) return null;
    if (current.turned) return current;
    // Written again after blanks, or in a merge of its own, the same name is another project.
    const isMerged = (mergeAt(this.sheet, at, this.column("name") ?? 0)?.bottom ?? at) > at;
    return current.named === current.rows.at(-1) && !isMerged ? current : null;
  }

  private keyOf(name: string, code: string): string {
    return `${this.unit ?? ""}\n${code}\n${name}`;
  }

  /** Whether a project stands under the classes of the row that is read already. */
  private isUnderSame({ headings }: OpenItem): boolean {
    return this.headings.every(({ row }) => headings.includes(row));
  }

  private underHeadings(item: OpenItem): void {
    for (const { row } of this.headings) if (!item.headings.includes(row)) item.headings.push(row);
  }

  private open(at: number, code: string, isFilled: boolean): void {
    const item = this.add(isFilled ? "project" : "bare", at, this.column("name"), code);
    this.underHeadings(item);
    this.byName.set(this.keyOf(item.name.value, ""), item);
    item.goal = this.text(at, "goal");
    if (code !== "") this.byCode.set(this.keyOf(item.name.value, code), item);
    this.current = item;
  }

  private join(item: OpenItem, at: number, isFilled: boolean, isNamed: boolean): void {
    item.rows.push(at);
    this.underHeadings(item);
    if (isFilled) item.kind = "project";
    if (isNamed) item.named = at;
    if (item.goal === "") item.goal = this.text(at, "goal");
    item.turned = false;
    this.current = item;
  }

  /** Whether a row adds up the points of a project: 合计 or 总分 among its levels or in place of an indicator, without a target. */
  private sumsPoints(at: number): boolean {
    if (!POINTS_ROLES.some((role) => isSumOfPoints(this.text(at, role)))) return false;
    return !TARGET_ROLES.some((role) => this.has(at, role));
  }

  /** The cell of a row that says 合计 or 小计: the project's name, or one before it. */
  private sumCell(at: number): Located<string> | null {
    return this.idCell(at, isSum);
  }

  /** The cell of a row that holds a remark, or a line of the title that a page break repeats. */
  private noteCell(at: number): Located<string> | null {
    const { header, headLines } = this.range;
    if (header.money.some(({ column }) => isVisible(cellText(this.sheet, at, column)))) return null;
    return this.idCell(at, (text) => isNote(text) || headLines.has(text) || text.length > LONGEST_NAME);
  }

  private idCell(at: number, isWanted: (text: string) => boolean): Located<string> | null {
    const roles = this.range.header.lone === null ? ID_ROLES : NAMING_ROLES;
    const last = Math.max(...roles.map((role) => this.column(role) ?? -1));
    for (let column = this.range.header.left; column <= last; column += 1) {
      if (!isVisible(cellText(this.sheet, at, column))) continue;
      const cell = cleanCell(this.sheet, at, column);
      if (isWanted(cell.value)) return cell;
    }
    return null;
  }

  /** Adds a row that ends the project above it; notes stand between the pages of one. */
  private close(kind: "total" | "subtotal" | "note" | "unit", at: number, name: Located<string>): void {
    this.items.push({ ...this.draft(kind, at, name, ""), unit: null });
    if (kind !== "note") this.current = null;
  }

  private add(kind: ListItem["kind"], at: number, column = this.column("name"), code = ""): OpenItem {
    const name = this.range.header.lone?.name ?? cleanCell(this.sheet, at, column ?? 0);
    const item = this.draft(kind, at, name, code);
    this.items.push(item);
    return item;
  }

  private draft(kind: ListItem["kind"], at: number, name: Located<string>, code: string): OpenItem {
    return {
      kind,
      rows: [at],
      sums: [],
      headings: [],
      name,
      unit: this.unit,
      code,
      goal: "",
      named: at,
      turned: false,
    };
  }

  /** Whether a row names an indicator of any class that has columns of its own. */
  private hasInBands(at: number): boolean {
    return this.range.header.bands.some(({ indicator }) => isVisible(cellText(this.sheet, at, indicator)));
  }

  private column(role: ListRole): number | undefined {
    return this.range.header.columns.get(role);
  }

  private has(at: number, role: ListRole): boolean {
    const column = this.column(role);
    if (column === undefined) return false;
    const { values, origin } = this.sheet;
    const value = values[at - origin.row]?.[column - origin.column];
    // Nearly every cell is blank or begins with a plain character: nothing has to be made to tell.
    if (value === null || value === undefined || value === "") return false;
    return (typeof value === "string" && isPlain(value.charCodeAt(0))) || isVisible(cellText(this.sheet, at, column));
  }

  /** A cell's clean text; a row often says what the row above says. */
  private text(at: number, role: ListRole): string {
    const column = this.column(role);
    if (column === undefined) return "";
    const raw = cellText(this.sheet, at, column);
    if (raw === "") return raw;
    const last = this.last.get(role);
    if (last?.raw === raw) return last.clean;
    const clean = cleanText(this.sheet, at, column);
    this.last.set(role, { raw, clean });
    return clean;
  }
}

/** A printed ASCII character or a Chinese one. */
const isPlain = (code: number): boolean => (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);

const isSum = (text: string): boolean => isTotalName(text) || isSubtotalName(text);

/** 总分 and 得分合计 add up points as 合计 does. */
export function isSumOfPoints(text: string): boolean {
  // A cheap look first: a long list says 数量指标 on each of its rows.
  if (text.length > LONGEST_SUM || !/[总计]|得分/.test(text)) return false;
  return isSum(text) || BUILT_IN_VOCABULARY.fieldOf(bareWord(text)) === "sum";
}

const LONGEST_SUM = 12;

/** An indicator stands where it is named, or where it is packed. */
const NAMING_ROLES: readonly ListRole[] = ["indicator", "indicators"];
const LEVEL_ROLES: readonly ListRole[] = ["level1", "level2"];
const POINTS_ROLES: readonly ListRole[] = [...LEVEL_ROLES, "indicator"];
const TARGET_ROLES: readonly ListRole[] = ["annual", "cycle"];
const FILLED_ROLES: readonly ListRole[] = ["annual", "cycle", ...LEVEL_ROLES, "goal", "whole-goal"];
/** The columns that say whose row it is: 合计 may stand in any cell up to them. */
const ID_ROLES: readonly ListRole[] = ["unit", "code", "name"];

/** A longer text in a row of its own is a remark. */
const LONGEST_NAME = 60;
