import type { NewSheet } from "../../check/sheet/new-sheet";
import { columnName, a1 } from "../../check/sheet/address";
import { listFault, type ListArea, type ListValidation } from "../../check/sheet/list-validation";
import { subtract } from "../../check/sheet/ranges";
import type { CellRange, CellValue } from "../../check/sheet/snapshot";
import type { ListedPart, PickList } from "./lists";

/** What the sheet is called that holds what does not fit into the lists themselves. It is never shown. */
export const LIST_SHEET = "绩效下拉列表";

/** What is said of lists in cells. */
export interface ListWords {
  /** What each list is called. */
  readonly parts: Readonly<Record<ListedPart, string>>;
  readonly lists: {
    readonly prompts: Readonly<Record<ListedPart, string>>;
    /** It marks a list as ours. */
    readonly errorTitle: string;
    readonly errors: Readonly<Record<ListedPart, string>>;
  };
}

/** Lists on their way to the cells of the sheets they are for. */
export interface PlacedLists {
  /** Holds the longer lists and the dependent ones; null where all fit into the cells' own lists. */
  readonly sheet: NewSheet | null;
  /** By sheet, in ranges that do not overlap: `name` is what the sheet above is called now that it is there, `taken` what is left out. */
  readonly areas: (name: string, taken?: Taken) => ReadonlyMap<string, readonly ListArea[]>;
}

/** The cells of a sheet that keep what they have. */
export type Taken = (sheet: string) => readonly CellRange[];

/** Lays out what the lists need: which of them stand in the cells' own validation, and which on a sheet of ours. */
export function placeLists(lists: readonly PickList[], text: ListWords): PlacedLists {
  const book = createColumns(text);
  const placed = joinLevels(lists)
    .filter(({ options }) => options.length > 0)
    .map((list) => {
      const literal = validationOf(list, list.options, text);
      const fits = list.follows === null && listFault(literal) === null;
      const source = fits ? null : list.follows === null ? book.plain(list) : book.dependent(list, list.follows);
      return { list, literal, source };
    });
  return {
    sheet: book.isEmpty() ? null : { name: LIST_SHEET, cells: book.cells(), visibility: "very-hidden" },
    areas(name, taken = () => []) {
      const areas = new Map<string, ListArea[]>();
      for (const { list, literal, source } of placed) {
        const there = areas.get(list.sheet) ?? [];
        areas.set(list.sheet, there);
        // Where two tables share a cell, the first one's list is as good as the other's.
        const free = without(joined(list.ranges), [...taken(list.sheet), ...there.map(({ range }) => range)]);
        for (const range of free)
          there.push({ range, list: source === null ? literal : { ...literal, source: source(name, range) } });
      }
      return areas;
    },
  };
}

/** Ranges without the cells of others. */
export const without = (ranges: readonly CellRange[], holes: readonly CellRange[]): readonly CellRange[] =>
  holes.reduce<readonly CellRange[]>((left, hole) => left.flatMap((range) => subtract(range, hole)), ranges);

/**
 * Level 2 in rows that state no level 1 of their own has the list of the others: there its formula finds nothing to follow and offers all
 * classes. So a long table has one range and not one a row.
 */
function joinLevels(lists: readonly PickList[]): readonly PickList[] {
  const following = new Map<string, PickList>();
  for (const list of lists) if (list.follows !== null) following.set(`${list.part} ${list.sheet}`, list);
  const joins = new Map<PickList, CellRange[]>();
  const left = lists.filter((list) => {
    const other = following.get(`${list.part} ${list.sheet}`);
    const isSame = other !== undefined && JSON.stringify(other.options) === JSON.stringify(list.options);
    if (list.follows !== null || other === undefined || !isSame) return true;
    joins.set(other, [...(joins.get(other) ?? []), ...list.ranges]);
    return false;
  });
  return left.map((list) => ({ ...list, ranges: [...list.ranges, ...(joins.get(list) ?? [])] }));
}

