import { parseA1 } from "../../../src/check/sheet/address";
import type { CellRange } from "../../../src/check/sheet/snapshot";
import type { Condition } from "../../../src/xlsx/conditions/condition";
import { readConditions } from "../../../src/xlsx/conditions/read";
import type { ConditionChanges } from "../../../src/xlsx/patch/conditions";
import { newWorkbook } from "../../../src/xlsx/patch/new-workbook";
import { patchWorkbook } from "../../../src/xlsx/patch/patch";
import { openWorkbook, readWorkbook } from "../../../src/xlsx/read";
import { richWorkbook as rich } from "../support/rich";

const at = (address: string): CellRange => parseA1(address) as CellRange;

const MARK: Condition = {
  type: "Custom",
  ranges: [at("B2"), at("D4:E5")],
  formula: '=N("jixiao-<&>")=0',
  look: {
    fill: "#FFC7CE",
    color: "#9C0006",
    bold: true,
    underline: "Double",
    borders: { top: { style: "dashed", color: "#9C0006" }, left: { style: "thin" } },
  },
  stopIfTrue: false,
};
const PLAIN: Condition = {
  type: "Custom",
  ranges: [at("A1")],
  formula: "=A1>1",
  look: { italic: true, strikethrough: true, bold: false, underline: "Single" },
  stopIfTrue: true,
};

const patched = (bytes: Uint8Array, conditions: ConditionChanges): Uint8Array => {
  const sheets = readWorkbook(bytes);
  return patchWorkbook(bytes, sheets, { sheets: [{ name: sheets[0]?.snapshot.name ?? "", conditions }] });
};
const first = (bytes: Uint8Array): readonly Condition[] => [...readConditions(bytes).values()][0] ?? [];

test("conditions of a new file are read back", () => {
  const bytes = newWorkbook([{ name: "表", columnWidths: [], rows: [[{ value: 1 }]], conditions: [MARK, PLAIN] }]);
  expect(readConditions(bytes)).toEqual(new Map([["表", [MARK, PLAIN]]]));
});

test("new ones come before those of a file, which stay; taken away again, the file has what it had", () => {
  const bytes = rich();
  const own = first(bytes);
  expect(own).toEqual([
    { type: "CellValue", ranges: [at("B6:B9")], formula: null, look: { bold: true }, stopIfTrue: false },
  ]);
  const marked = patched(bytes, [MARK, 0, PLAIN]);
  expect(first(marked)).toEqual([MARK, own[0], PLAIN]);
  expect(first(patched(marked, [2, 1]))).toEqual([PLAIN, own[0]]);
  expect(first(patched(marked, [1]))).toEqual(own);
  expect(first(patched(marked, []))).toEqual([]);
  expect(openWorkbook(marked).sheets).toEqual(openWorkbook(bytes).sheets);
});

test("one that the file does not have cannot stay", () => {
  expect(() => patched(rich(), [1])).toThrow(expect.objectContaining({ code: "changed" }));
});

test("a file of another kind has none to read", () => {
  expect(readConditions(new TextEncoder().encode("名称,金额"))).toEqual(new Map());
});
