import { SSF } from "@e965/xlsx";
import type { Difference } from "./differences";
import { bookOf, MAIN, OFFICE, PACKAGE } from "./book";

/** A class of differences between our reading and SheetJS's that is no fault of ours. */
export interface Explanation {
  readonly id: string;
  readonly reason: string;
  explains(difference: Difference): boolean;
  /** A workbook that has differences of this class and no others. */
  readonly example: () => Uint8Array;
}

/** SheetJS takes the texts and styles that this list names. */
const TYPES = ["sharedStrings", "styles"].map(
  (part) =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml"/>`,
);
const one = (cell: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  bookOf(`<sheetData><row r="1">${cell}</row></sheetData>`, {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types">${TYPES.join("")}</Types>`,
    ...parts,
  });
const shared = (formula: string): Uint8Array =>
  one(
    `<c r="A1"><f t="shared" ref="A1:B1" si="0">${formula}</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>1</v></c>`,
  );

const isText = ({ aspect }: Difference): boolean => aspect === "value" || aspect === "text";

/** A reference to whole columns or rows. */
const WHOLE = /\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+/g;

export const EXPLANATIONS: readonly Explanation[] = [
  {
    id: "character by number",
    reason: "SheetJS cuts the number of a character beyond the first 65,536 to sixteen bits.",
    explains: (difference) =>
      isText(difference) &&
      [...String(difference.ours)].map((each) => String.fromCharCode(each.codePointAt(0) ?? 0)).join("") ===
        difference.theirs,
    example: () => one('<c r="A1" t="inlineStr"><is><t>&#128540;</t></is></c>'),
  },
  {
    id: "capital X",
    reason:
      "SheetJS takes _X0041_ for a character that XML has no place for; Excel writes those with a small x, and this as it is.",
    explains: (difference) =>
      isText(difference) &&
      typeof difference.ours === "string" &&
      difference.ours.replace(/_X([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) ===
        difference.theirs,
    example: () => one('<c r="A1" t="inlineStr"><is><t>_X0041_</t></is></c>'),
  },
  {
    id: "text in pieces",
    reason: "SheetJS takes the first piece of a text whose pieces do not all stand in runs.",
    explains: (difference) => {
      const { ours, theirs, theirCell } = difference;
      const pieces = theirCell?.r === undefined ? null : String(theirCell.r).replace(/<[^>]*>/g, "");
      const isFirst = typeof ours === "string" && typeof theirs === "string" && ours.startsWith(theirs);
      return isText(difference) && theirCell?.t === "s" && isFirst && (pieces ?? ours) === ours;
    },
    example: () =>
      one('<c r="A1" t="s"><v>0</v></c>', {
        "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>培训</t><r><t>人数</t></r></si></sst>`,
      }),
  },
  {
    id: "time written out",
    reason: "SheetJS counts the time of a day that is written out by way of milliseconds, and misses the last digit.",
    explains: ({ aspect, ours, theirs }) =>
      aspect === "value" && typeof ours === "number" && typeof theirs === "number" && Math.abs(ours - theirs) < 1e-12,
    example: () => one('<c r="A1" t="d"><v>10:10:10</v></c>'),
  },
  {
    id: "format passed over",
    reason:
      "SheetJS has General for a format under a number of Excel's own, and for all where the styles have no fills.",
    explains: ({ aspect, ours, theirs, ourFormat, theirCell }) =>
      aspect === "text" &&
      theirCell?.z === "General" &&
      typeof theirCell.v === "number" &&
      theirs === SSF.format("General", theirCell.v) &&
      ours === SSF.format(ourFormat ?? "General", theirCell.v),
    example: () =>
      one('<c r="A1"><v>5</v></c>', {
        "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="0" formatCode="0.00"/></numFmts><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>`,
      }),
  },
  {
    id: "whole columns in a shared formula",
    reason: "SheetJS leaves references to whole columns and rows where they were when it moves a shared formula.",
    explains: ({ aspect, ours, theirs }) =>
      aspect === "formula" && String(ours).replace(WHOLE, ":") === String(theirs).replace(WHOLE, ":"),
    example: () => shared("SUM(C:D)"),
  },
  {
    id: "line break in a formula",
    reason: "SheetJS leaves the line breaks of a shared formula as the file has them; XML has but one kind.",
    explains: ({ aspect, ours, theirs }) => aspect === "formula" && ours === String(theirs).replace(/\r\n?/g, "\n"),
    example: () => shared("1\r\n+1"),
  },
  {
    id: "prefix of a later function",
    reason: "SheetJS drops the prefix under which a file keeps functions of after 2007; no formula we look at has one.",
    explains: ({ aspect, ours, theirs }) =>
      aspect === "formula" && String(ours).replace(/_xlfn\.(?:_xlws\.)?/g, "") === theirs,
    example: () => one('<c r="A1"><f>_xlfn.XOR(1)</f><v>1</v></c>'),
  },
  {
    id: "sheet without a part",
    reason: "SheetJS lists modules of macros among the sheets, and gives the sheets behind them the cells of others.",
    explains: ({ aspect }) => aspect === "parts",
    example: () =>
      one('<c r="A1"><v>1</v></c>', {
        "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="宏" sheetId="2" r:id=""/><sheet name="表" sheetId="1" r:id="a"/></sheets></workbook>`,
      }),
  },
];

/** The class a difference belongs to; null where it is a fault. */
export const explanationOf = (difference: Difference): Explanation | null =>
  EXPLANATIONS.find(({ explains }) => explains(difference)) ?? null;
