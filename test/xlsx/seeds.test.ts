import { readFileSync } from "node:fs";
import { readWorkbook } from "../../src/xlsx/read";
import { describeSeeds, seedFile } from "../support/seeds";

describeSeeds("the two workbooks from the field", () => {
  test.each([
    ["guangzhou-npc.xlsx", 27, 5, 1, 3465.68, "3,465.68"],
    ["zengcheng-npc-2024.xlsx", 17, 4, 1, 420.05, "420.05"],
  ])("%s", (file, rows, row, column, value, text) => {
    const [sheet] = readWorkbook(new Uint8Array(readFileSync(seedFile(file) ?? "")));
    expect(sheet?.snapshot.values).toHaveLength(rows);
    expect(sheet?.snapshot.values[0]).toHaveLength(7);
    expect(sheet?.snapshot.values[row]?.[column]).toBe(value);
    expect(sheet?.snapshot.texts[row]?.[column]).toBe(text);
    expect(sheet?.columnWidths[6]).toBeGreaterThan(500);
    expect(sheet?.looks?.[row]?.[0]?.wrap).toBe(true);
    expect(sheet?.formats[row]?.[3]).toBe("#,##0.00");
    expect(JSON.stringify(sheet)).not.toMatch(/\\r|_x000D_/);
  });
});
