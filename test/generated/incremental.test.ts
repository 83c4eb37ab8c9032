import fc from "fast-check";
import { checkSheets, createCheck } from "../../src/check/check";
import { reuseRows } from "../../src/check/sheet/reuse-rows";
import { snapshotOf, type CellValue, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { linesOf } from "../support/lines";
import { runs } from "../support/runs";
import { anyAxes } from "./axes";
import { Choice } from "./choice";
import { LAYOUTS, modelFor } from "./layouts";

const OPTIONS = { profile: { ...GUANGDONG, tier: "strict" as const } };

type Kind = "copy" | "clear" | "word" | "insert" | "delete";

/** One thing a user does to a sheet, by numbers that are taken modulo what there is. */
interface Change {
  readonly kind: Kind;
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly from: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom<Kind>("copy", "copy", "clear", "word", "insert", "delete"),
  sheet: fc.nat(5),
  row: fc.nat(200),
  column: fc.nat(20),
  from: fc.nat(5_000),
});

/** The sheet after a change, as a host reads it: nothing shared with the read before, rows numbered by their place. */
function changed(sheet: SheetSnapshot, { kind, row, column, from }: Change): SheetSnapshot {
  const height = sheet.values.length;
  const width = sheet.values[0]?.length ?? 1;
  const at = row % height;
  const columnAt = column % width;
  const values = sheet.values.map((cells) => [...cells]);
  const texts = sheet.texts.map((cells) => [...cells]);
  const formulas = sheet.formulas.map((cells) => [...cells]);
  const put = (value: CellValue, text: string): void => {
    (values[at] as CellValue[])[columnAt] = value;
    (texts[at] as string[])[columnAt] = text;
    (formulas[at] as (string | null)[])[columnAt] = null;
  };
  const other = from % height;
  let merges = [...sheet.merges];
  if (kind === "clear") put(null, "");
  else if (kind === "word") put("不少于9次", "不少于9次");
  else if (kind === "copy") put(sheet.values[other]?.[from % width] ?? null, sheet.texts[other]?.[from % width] ?? "");
  else if (kind === "insert") {
    values.splice(at, 0, [...(sheet.values[other] ?? [])]);
    texts.splice(at, 0, [...(sheet.texts[other] ?? [])]);
    formulas.splice(at, 0, [...(sheet.formulas[other] ?? [])]);
    merges = shifted(merges, at + sheet.origin.row, 1);
  } else if (height > 1) {
    for (const rows of [values, texts, formulas]) rows.splice(at, 1);
    merges = shifted(merges, at + sheet.origin.row, -1);
  }
  return snapshotOf(sheet.name, values, { texts, formulas, origin: sheet.origin, merges });
}

/** Merged cells after a row was put in or taken out. */
function shifted(
  merges: readonly SheetSnapshot["merges"][number][],
  row: number,
  by: number,
): SheetSnapshot["merges"][number][] {
  return merges
    .map((merge) => ({
      ...merge,
      top: merge.top > row || (by > 0 && merge.top === row) ? merge.top + by : merge.top,
      bottom: merge.bottom >= row ? merge.bottom + by : merge.bottom,
    }))
    .filter(({ top, bottom, left, right }) => bottom > top || (bottom === top && right > left));
}

/** The sheets as read for the first time. */
const read = (sheets: readonly SheetSnapshot[]): SheetSnapshot[] =>
  sheets.map((sheet) => snapshotOf(sheet.name, sheet.values, { ...sheet, rowHandles: undefined }));

test.each(LAYOUTS.map((layout) => [layout.id, layout] as const))(
  "%s: after any changes a check that remembers says what a fresh one says",
  (_id, layout) => {
    fc.assert(
      fc.property(
        fc.nat(),
        anyAxes(layout.axes),
        fc.array(change, { minLength: 1, maxLength: 5 }),
        (seed, axes, changes) => {
          const check = createCheck(OPTIONS);
          let sheets = read(layout.write(modelFor(new Choice(seed), axes), axes).sheets);
          check.run(sheets);
          for (const one of changes) {
            const target = one.sheet % sheets.length;
            sheets = sheets.map((sheet, index) => (index === target ? reuseRows(sheet, changed(sheet, one)) : sheet));
            expect(linesOf(check.run(sheets), sheets)).toEqual(linesOf(checkSheets(sheets, OPTIONS), sheets));
          }
          const fresh = read(sheets);
          expect(linesOf(check.run(sheets), sheets)).toEqual(linesOf(checkSheets(fresh, OPTIONS), fresh));
        },
      ),
      { numRuns: runs(layout.isPrinted === true ? 3 : 5) },
    );
  },
);
