import { importCircles } from "../support/import-circles";

test("no files of src import each other, types included", () => {
  expect(importCircles("src")).toEqual([]);
});
