import fc from "fast-check";
import { joined, saySame, type OwnArea } from "../../src/excel/validation/areas";
import { range } from "../support/memory-grid";

const own = (source: string) => ({
  rule: { list: { inCellDropDown: true, source } },
  prompt: null,
  errorAlert: null,
  ignoreBlanks: true,
});
const area = (address: string, source: string): OwnArea => ({ range: range(address), own: own(source) });

test("areas that touch and say the same are one", () => {
  const parts = [area("B3:B4", "是,否"), area("A1:A2", "是,否"), area("A3:A4", "是,否"), area("B1:B2", "是,否")];
  expect(joined(parts)).toEqual([area("A1:B4", "是,否")]);
});

test("a formula that moves along says the same further down, a fixed one too, another does not", () => {
  expect(joined([area("B2", "=$A2"), area("B3", "=$A3")])).toEqual([area("B2:B3", "=$A2")]);
  expect(joined([area("B2", "=$A$2"), area("B3", "=$A$2")])).toEqual([area("B2:B3", "=$A$2")]);
  expect(joined([area("B2", "=$A2"), area("B3", "=$A2")])).toHaveLength(2);
  expect(saySame([area("B2:B9", "=$A2")], [area("B2:B4", "=$A2"), area("B5:B9", "=$A5")])).toBe(true);
  expect(saySame([area("B2:B9", "=$A2")], [area("B2:B4", "=$A2"), area("B5:B9", "=$A4")])).toBe(false);
  expect(saySame([area("B2:B9", "=$A2")], [area("B2:B8", "=$A2")])).toBe(false);
  expect(saySame([], [])).toBe(true);
});

const source = fc.constantFrom("是,否", "=$A1", "=B$2", "");

test("joining changes no cell, whatever each of them says", () => {
  fc.assert(
    fc.property(fc.array(fc.array(source, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
      const cells = rows.flatMap((row, top) =>
        row.flatMap((text, left) =>
          text === "" ? [] : [{ range: { top, bottom: top, left, right: left }, own: own(text) }],
        ),
      );
      const whole = joined(cells);
      expect(saySame(whole, cells)).toBe(true);
      expect(whole.length).toBeLessThanOrEqual(cells.length);
    }),
  );
});
