import { partAt } from "../../../src/check/table/parts";

const part = (name: string, top: number, left: number, bottom: number, right: number) => ({
  name,
  range: { top, left, bottom, right },
});

const at = (parts: readonly ReturnType<typeof part>[], row: number, column: number | null): string | undefined =>
  partAt(parts, { row, column })?.name;

test("what stands below a part is its own until the next one begins", () => {
  const parts = [part("first", 0, 0, 10, 4), part("second", 16, 0, 30, 4)];
  const rows = [0, 10, 11, 15, 16, 40];
  expect(rows.map((row) => at(parts, row, 2))).toEqual(["first", "first", "first", "first", "second", "second"]);
});

test("beside each other the nearer columns count", () => {
  const parts = [part("left", 0, 0, 10, 4), part("right", 0, 6, 30, 9)];
  expect(at(parts, 14, 3)).toBe("left");
  expect(at(parts, 14, 8)).toBe("right");
  expect(at(parts, 3, 12)).toBe("right");
  expect(at(parts, 3, null)).toBe("left");
});

test("none without parts", () => {
  expect(partAt([], { row: 0, column: 0 })).toBeNull();
});
