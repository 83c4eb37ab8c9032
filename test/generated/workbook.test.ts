import type { SheetSnapshot } from "../../src/check/sheet/snapshot";
import { readWorkbook } from "../../src/xlsx/read";
import { shareOf } from "../support/runs";
import { workbookFile } from "../support/workbook-file";
import { FAULTS } from "./faults";
import { LAYOUTS } from "./layouts";
import { findingsIn, hindrance, plant } from "./plant";

/** Every eleventh fault, another selection for each layout. */
const EVERY = 11;

/** Printed forms share their writer. Files of formulas without values have tests of their own: the writer of tests stores values. */
const MOST_OF_PRINTED = 4;

/** The cells that hold something, wherever the used range begins. */
const contentOf = ({ name, origin, values, texts, formulas, merges }: SheetSnapshot): unknown => ({
  name,
  cells: values.flatMap((cells, r) =>
    cells.flatMap((value, c) =>
      value === null ? [] : [[origin.row + r, origin.column + c, value, texts[r]?.[c], formulas[r]?.[c]]],
    ),
  ),
  merges: new Set(merges.map((merge) => JSON.stringify(merge))),
});

test.each(LAYOUTS.map((layout, index) => [layout.id, layout, index] as const))(
  "a file of %s holds what was generated, and gives the same findings",
  (_id, layout, index) => {
    const faults = FAULTS.filter(
      (fault, nth) =>
        nth % EVERY === index % EVERY && hindrance(fault, layout) === null && fault.rule !== "formula-without-value",
    ).slice(0, layout.isPrinted === true ? MOST_OF_PRINTED : undefined);
    for (const [seed, fault] of shareOf([...faults.entries()], index)) {
      const { faulty } = plant(fault, layout, seed);
      const sheets = readWorkbook(workbookFile(faulty.sheets)).map(({ snapshot }) => snapshot);
      expect(sheets.map(contentOf)).toEqual(faulty.sheets.map(contentOf));
      const keys = (written: { sheets: readonly SheetSnapshot[] }): string[] =>
        findingsIn({ ...faulty, ...written }).map(({ key }) => key);
      expect(keys({ sheets })).toEqual(keys(faulty));
    }
  },
);
