import fc from "fast-check";
import { snapshotOf } from "../../src/check/sheet/snapshot";
import { CENTRAL_2021 } from "../../src/check/standard/central-2021";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { readLibrary } from "../../src/wording/read";
import { librarySheet, librarySheetToAdd } from "../../src/wording/write";
import { readWorkbook } from "../../src/xlsx/read";
import { writeTextWorkbook } from "../../src/xlsx/write";
import { entry, libraries } from "../support/wording";

/** Invisible characters are left out when cells are read. */
const visible = libraries.filter((entries) => !/[\p{Cf}\p{Cc}\p{Zl}\p{Zp}\u00a0\u202f]/u.test(JSON.stringify(entries)));

test.each([GUANGDONG, CENTRAL_2021])("what is written as a sheet is read again as it was ($id)", ({ categories }) => {
  fc.assert(
    fc.property(visible, (entries) => {
      const { name, rows } = librarySheet(entries, categories);
      const sheet = snapshotOf(
        name,
        rows.map((row) => row.map((text) => (text === "" ? null : text))),
      );
      expect(readLibrary([sheet], categories).entries).toEqual(entries);
    }),
  );
});

test("and so it is as a file", () => {
  fc.assert(
    fc.property(visible, (entries) => {
      const bytes = writeTextWorkbook(librarySheet(entries, GUANGDONG.categories));
      const sheets = readWorkbook(bytes).map(({ snapshot }) => snapshot);
      expect(readLibrary(sheets, GUANGDONG.categories).entries).toEqual(entries);
    }),
    { numRuns: 50 },
  );
});

test("a lone synonym with a mark that may stand between two stays one", () => {
  const entries = [entry("立法次数", { synonyms: ["立法、监督次数"] })];
  expect(librarySheet(entries, GUANGDONG.categories).rows[1]?.[2]).toBe("立法、监督次数；");
});

test("as a sheet to add it says the same, with a header in bold", () => {
  const library = [
    entry("验收合格率", { category: "12", synonyms: ["验收通过率"], operator: "≥", target: "95", unit: "%" }),
  ];
  const sheet = librarySheetToAdd(library, GUANGDONG.categories);
  expect(sheet.cells).toEqual(librarySheet(library, GUANGDONG.categories).rows);
  expect(sheet.looks?.[0]).toEqual({ range: { top: 0, bottom: 0, left: 0, right: 7 }, bold: true });
});
