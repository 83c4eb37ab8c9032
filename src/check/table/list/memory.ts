import { isOfOtherCells } from "../../money/computed";
import { handleOf, type RowHandle, type SheetSnapshot } from "../../sheet/snapshot";
import type { Texts } from "../texts";
import type { AmountCell, MoneyUnit, Project } from "../types";
import type { ListHeader } from "./header";
import { amountsOf, projectOf } from "./projects";
import type { ListItem } from "./rows";

/** The arrays and the handle of each row: rows that say the same may share arrays, and places are told by handles. */
type RowArrays = readonly (readonly unknown[] | RowHandle | undefined)[];

const PER_ROW = 4;

/** A project with all it was read from. */
interface Known {
  readonly columns: ListHeader["columns"];
  readonly unit: MoneyUnit | null;
  readonly first: number;
  readonly merges: SheetSnapshot["merges"];
  readonly arrays: RowArrays;
  readonly project: Project;
}

/** What reading lists remembers from one time to the next. */
export class ListReadings {
  /** The projects read so far, by the array of their first row: rows that have not changed keep their arrays. */
  readonly projects = new WeakMap<readonly unknown[], Known>();
  /** What is read of headers: the same objects for as long as a header's columns and labels stay the same. */
  readonly headers = new Map<string, Omit<ListHeader, "top" | "bottom" | "bodyTop" | "left" | "right">>();
}

/** A header with the columns, labels and money columns it had the time before, where nothing about them changed. */
export function settledHeader(sheet: SheetSnapshot, header: ListHeader, { headers }: ListReadings): ListHeader {
  const { columns, labels, money, lone, bands, hasTargetsInNames } = header;
  const ofClasses = bands.map(({ level1, level2, columns: own }) => [level1, level2, [...own]]);
  const content = JSON.stringify([sheet.name, [...columns], [...labels], money, lone, ofClasses, hasTargetsInNames]);
  const same = headers.get(content) ?? { columns, labels, money, lone, bands, hasTargetsInNames };
  headers.set(content, same);
  return { ...header, ...same };
}

/** Reads projects and amounts of a list; what has not changed since the time before is the same object. */
export class ProjectReader {
  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly header: ListHeader,
    private readonly readings: ListReadings,
    private readonly texts: Texts,
    private readonly unit: MoneyUnit | null = null,
  ) {}

  /** The project that an item was the time before, where nothing has changed. */
  before(item: ListItem): Project | null {
    return this.find(item)?.project ?? null;
  }

  amounts(item: ListItem, before: Project | null): readonly AmountCell[] {
    return before?.amounts ?? amountsOf(this.sheet, this.header, item.rows, this.unit);
  }

  project(
    item: ListItem,
    before: Project | null,
    amounts: readonly AmountCell[],
    place: Pick<Project, "number" | "unit">,
  ): Project {
    if (before?.number === place.number && before.unit === place.unit) return before;
    const project =
      before === null
        ? { ...projectOf(this.sheet, this.header, item, amounts, place, this.texts), identity: {} }
        : { ...before, ...place };
    const first = item.rows[0] ?? 0;
    const key = this.sheet.values[first - this.sheet.origin.row];
    if (key !== undefined) {
      const { columns } = this.header;
      const { unit } = this;
      this.readings.projects.set(key, {
        columns,
        unit,
        first,
        merges: this.sheet.merges,
        arrays: this.arraysOf(item),
        project,
      });
    }
    return project;
  }

  private find({ rows, sums, headings, name }: ListItem): Known | undefined {
    const { sheet, header } = this;
    const first = rows[0] ?? 0;
    const row = first - sheet.origin.row;
    const known = this.readings.projects.get(sheet.values[row] ?? NO_ROW);
    if (
      known === undefined ||
      known.columns !== header.columns ||
      known.arrays.length !== (rows.length + sums.length + headings.length) * PER_ROW
    )
      return undefined;
    // Merges tell what stands in cells by where the rows are.
    const stays = sheet.merges.length === 0 || known.first === first;
    if (!stays || (known.merges !== sheet.merges && known.merges.length + sheet.merges.length > 0)) return undefined;
    if (known.project.row !== (header.lone?.name.spans[0]?.row ?? handleOf(sheet, first))) return undefined;
    if (known.project.name.value !== name.value || known.unit !== this.unit) return undefined;
    if (known.project.amounts.some(({ amount }) => isOfOtherCells(amount))) return undefined;
    return [...rows, ...sums, ...headings].every((at, index) => sameArrays(sheet, at, known.arrays, index * PER_ROW))
      ? known
      : undefined;
  }

  private arraysOf({ rows, sums, headings }: ListItem): RowArrays {
    const { values, texts, formulas, origin } = this.sheet;
    return [...rows, ...sums, ...headings].flatMap((at) => [
      values[at - origin.row],
      texts[at - origin.row],
      formulas[at - origin.row],
      handleOf(this.sheet, at),
    ]);
  }
}

const NO_ROW: readonly unknown[] = [];

function sameArrays(sheet: SheetSnapshot, at: number, arrays: RowArrays, from: number): boolean {
  const row = at - sheet.origin.row;
  return (
    sheet.values[row] === arrays[from] &&
    sheet.texts[row] === arrays[from + 1] &&
    sheet.formulas[row] === arrays[from + 2] &&
    handleOf(sheet, at) === arrays[from + 3]
  );
}
