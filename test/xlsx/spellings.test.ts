import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { CellValue } from "../../src/check/sheet/snapshot";
import { readWorkbook } from "../../src/xlsx/read";
import { WorkbookError } from "../../src/xlsx/workbook";
import { runs } from "../support/runs";
import { SAMPLE } from "../support/seeds";

type Parts = Readonly<Record<string, string | Uint8Array>>;

const ORIGINAL: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(unzipSync(readFileSync(SAMPLE))).map(([name, bytes]) => [name, strFromU8(bytes)]),
);
const SHEET = "xl/worksheets/sheet1.xml";
const STRINGS = "xl/sharedStrings.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";

const zipped = (parts: Parts, level: 0 | 6 = 6): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
    { level },
  );

const read = (bytes: Uint8Array) => readWorkbook(bytes).map(({ snapshot }) => snapshot);
const EXPECTED = read(readFileSync(SAMPLE));

/** The sample with one part in other words. */
const withPart = (name: string, change: (xml: string) => string | Uint8Array) => (): Parts => ({
  ...ORIGINAL,
  [name]: change(ORIGINAL[name] ?? ""),
});

/** Every tag in other words. */
const tags = (change: (tag: string) => string) => (xml: string) => xml.replace(/<(?![?!])[^>]*>/g, change);
const afterDeclaration = (added: string) => (xml: string) => xml.replace(/^(<\?xml[^>]*\?>)?/, `$1${added}`);
const utf16 = (xml: string, isLittle: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 + xml.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, isLittle);
  for (let at = 0; at < xml.length; at += 1) view.setUint16(2 + at * 2, xml.charCodeAt(at), isLittle);
  return bytes;
};
const inUtf16 = (isLittle: boolean) => (xml: string) =>
  utf16(xml.replace(/encoding=["'][^"']*["']/, 'encoding="UTF-16"'), isLittle);
const prefixed = (xml: string): string =>
  xml.replace(/<(\/?)(?=[A-Za-z])(?![A-Za-z]+:)/g, "<$1x:").replace(' xmlns="', ' xmlns:x="');
const renamed = (from: string, to: string) => (): Parts =>
  Object.fromEntries(Object.entries(ORIGINAL).map(([name, part]) => [name === from ? to : name, part]));
const strings = [...(ORIGINAL[STRINGS] ?? "").matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, si = ""]) => si);

