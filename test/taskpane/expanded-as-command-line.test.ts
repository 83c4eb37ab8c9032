/**
 * @jest-environment jsdom
 *
 * Office.js wants a page.
 */

import fs from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import * as XLSX from "@e965/xlsx";
import { a1Range } from "../../src/check/sheet/address";
import { snapshotOf, type CellValue } from "../../src/check/sheet/snapshot";
import { unescapedText } from "../../src/xlsx/escapes";
import { openWorkbook } from "../../src/xlsx/read";
import { createSession, type Session } from "../../src/taskpane/session/session";
import { testFolder } from "../cli/support/folder";
import { startBench, type Bench } from "../excel/setup";
import { range, type MemoryGrid } from "../support/memory-grid";
import { workbookFile } from "../support/workbook-file";
import { testChecker } from "./support/checker";
import { SHEET } from "./support/sheet";
import "./support/text-coding";

/** The pane on the emulated Excel beside the command line on a file of the same cells. */
let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
let session: Session | null = null;
afterEach(async () => session?.close());

const { at, put, jixiao } = testFolder("as-command-line");
const LAID_OUT = "展开-培训经费";
const LISTS = "绩效下拉列表";

async function pane(sheets: Parameters<Bench["open"]>[0]): Promise<{ session: Session; grid: MemoryGrid }> {
  const { grid } = bench.open(sheets);
  session = createSession({ host: bench.port, checker: testChecker(), words: () => "" });
  await session.start();
  return { session, grid };
}

/** Waits until what a selection sets off is done. */
const settled = async ({ getState }: Session): Promise<void> => {
  for (let waited = 0; waited < 40; waited += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    if (getState().work === null && waited > 4) return;
  }
};

const sheetsOf = (file: string) => openWorkbook(new Uint8Array(fs.readFileSync(at(file)))).sheets;
const valuesOf = (file: string, name: string): readonly (readonly CellValue[])[] =>
  sheetsOf(file).find(({ snapshot }) => snapshot.name === name)?.snapshot.values ?? [];

/** The lists of a file's sheet as a program tells them: where, and the texts or the formula. */
function listsIn(file: string, part: string): readonly unknown[] {
  const xml = strFromU8(unzipSync(fs.readFileSync(at(file)))[part] ?? new Uint8Array());
  const found = xml.matchAll(/<dataValidation [^>]*?sqref="([^"]*)"><formula1>(.*?)<\/formula1>/g);
  return [...found].map(([, cells, written = ""]) => {
    const formula = unescapedText(written.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
    return [cells, formula.startsWith('"') ? formula.slice(1, -1) : `=${formula}`];
  });
}

test("the pane and the command line lay out the same cells with the same lists", async () => {
  put("表.xlsx", workbookFile([snapshotOf("表", SHEET)]));
  expect((await jixiao(["expand", "表.xlsx", "--out", "展开.xlsx", "--project", "培训经费"])).status).toBe(0);
  const { session, grid } = await pane([{ name: "表", cells: SHEET }]);
  grid.select(range("G7"));
  await settled(session);
  await session.sheets.expand();
  await settled(session);
  for (const name of [LAID_OUT, LISTS]) {
    const values = valuesOf("展开.xlsx", name);
    expect(values.length).toBeGreaterThan(3);
    values.forEach((cells, r) =>
      cells.forEach((value, c) => expect(grid.cell(name, XLSX.utils.encode_cell({ r, c })).value ?? null).toBe(value)),
    );
  }
  const own = grid.layout(LAID_OUT).validations.map(({ range: cells, rule }) => [a1Range(cells), rule.formula1]);
  expect(own).toHaveLength(8);
  expect(new Set(listsIn("展开.xlsx", "xl/worksheets/sheet2.xml").map((list) => JSON.stringify(list)))).toEqual(
    new Set(own.map((list) => JSON.stringify(list))),
  );
});

test("the pane packs what the command line laid out, and writes what the command line writes", async () => {
  put("表.xlsx", workbookFile([snapshotOf("表", SHEET)]));
  await jixiao(["expand", "表.xlsx", "--out", "展开.xlsx", "--project", "培训经费"]);
  const laidOut = valuesOf("展开.xlsx", LAID_OUT).map((cells) =>
    cells.map((value) => (value === "政策知晓率" ? "政策覆盖率" : value)),
  );
  const { session, grid } = await pane([
    { name: LAID_OUT, cells: laidOut },
    { name: "表", cells: SHEET },
  ]);
  await session.sheets.pack();
  await session.sheets.writePacked();
  const packed = grid.cell("表", "G7").value;
  expect(packed).toBe(String(SHEET[6]?.[6]).replace("政策知晓率", "政策覆盖率"));
  put("改了.xlsx", workbookFile([snapshotOf("表", SHEET), snapshotOf(LAID_OUT, laidOut)]));
  expect((await jixiao(["pack", "改了.xlsx", "--out", "收回.xlsx"])).status).toBe(0);
  expect(valuesOf("收回.xlsx", "表")[6]?.[6]).toBe(packed);
});
