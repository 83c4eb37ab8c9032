import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { SAMPLE } from "../../support/seeds";

export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** The parts of the sample. */
export const ORIGINAL: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(unzipSync(readFileSync(SAMPLE))).map(([name, bytes]) => [name, strFromU8(bytes)]),
);
export const SHEET = "xl/worksheets/sheet1.xml";
export const STRINGS = "xl/sharedStrings.xml";
export const RELATIONS = "xl/_rels/workbook.xml.rels";

export const zipped = (parts: Parts, level: 0 | 6 = 6): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
    { level },
  );

/** The sample with one part in other words. */
export const withPart = (name: string, change: (xml: string) => string | Uint8Array) => (): Parts => ({
  ...ORIGINAL,
  [name]: change(ORIGINAL[name] ?? ""),
});

/** Every tag in other words. */
const tags = (change: (tag: string) => string) => (xml: string) => xml.replace(/<(?![?!])[^>]*>/g, change);
export const afterDeclaration = (added: string) => (xml: string) => xml.replace(/^(<\?xml[^>]*\?>)?/, `$1${added}`);
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

/** The sample in other words: the same workbook. */
export const SAME: Readonly<Record<string, () => Parts>> = {
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
