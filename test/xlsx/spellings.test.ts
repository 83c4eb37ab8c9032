import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strToU8 } from "fflate";
import type { CellValue } from "../../src/check/sheet/snapshot";
import { readWorkbook } from "../../src/xlsx/read";
import { WorkbookError } from "../../src/xlsx/workbook";
import { runs } from "../support/runs";
import { SAMPLE } from "../support/seeds";
import { afterDeclaration, ORIGINAL, RELATIONS, SAME, SHEET, STRINGS, withPart, zipped } from "./support/spellings";

const read = (bytes: Uint8Array) => readWorkbook(bytes).map(({ snapshot }) => snapshot);
const EXPECTED = read(readFileSync(SAMPLE));

test.each(Object.entries(SAME))("%s: the workbook is the same", (_, parts) => {
  const spelt = parts();
  expect(JSON.stringify(spelt)).not.toBe(JSON.stringify(ORIGINAL));
  expect(read(zipped(spelt))).toEqual(EXPECTED);
});

test("without compression the workbook is the same", () => {
  expect(read(zipped(ORIGINAL, 0))).toEqual(EXPECTED);
});

/** What is read, or that the file is refused. */
function outcome(bytes: Uint8Array): readonly (readonly (readonly CellValue[])[])[] | null {
  try {
    return read(bytes).map(({ values }) => values);
  } catch (error) {
    expect(error).toBeInstanceOf(WorkbookError);
    return null;
  }
}

const VALUES = EXPECTED.map(({ values }) => values);

/** The values without what a tag that ends too early leaves before a text: a > in a text is well-formed. */
const withoutRest = (seen: readonly (readonly (readonly CellValue[])[])[]) =>
  seen.map((rows, sheet) =>
    rows.map((row, r) =>
      row.map((value, c) => {
        const own = VALUES[sheet]?.[r]?.[c] ?? null;
        return typeof value === "string" && typeof own === "string" && value.endsWith(own) ? own : value;
      }),
    ),
  );

/** One character of a tag that is left out, put in or replaced: what a slip of a program or a damaged byte makes of markup. */
const slip = fc.record({
  part: fc.constantFrom(SHEET, SHEET, STRINGS, "xl/workbook.xml", RELATIONS),
  tag: fc.nat(),
  at: fc.nat(),
  kind: fc.constantFrom("out", "in", "for"),
  character: fc.constantFrom(..."<>/\"'= &;:x1t!?-"),
});

test("a slip in a tag gives the same values or a refusal, never others", () => {
  fc.assert(
    fc.property(slip, ({ part, tag, at, kind, character }) => {
      const xml = ORIGINAL[part] ?? "";
      const all = [...xml.matchAll(/<[^>]*>/g)];
      const [own] = [all[tag % all.length]];
      if (own === undefined) throw new Error("a part has tags");
      // Before its first character a tag has not begun.
      const place = own.index + (kind === "in" ? 1 + (at % (own[0].length - 1)) : at % own[0].length);
      const rest = xml.slice(kind === "in" ? place : place + 1);
      const slipped = xml.slice(0, place) + (kind === "out" ? "" : character) + rest;
      const seen = outcome(zipped({ ...ORIGINAL, [part]: slipped }));
      if (seen !== null) expect(withoutRest(seen)).toEqual(VALUES);
    }),
    { numRuns: runs(2_000) },
  );
}, 120_000);

test("cut off anywhere a file is refused", () => {
  const bytes = zipped(ORIGINAL);
  for (let share = 0; share < 100; share += 1) {
    const cut = bytes.slice(0, Math.floor((bytes.length * share) / 100));
    expect(() => readWorkbook(cut)).toThrow(WorkbookError);
  }
});

test("with a bit of it turned a file is refused, or says the same", () => {
  const bytes = zipped(ORIGINAL);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
      const turned = bytes.slice();
      turned[at] = (turned[at] ?? 0) ^ (1 << bit);
      const seen = outcome(turned);
      if (seen !== null) expect(seen).toEqual(VALUES);
    }),
    { numRuns: runs(500) },
  );
}, 60_000);

test.each([
  ["an entity that stands for nothing", withPart(SHEET, (xml) => xml.replace("<v>", "<v>&five;"))],
  ["a document type", withPart(SHEET, afterDeclaration('<!DOCTYPE worksheet [<!ENTITY five "5">]>'))],
  ["a prefix that stands for nothing", withPart(SHEET, (xml) => xml.replace("<row ", '<row own:r="1" '))],
  ["an attribute twice", withPart(SHEET, (xml) => xml.replace(/<row r="(\d+)"/, '<row r="$1" r="$1"'))],
  ["the kind of a cell under another name", withPart(SHEET, (xml) => xml.replace(' t="s"', ' tt="s"'))],
  ["the place of a cell under another name", withPart(SHEET, (xml) => xml.replace(' r="B6"', ' rr="B6"'))],
  ["an element where it has no place", withPart(SHEET, (xml) => xml.replace("<v>", "<is/><row/><v>"))],
  ["a text beside the cells", withPart(SHEET, (xml) => xml.replace("<c ", "1<c "))],
  ["a row twice", withPart(SHEET, (xml) => xml.replace(/(<row r="6"[\s\S]*?<\/row>)/, "$1$1"))],
  ["a cell twice", withPart(SHEET, (xml) => xml.replace(/(<c r="B6"[\s\S]*?<\/c>)/, "$1$1"))],
  ["a cell in another row", withPart(SHEET, (xml) => xml.replace('r="B6"', 'r="B7"'))],
  ["a text that is not there", withPart(SHEET, (xml) => xml.replace(/t="s"([^>]*)><v>\d+/, 't="s"$1><v>99999'))],
  ["a number that is none", withPart(SHEET, (xml) => xml.replace(/(<c r="B6"[^>]*><v>)[^<]*/, "$112,5"))],
  ["bytes of another encoding", withPart(STRINGS, (xml) => Uint8Array.from([...strToU8(xml), 0xff, 0xfe]))],
])("%s is refused", (_, parts) => {
  expect(outcome(zipped(parts()))).toBeNull();
});
