import fc from "fast-check";
import { parseA1 } from "../../../src/check/sheet/address";
import type { SheetSnapshot } from "../../../src/check/sheet/snapshot";
import { checkWorkbook } from "../../../src/files/check-workbook";
import { expandedPlaces } from "../../../src/editor/expand/places";
import { readExpanded, type ExpandedRow } from "../../../src/editor/expand/read";
import { GUANGDONG } from "../../../src/check/standard/guangdong";
import { NO_CHOICES } from "../../../src/files/workbook-settings";
import { expandMaking } from "../../../src/cli/making/expand";
import type { Made, Making } from "../../../src/cli/making/made-table";
import { packMaking } from "../../../src/cli/making/pack";
import { COPY_TEXTS } from "../../../src/text/cli-copies";
import { listZip } from "../../../src/xlsx/zip";
import { patchWorkbook } from "../../../src/xlsx/patch/patch";
import { openWorkbook } from "../../../src/xlsx/read";
import { anyAxes, type Axes } from "../../generated/axes";
import { Choice } from "../../generated/choice";
import { LAYOUTS, modelFor } from "../../generated/layouts";
import { runs } from "../../support/runs";
import { workbookFile } from "../../support/workbook-file";
import { raw } from "../../xlsx/support/raw";

const CHOICES = { office: [], tier: null, wording: [], ignoresWorkbook: false };
const COMMON = {
  files: [],
  language: "zh",
  config: null,
  wording: null,
  tier: null,
  jobs: null,
  timeout: null,
  ignoresWorkbook: false,
  allowsUnrecognised: false,
  destination: { kind: "folder", folder: "新" },
} as const;
const EXPAND = expandMaking({ ...COMMON, command: "expand", projects: null });
const PACK = packMaking({ ...COMMON, command: "pack", keepsSheets: false });
const INPUT = { path: "表.xlsx", file: "表.xlsx", under: "表.xlsx" };

function made(making: Making, bytes: Uint8Array): Made {
  const file = openWorkbook(bytes);
  const checked = checkWorkbook(file, bytes, INPUT.path, CHOICES);
  return making.make(
    {
      ...checked,
      isRecognised: checked.result.tables.length > 0,
      path: INPUT.path,
      error: null,
      notes: [],
      kept: NO_CHOICES,
      profile: GUANGDONG,
      read: { bytes, sheets: file.sheets },
    },
    INPUT,
  );
}

const bytesOf = ({ write, lines }: Made): Uint8Array => {
  if (write === null) throw new Error(lines.join("\n"));
  return write.bytes;
};

const sheetsOf = (bytes: Uint8Array): readonly SheetSnapshot[] => openWorkbook(bytes).sheets.map((one) => one.snapshot);
const laidOutIn = (bytes: Uint8Array): readonly SheetSnapshot[] =>
  sheetsOf(bytes).filter((sheet) => expandedPlaces(sheet) !== null);
const rowsOf = (sheet: SheetSnapshot | undefined): readonly ExpandedRow[] =>
  (sheet === undefined ? null : readExpanded(sheet).read?.rows) ?? [];

const sheetParts = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    listZip(bytes)
      .filter(({ name }) => name.startsWith("xl/worksheets/"))
      .map((entry) => [entry.name, raw(bytes, entry)]),
  );

/** The cells of sheets without those of some addresses. */
const cellsWithout = (sheets: readonly SheetSnapshot[], left: ReadonlySet<string>): unknown =>
  sheets.map(({ name, origin, values, formulas }) => [
    name,
    values.map((row, r) =>
      row.map((value, c) => (left.has(`${name} ${origin.row + r} ${origin.column + c}`) ? null : value)),
    ),
    formulas,
  ]);

const packed = LAYOUTS.filter(({ traits }) => traits.has("packed"));

test("layouts with packed cells are among those that are generated", () => {
  expect(packed.length).toBeGreaterThan(1);
});

type PackedLayout = (typeof packed)[number];

/** A generated table as a file. */
const fileOf = (layout: PackedLayout, axes: Axes, seed: number): Uint8Array =>
  workbookFile(layout.write(modelFor(new Choice(seed), axes), axes).sheets);

/** How many edits were written; the others would be read otherwise and are refused. */
const outcomes = { written: 0, refused: 0 };
afterAll(() => {
  expect(outcomes.written).toBeGreaterThan(outcomes.refused);
});

describe.each(packed.map((layout) => [layout.id, layout] as const))("a table of %s", (_id, layout) => {
  test("that was laid out and packed again is as it was: the same cells, and their part to the byte", () => {
    fc.assert(
      fc.property(anyAxes(layout.axes), fc.nat(), (axes, seed) => {
        const bytes = fileOf(layout, axes, seed);
        const expanded = bytesOf(made(EXPAND, bytes));
        expect(laidOutIn(expanded).length).toBeGreaterThan(0);
        const back = made(PACK, expanded);
        expect(back.status).toBe(0);
        expect(sheetsOf(bytesOf(back))).toEqual(sheetsOf(bytes));
        expect(sheetParts(bytesOf(back))).toEqual(sheetParts(bytes));
      }),
      { numRuns: runs(16) },
    );
  });

  test("of which a target was edited has it in its cell, and all else is as it was", () => {
    fc.assert(
      fc.property(
        anyAxes(layout.axes),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 9999 }),
        (axes, seed, at, number) => {
          const bytes = fileOf(layout, axes, seed);
          const expanded = bytesOf(made(EXPAND, bytes));
          const laidOut = laidOutIn(expanded).filter((sheet) => rowsOf(sheet).length > 0);
          const sheet = laidOut[at % laidOut.length] as SheetSnapshot;
          const rows = rowsOf(sheet);
          const nth = at % rows.length;
          const edited = withTarget(expanded, sheet, rows[nth] as ExpandedRow, String(number));
          const back = made(PACK, edited);
          if (back.status !== 0) {
            outcomes.refused += 1;
            expect(back.lines).toContain(COPY_TEXTS.zh.notPacked(sheet.name));
            return;
          }
          outcomes.written += 1;
          const wanted = rowsOf(laidOutIn(edited).find(({ name }) => name === sheet.name)).map(({ texts }) => texts);
          const again = laidOutIn(bytesOf(made(EXPAND, bytesOf(back)))).find(({ name }) => name === sheet.name);
          expect(rowsOf(again).map(({ texts }) => texts)).toEqual(wanted);
          const own = addressesOf(sheet);
          expect(cellsWithout(sheetsOf(bytesOf(back)), own)).toEqual(cellsWithout(sheetsOf(bytes), own));
        },
      ),
      { numRuns: runs(16) },
    );
  });
});

/** Writes a number into the value of a row's yearly target, with its sign and unit as they stand. */
function withTarget(bytes: Uint8Array, sheet: SheetSnapshot, { row }: ExpandedRow, value: string): Uint8Array {
  const column = expandedPlaces(sheet)?.columns.get("annual-value") ?? 0;
  return patchWorkbook(bytes, openWorkbook(bytes).sheets, {
    sheets: [{ name: sheet.name, cells: [{ row, column, value }] }],
  });
}

/** The packed cells that a sheet was laid out from. */
function addressesOf(sheet: SheetSnapshot): ReadonlySet<string> {
  const { read } = readExpanded(sheet);
  return new Set(
    read?.cells.map(({ address }) => {
      const at = parseA1(address);
      return `${read.source} ${at?.top} ${at?.left}`;
    }),
  );
}
