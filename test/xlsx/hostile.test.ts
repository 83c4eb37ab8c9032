import { readFileSync } from "node:fs";
import { readWorkbook } from "../../src/xlsx/read";
import { WorkbookError } from "../../src/xlsx/workbook";
import { caseFile, describeCases } from "../support/cases";
import { describeSeeds, seedFile, snapshotsOf } from "../support/seeds";
import { expectWithin } from "../support/work-time";
import { bookOf, MAIN, OFFICE } from "./support/book";

const ONE = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

/** The code of the error that reading gives, or that it was read; it must not take long. */
function outcome(bytes: Uint8Array): string {
  let code = "read";
  expectWithin(500, () => {
    try {
      readWorkbook(bytes);
    } catch (error) {
      code = error instanceof WorkbookError ? error.code : String(error);
    }
  });
  return code;
}

const many = (count: number, make: (nth: number) => string): string =>
  Array.from({ length: count }, (_, nth) => make(nth)).join("");

test.each([
  [
    "a link over a whole sheet",
    bookOf(`${ONE}<hyperlinks><hyperlink ref="A1:XFD1048576" r:id="x" xmlns:r="${OFFICE}"/></hyperlinks>`),
    "read",
  ],
  ["a merge over a whole sheet", bookOf(`${ONE}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`), "read"],
  [
    "a number in each of 200,001 rows",
    bookOf(`<sheetData>${many(200_001, () => "<row><c><v>1</v></c></row>")}</sheetData>`),
    "too-large",
  ],
  [
    "a format in each of 300,000 rows and one number",
    bookOf(
      `<sheetData>${many(300_000, (row) => `<row><c s="0"${row === 7 ? "><v>1</v></c>" : "/>"}</row>`)}</sheetData>`,
    ),
    "read",
  ],
  ["a dimension of a whole sheet", bookOf(`<dimension ref="A1:XFD1048576"/>${ONE}`), "read"],
  ["columns without end", bookOf(`<cols>${'<col min="1" max="16384" width="9"/>'.repeat(5_000)}</cols>${ONE}`), "read"],
  [
    "an array formula over a whole sheet",
    bookOf(ONE.replace("<v>", '<f t="array" ref="A1:XFD1048576">1</f><v>')),
    "read",
  ],
  [
    "array formulas that overlap",
    bookOf(
      `<sheetData>${many(2_000, (row) => `<row r="${row + 1}"><c r="A${row + 1}"><f t="array" ref="A1:A1048576">1</f><v>1</v></c></row>`)}</sheetData>`,
    ),
    "too-large",
  ],
  [
    "a long formula that many cells share",
    bookOf(
      `<sheetData><row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A40000">${"1+".repeat(4_000)}1</f><v>1</v></c></row>${many(39_999, (row) => `<row r="${row + 2}"><c r="A${row + 2}"><f t="shared" si="0"/><v>1</v></c></row>`)}</sheetData>`,
    ),
    "too-large",
  ],
  [
    "a formula of brackets that many cells share",
    bookOf(
      `<sheetData><row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A9">${"[".repeat(200_000)}</f><v>1</v></c></row>${many(8, (row) => `<row r="${row + 2}"><c r="A${row + 2}"><f t="shared" si="0"/><v>1</v></c></row>`)}</sheetData>`,
    ),
    "read",
  ],
  [
    "a row before the first",
    bookOf(`<sheetData><row r="1"/><row r="0"><c r="A0"><v>1</v></c></row></sheetData>`),
    "broken",
  ],
  [
    "a hundred thousand fonts",
    bookOf(ONE, {
      "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts>${"<font/>".repeat(100_000)}</fonts></styleSheet>`,
    }),
    "read",
  ],
  ["elements nested without end", bookOf(`<sheetData>${"<row>".repeat(100_000)}`), "broken"],
  ["an extension nested without end", bookOf(`${ONE}<extLst>${'<a xmlns="urn:a">'.repeat(100_000)}`), "broken"],
  ["a tag that never ends", bookOf("<c ".repeat(100_000)), "broken"],
  ["an attribute that never ends", bookOf(`<row r="${"1".repeat(100_000)}`), "broken"],
  ["attributes without end", bookOf(`<row ${many(100_000, (nth) => `a${nth}="" `)}/>`), "read"],
  ["entities that multiply", bookOf(`<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${ONE}`), "broken"],
  ["a cell far below its row", bookOf(ONE.replace('r="A1"', 'r="A999999999"')), "broken"],
  [
    "cells from right to left",
    bookOf(
      `<sheetData><row r="1">${many(16_384, (nth) => `<c r="${letters(16_383 - nth)}1"><v>1</v></c>`)}</row></sheetData>`,
    ),
    "read",
  ],
  [
    "a text in a hundred thousand pieces",
    bookOf(
      `<sheetData><row r="1"><c r="A1" t="inlineStr"><is>${"<r><t>字</t></r>".repeat(100_000)}</is></c></row></sheetData>`,
    ),
    "read",
  ],
])("%s is read or refused at once", (_, bytes, expected) => {
  expect(outcome(bytes)).toBe(expected);
});

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

describeCases("the hostile files", () => {
  const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(caseFile(`hostile/${name}`) ?? ""));

  test.each([
    ...["cellrow9.xlsx", "cq.xlsx", "protq.xlsx", "relsq.xlsx", "fonts.xlsx", "whole-columns.xlsb"],
    ...["malformed-1.xlsx", "malformed-2.xlsx", "malformed-3.xlsx"],
  ])("%s is refused as damaged", (name) => {
    expect(outcome(bytesOf(name))).toBe("broken");
  });

  test.each(["hyper.xlsx", "hyper2.xlsx"])("%s is read", (name) => {
    expect(outcome(bytesOf(name))).toBe("read");
  });

  describeSeeds("in other spellings", () => {
    test.each([
      ...["eq-_target", "eq-comment_in_t", "eq-comment_in_v", "eq-comments_between_cells"],
      ...["eq-extra_unknown_attr_with_", "eq-newlines_in_tags", "eq-pct_encoded_target"],
      ...["eq-row_commented_out_dup", "eq-space_before_in_end_tags", "eq-spaces_round_"],
    ])("%s says what the original says", (name) => {
      const [original] = snapshotsOf(seedFile("guangzhou-npc.xlsx") ?? "");
      const [spelt] = readWorkbook(bytesOf(`${name}.xlsx`));
      expect(spelt?.snapshot).toEqual(original);
    });
  });
});
