import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { FAULTLESS_CELL, HEAD, projectRow, sumRow } from "../../src/check/rules/example";
import { paneText } from "../../src/text/pane";
import { screenshot } from "../support/browser";
import { withWorkbench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jixiao-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A workbook file of one sheet. */
function bookOf(name: string, rows: readonly (readonly unknown[])[]): string {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), "目标表");
  const file = join(folder, name);
  writeFileSync(file, XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
  return file;
}

test("an amount of 1O.5 is named with its letter, and no sum is claimed over it", async () => {
  const row = ["培训经费", "1O.5", 10.5, 0, 0, "全年办好2次培训。", FAULTLESS_CELL];
  const bench = await workbench.open({
    file: bookOf("letter.xlsx", [...HEAD, sumRow("合计", 30.5), row, projectRow("会议经费", 20)]),
  });
  await (await bench.finding("“1O.5”里混有字母")).waitFor();
  await screenshot(bench.page, "amount-with-a-letter");
  await bench.pane.getByRole("searchbox").fill("不是四舍五入造成的");
  await bench.pane.getByText(text.noMatch).waitFor();
});

test("a cell at Excel's limit is checked, and said to be full", async () => {
  const full = FAULTLESS_CELL.repeat(300).slice(0, 32_767);
  const bench = await workbench.open({
    file: bookOf("full.xlsx", [...HEAD, sumRow("合计", 20), projectRow("培训经费", 20, full)]),
  });
  await (await bench.finding("32767 个字符")).waitFor();
  await screenshot(bench.page, "full-cell");
  expect((await bench.read("G6")).value).toBe(full);
});

test("an empty sheet gets the sentence about what was looked for", async () => {
  const bench = await workbench.open({ file: bookOf("empty.xlsx", [["a"]]) });
  await bench.pane.getByText(text.noTable.title).waitFor();
  await bench.type("A1", "");
  await bench.page.getByRole("button", { name: "检查本表" }).click();
  await bench.pane.getByText(text.noTable.title).waitFor();
});
