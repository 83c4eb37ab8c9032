import { cleanCell } from "../../sheet/clean";
import type { Located } from "../../sheet/located";
import { mergeAt } from "../../sheet/merges";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { isTotalName, opensRemarks } from "../labels";
import { noteIn } from "../note-rows";
import { classHeading } from "./class-heading";
import { namesUnits } from "./columns";
import type { ListHeader } from "./header";
import { isSum, RowCells } from "./row-cells";

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
  /** The last row that holds something is a remark, which may go on in the next one. */
  private isInRemarks = false;
  private readonly byName = new Map<string, OpenItem>();
  /** Whether units have codes too: 单位编码（项目编码）. */
  private readonly codesUnits: boolean;
  private readonly byCode = new Map<string, OpenItem>();
  private readonly cells: RowCells;

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly range: BodyRange,
  ) {
    this.cells = new RowCells(sheet, range.header, range.headLines);
    this.codesUnits = namesUnits(range.header.labels.get("code")?.value ?? "");
  }

  header(at: number): void {
    if (this.current !== null) this.current.turned = true;
    this.add("header", at);
  }

  read(at: number): void {
    const name = this.cells.text(at, "name");
    const code = this.cells.text(at, "code");
    const isNamed = name !== "" || code !== "";
    const hasIndicator = this.cells.hasIndicator(at);
    if (this.cells.sumsPoints(at)) {
      this.current?.sums.push(at);
      return;
    }
    const noted = noteIn(this.sheet, at);
    if (noted !== null) return this.close("note", at, noted);
    const heading = hasIndicator ? null : classHeading(this.sheet, this.range.header, at);
    if (heading !== null) {
      const { cell, level } = heading;
      this.headings = [...(level === 1 ? [] : this.headings.filter((one) => one.level === 1)), { row: at, level }];
      return this.close("note", at, cell);
    }
    if (!hasIndicator) {
      const sum = this.cells.sumCell(at);
      // 小计 beside a unit's name: its projects follow below.
      const own = sum === null ? "" : this.cells.text(at, "unit");
      if (own !== "" && !isSum(own)) this.unit = own;
      if (sum !== null) return this.close(isTotalName(sum.value) ? "total" : "subtotal", at, sum);
    }
    const isFilled = hasIndicator || this.cells.isFilledBeside(at);
    // Where no column names projects, a remark may stand in the indicators' own columns.
    if (!isFilled || (!hasIndicator && this.range.header.lone !== null)) {
      const note = this.cells.noteCell(at, this.isInRemarks);
      if (note !== null) return this.close("note", at, note);
    }
    const unit = this.cells.text(at, "unit");
    const isOtherUnit = unit !== "" && unit !== this.unit;
    if (unit !== "") this.unit = unit;
    if (!isNamed && !isFilled) {
      // A blank row inside a project is none of the project's.
      if (unit === "") this.add("blank", at);
      else this.close("unit", at, cleanCell(this.sheet, at, this.cells.column("unit") ?? 0));
      return;
    }
    this.isInRemarks = false;
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
    const goal = this.cells.text(at, "goal");
    if (goal !== "" && current.goal !== "" && goal !== current.goal) return null;
    if (current.turned) return current;
    // Written again after blanks, or in a merge of its own, the same name is another project.
    const isMerged = (mergeAt(this.sheet, at, this.cells.column("name") ?? 0)?.bottom ?? at) > at;
    return current.named === current.rows.at(-1) && !isMerged ? current : null;
  }

  private keyOf(name: string, code: string): string {
    return `${this.unit ?? ""}\n${code}\n${name}`;
  }

  /** Whether a project stands under the classes of the row that is read already. */
  private isUnderSame({ headings }: OpenItem): boolean {
    return this.headings.every(({ row }) => headings.includes(row));
  }

  private putUnderHeadings(item: OpenItem): void {
    for (const { row } of this.headings) if (!item.headings.includes(row)) item.headings.push(row);
  }

  private open(at: number, code: string, isFilled: boolean): void {
    const item = this.add(isFilled ? "project" : "bare", at, this.cells.column("name"), code);
    this.putUnderHeadings(item);
    this.byName.set(this.keyOf(item.name.value, ""), item);
    item.goal = this.cells.text(at, "goal");
    if (code !== "") this.byCode.set(this.keyOf(item.name.value, code), item);
    this.current = item;
  }

  private join(item: OpenItem, at: number, isFilled: boolean, isNamed: boolean): void {
    item.rows.push(at);
    this.putUnderHeadings(item);
    if (isFilled) item.kind = "project";
    if (isNamed) item.named = at;
    if (item.goal === "") item.goal = this.cells.text(at, "goal");
    item.turned = false;
    this.current = item;
  }

  /** Adds a row that ends the project above it; notes stand between the pages of one. */
  private close(kind: "total" | "subtotal" | "note" | "unit", at: number, name: Located<string>): void {
    this.items.push({ ...this.draft(kind, at, name, ""), unit: null });
    this.isInRemarks = kind === "note" && (this.isInRemarks || opensRemarks(name.value));
    if (kind !== "note") this.current = null;
  }

  private add(kind: ListItem["kind"], at: number, column = this.cells.column("name"), code = ""): OpenItem {
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
}
