import fs from "node:fs";
import { SAMPLE } from "../../support/seeds";
import { testFolder } from "../support/folder";

const { put, jixiao } = testFolder("tables-alone");

jest.mock("../../../src/check/engine/table", () => ({
  checkTable: () => {
    throw new Error("a rule was run");
  },
}));

test("expand and pack read tables and run no rule", async () => {
  put("表.xlsx", fs.readFileSync(SAMPLE));
  const laidOut = await jixiao(["expand", "表.xlsx", "--out", "展开.xlsx"]);
  expect([laidOut.status, laidOut.err]).toEqual([0, ""]);
  const packed = await jixiao(["pack", "展开.xlsx", "--out", "收回.xlsx"]);
  expect([packed.status, packed.err]).toEqual([0, ""]);
  // One that does run rules.
  const { status, err } = await jixiao(["annotate", "展开.xlsx", "--out-dir", "批注"]);
  expect([status, err]).toEqual([2, expect.stringContaining("a rule was run")]);
});