/** Ranges of one column each, with those that touch put together. */
function joined(ranges: readonly CellRange[]): readonly CellRange[] {
  const sorted = [...ranges].sort((a, b) => a.left - b.left || a.right - b.right || a.top - b.top);
  const whole: CellRange[] = [];
  for (const range of sorted) {
    const last = whole.at(-1);
    const touches = last?.left === range.left && last.right === range.right && range.top <= last.bottom + 1;
    if (last !== undefined && touches)
      whole[whole.length - 1] = { ...last, bottom: Math.max(last.bottom, range.bottom) };
    else whole.push(range);
  }
  return whole;
}

/** Values of a list's cells that are no text of it: classes are a closed list, a target's number is as good as any. */
const STYLES: Readonly<Record<ListedPart, ListValidation["error"]["style"]>> = {
  level1: "stop",
  level2: "stop",
  sign: "warning",
  unit: "information",
  grades: "none",
};

function validationOf({ part }: PickList, options: readonly string[], text: ListWords): ListValidation {
  const { prompts, errors } = text.lists;
  return {
    source: options,
    prompt: { title: text.parts[part], message: prompts[part] },
    error: { title: text.lists.errorTitle, message: errors[part], style: STYLES[part] },
    allowBlank: true,
  };
}

type Source = (sheet: string, range: CellRange) => string;

/** Rows of the sheet: what a column is, how many texts it has, and its texts. */
const [HEADING, COUNT, FIRST] = [0, 1, 2];

/** Collects the columns of our sheet; a list that is there already is not written twice. */
function createColumns(text: ListWords) {
  const columns: { readonly heading: string; readonly options: readonly string[] }[] = [];
  const places = new Map<string, number>();
  const put = (key: string, added: readonly { readonly heading: string; readonly options: readonly string[] }[]) => {
    const there = places.get(key);
    if (there !== undefined) return there;
    const at = columns.length;
    columns.push(...added);
    places.set(key, at);
    return at;
  };
  const address = (sheet: string, top: number, left: number, bottom = top, right = left): string => {
    const fixed = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
    const cells = top === bottom && left === right ? fixed(top, left) : `${fixed(top, left)}:${fixed(bottom, right)}`;
    return `'${sheet.replaceAll("'", "''")}'!${cells}`;
  };
  return {
    isEmpty: () => columns.length === 0,
    cells(): CellValue[][] {
      const height = Math.max(0, ...columns.map(({ options }) => options.length));
      return [
        columns.map(({ heading }) => heading),
        columns.map(({ options }) => options.length),
        ...Array.from({ length: height }, (_, row) => columns.map(({ options }) => options[row] ?? null)),
      ];
    },
    plain({ part, options }: PickList): Source {
      const at = put(JSON.stringify(options), [{ heading: text.parts[part], options }]);
      return (sheet) => `=${address(sheet, FIRST, at, FIRST + options.length - 1)}`;
    },
    /**
     * A column of all texts, and one for each text of the cell that is followed. Where that cell holds none of them, the first column is
     * offered: so the formula gives a range at any time, and Excel takes it also for cells that are still blank.
     */
    dependent({ part, options }: PickList, { column, groups }: NonNullable<PickList["follows"]>): Source {
      const filled = groups.filter((group) => group.options.length > 0);
      const at = put(JSON.stringify([options, filled]), [
        { heading: text.parts[part], options },
        ...filled.map((group) => ({ heading: group.when, options: group.options })),
      ]);
      const end = at + filled.length;
      return (sheet, { top }) => {
        if (filled.length === 0) return `=${address(sheet, FIRST, at, FIRST + options.length - 1)}`;
        const followed = a1(top, column).replace(/^/, "$");
        const nth = `IFERROR(MATCH(${followed},${address(sheet, HEADING, at + 1, HEADING, end)},0),0)`;
        const count = `INDEX(${address(sheet, COUNT, at, COUNT, end)},1,${nth}+1)`;
        return `=OFFSET(${address(sheet, FIRST, at)},0,${nth},${count},1)`;
      };
    },
  };
}
