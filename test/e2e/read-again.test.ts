import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { paneText } from "../../src/text/pane";
import { screenshot } from "../support/browser";
import { drawn } from "../support/drawn";
import { LABELLED_FORM } from "../support/labelled-form";
import { objections } from "./support/axe";
import { withWorkbench } from "./support/workbench";

const workbench = withWorkbench();

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jixiao-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function formFile(): string {
  const { values, merges } = drawn(LABELLED_FORM);
  const sheet = XLSX.utils.aoa_to_sheet(values.map((row) => [...row]));
  sheet["!merges"] = merges.map(({ top, left, bottom, right }) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  }));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, "目标表");
  const file = join(folder, "form.xlsx");
  writeFileSync(file, XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
  return file;
}

test.each([
  [320, "light", "zh", false],
  [350, "dark", "zh", false],
  [500, "light", "en", false],
  [350, "light", "zh", true],
] as const)(
  "%i px, %s, %s: a name that is a label of the form is said to be one, and is not written",
  async (width, theme, lang, forcedColors) => {
    const text = paneText(lang);
    const bench = await workbench.open({ file: formFile(), width, theme, lang, forcedColors });
    const { pane, page } = bench;
    await bench.checked();
    await bench.select("C9");
    await pane.getByRole("tab", { name: text.views.indicators }).click();
    // The card of the selected cell is the one that is open.
    const card = pane.locator("[data-card]").nth(1);
    const before = await bench.read("C9");
    const name = card.locator("[data-field=name]");
    await name.fill("主管部门");
    await page.keyboard.press("Tab");
    await pane.getByText(text.editor.problems.readOtherwise(2, 1, 4)).waitFor();
    await pane.getByRole("button", { name: text.editor.write }).and(pane.locator("[aria-disabled=true]")).waitFor();
    expect(await objections(bench)).toEqual([]);
    await screenshot(page, `read-again-${width}-${theme}-${lang}${forcedColors ? "-forced" : ""}`);
    expect(await bench.read("C9")).toEqual(before);
    await name.fill("培训通过率");
    await page.keyboard.press("Tab");
    await pane.getByRole("button", { name: text.editor.write }).click();
    await pane.getByText(text.outcome.written(1)).waitFor();
    expect((await bench.read("C9")).value).toBe("培训通过率");
  },
);