const SAME: Readonly<Record<string, () => Parts>> = {
  "comments between cells": withPart(SHEET, (xml) => xml.replaceAll("<c ", "<!-- <c r='A1'><v>1</v></c> --><c ")),
  "a comment inside every value": withPart(SHEET, (xml) => xml.replaceAll("</v>", "<!--5--></v>")),
  "a comment before every value": withPart(SHEET, (xml) => xml.replaceAll("<v>", "<v><!--5-->")),
  "a comment inside every text": withPart(STRINGS, (xml) => xml.replaceAll("</t>", "<!--五--></t>")),
  "a row in a comment": withPart(SHEET, (xml) =>
    xml.replace("<sheetData>", '<sheetData><!--<row r="1"><c r="A1"><v>1</v></c></row>-->'),
  ),
  "values as CDATA": withPart(SHEET, (xml) => xml.replace(/<v>([^<]*)<\/v>/g, "<v><![CDATA[$1]]></v>")),
  "texts as CDATA": withPart(STRINGS, (xml) => xml.replace(/(<t[^>]*>)([^<&]*)<\/t>/g, "$1<![CDATA[$2]]></t>")),
  "processing instructions": withPart(SHEET, (xml) => xml.replaceAll("<row ", "<?row 1?><row ")),
  "line breaks inside tags": withPart(
    SHEET,
    tags((tag) => tag.replace(/ (?=[\w:]+=)/g, "\n\t")),
  ),
  "a space before the end of end tags": withPart(
    SHEET,
    tags((tag) => tag.replace(/^(<\/.*)>$/, "$1 >")),
  ),
  "spaces around =": withPart(
    SHEET,
    tags((tag) => tag.replace(/="/g, ' = "')),
  ),
  "single quotes": withPart(
    SHEET,
    tags((tag) => tag.replace(/"/g, "'")),
  ),
  "the attributes the other way round": withPart(
    SHEET,
    tags((tag) => {
      const all = tag.match(/ [\w:]+="[^"]*"/g) ?? [];
      return tag.replace(/( [\w:]+="[^"]*")+/, [...all].reverse().join(""));
    }),
  ),
  "numbers as references": withPart(SHEET, (xml) =>
    xml.replace(
      /<v>([^<]*)<\/v>/g,
      (_, digits: string) => `<v>${[...digits].map((c) => `&#${c.charCodeAt(0)};`).join("")}</v>`,
    ),
  ),
  "numbers as hexadecimal references": withPart(SHEET, (xml) =>
    xml.replace(
      /<v>([^<]*)<\/v>/g,
      (_, digits: string) => `<v>${[...digits].map((c) => `&#x${c.charCodeAt(0).toString(16)};`).join("")}</v>`,
    ),
  ),
  "places as references": withPart(SHEET, (xml) =>
    xml.replace(/ r="([A-Z])/g, (_, c: string) => ` r="&#${c.charCodeAt(0)};`),
  ),
  "spaces around numbers": withPart(SHEET, (xml) => xml.replace(/<v>/g, "<v>\n ").replace(/<\/v>/g, "\n</v>")),
  "numbers with an exponent": withPart(SHEET, (xml) =>
    xml.replace(
      /(<c r="\w+"(?: s="\d+")?>)<v>([\d.]+)<\/v>/g,
      (_, cell: string, n: string) => `${cell}<v>${Number(n).toExponential()}</v>`,
    ),
  ),
  "numbers said to be numbers": withPart(SHEET, (xml) => xml.replace(/<c (?![^>]*\bt=)/g, '<c t="n" ')),
  "an attribute of another namespace": withPart(SHEET, (xml) =>
    xml.replace("<worksheet ", '<worksheet xmlns:own="urn:own" ').replaceAll("<c ", '<c own:t="n" own:more="a > b" '),
  ),
  "an element of another namespace": withPart(SHEET, (xml) =>
    xml
      .replace("<worksheet ", '<worksheet xmlns:own="urn:own" ')
      .replaceAll("<row ", '<own:row r="1"><own:c r="A1"><own:v>1</own:v></own:c></own:row><row '),
  ),
  "an attribute nobody knows": withPart(SHEET, (xml) => xml.replaceAll("<c ", '<c more="a > b" ')),
  "elements with a prefix": withPart(SHEET, prefixed),
  "texts with a prefix": withPart(STRINGS, prefixed),
  "the workbook with a prefix": withPart("xl/workbook.xml", prefixed),
  "no declaration": withPart(SHEET, (xml) => xml.replace(/^<\?xml[^>]*\?>\s*/, "")),
  "a comment behind the declaration": withPart(SHEET, afterDeclaration("<!--一-->")),
  "a byte order mark": withPart(SHEET, (xml) => `\ufeff${xml}`),
  "UTF-16, low byte first": withPart(SHEET, inUtf16(true)),
  "UTF-16, high byte first": withPart(STRINGS, inUtf16(false)),
  "texts in runs": withPart(STRINGS, (xml) =>
    xml.replace(/<si><t([^>]*)>([^<&]{2,})<\/t><\/si>/g, (_, more: string, text: string) => {
      const middle = text.length >> 1;
      return `<si><r><rPr><b/></rPr><t${more}>${text.slice(0, middle)}</t></r><r><t xml:space="preserve">${text.slice(middle)}</t></r></si>`;
    }),
  ),
  "texts with their pronunciation": withPart(STRINGS, (xml) =>
    xml.replaceAll("</si>", '<rPh sb="0" eb="1"><t>yi</t></rPh><phoneticPr fontId="1"/></si>'),
  ),
  "texts in their cells": withPart(SHEET, (xml) =>
    xml.replace(
      / t="s"([^>]*)><v>(\d+)<\/v>/g,
      (_, more: string, nth: string) => ` t="inlineStr"${more}><is>${strings[Number(nth)] ?? ""}</is>`,
    ),
  ),
  "an absolute target": withPart(RELATIONS, (xml) =>
    xml.replace('"worksheets/sheet1.xml"', '"/xl/worksheets/sheet1.xml"'),
  ),
  "a target with steps": withPart(RELATIONS, (xml) =>
    xml.replace('"worksheets/sheet1.xml"', '"./../xl/worksheets/sheet1.xml"'),
  ),
  "a target with escapes": withPart(RELATIONS, (xml) =>
    xml.replace('"worksheets/sheet1.xml"', '"worksheets/%73heet1.xml"'),
  ),
  "a target in capitals": withPart(RELATIONS, (xml) =>
    xml.replace('"worksheets/sheet1.xml"', '"Worksheets/Sheet1.XML"'),
  ),
  "a part in capitals": renamed(SHEET, "xl/WORKSHEETS/SHEET1.xml"),
  "a part with escapes": renamed(SHEET, "xl/worksheets/%73heet1.xml"),
  "the parts the other way round": () => Object.fromEntries(Object.entries(ORIGINAL).reverse()),
  "an extension behind the cells": withPart(SHEET, (xml) =>
    xml.replace("</worksheet>", '<extLst><ext uri="x"><own:f xmlns:own="urn:own">1</own:f></ext></extLst></worksheet>'),
  ),
};

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
