import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { a1, parseA1 } from "../../src/check/sheet/address";
import { isSigned } from "../../src/check/sheet/mark-comment";
import { markIn } from "../../src/check/sheet/mark-formula";
import { cellCount } from "../../src/check/sheet/ranges";
import type { CellRange } from "../../src/check/sheet/snapshot";
import { MARK_TEXTS } from "../../src/text/marks";
import { paneText } from "../../src/text/pane";
import type { UniverGrid } from "../../src/workbench/univer";
import type { Workbench } from "../../src/workbench/index";
import type { Condition } from "../../src/xlsx/conditions/condition";
import { readConditions } from "../../src/xlsx/conditions/read";
import { patchWorkbook } from "../../src/xlsx/patch/patch";
import { readWorkbook } from "../../src/xlsx/read";
import { screenshot } from "../support/browser";
import { objections } from "./support/axe";
import { eventually } from "./support/eventually";
import { SAMPLE, withWorkbench, type Bench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");
const words = text.marks;
const at = (address: string): CellRange => parseA1(address) as CellRange;

/** Conditional formats of the user's own: one that always holds, and one that hangs on a cell. */
const OWN: readonly Condition[] = [
  { type: "Custom", ranges: [at("A1:B3")], formula: "=TRUE", look: { fill: "#CCFFCC" }, stopIfTrue: false },
  { type: "Custom", ranges: [at("C5:D20")], formula: "=C5>1000", look: { color: "#FF0000" }, stopIfTrue: true },
];

function fileWithOwn(): Uint8Array {
  const bytes = new Uint8Array(readFileSync(SAMPLE));
  const sheets = readWorkbook(bytes);
  const fill = { row: 4, column: 0, value: "自己的底色", look: { fill: "FFC000", bold: true } };
  return patchWorkbook(bytes, sheets, {
    sheets: [{ name: sheets[0]?.snapshot.name ?? "", cells: [fill], conditions: OWN }],
  });
}

/** All of the first sheet that marks could change. */
const stateOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const grid = window.workbench.grid as NonNullable<Workbench["grid"]>;
    const sheet = grid.sheets()[0]?.id ?? "";
    const used = grid.usedRange(sheet) ?? { top: 0, left: 0, bottom: 0, right: 0 };
    return JSON.stringify({
      used,
      cells: grid.read(sheet, used),
      looks: grid.looks(sheet, used),
      conditions: grid.conditions(sheet),
      validations: grid.validations(sheet),
      merges: grid.merges(sheet),
      comments: grid.comments.all(),
      widths: grid.columnWidths?.(sheet),
    });
  });

const marksOn = (page: Page) =>
  page
    .evaluate(() => {
      const grid = window.workbench.grid as NonNullable<Workbench["grid"]>;
      return grid.conditions(grid.sheets()[0]?.id ?? "");
    })
    .then((all) => all.filter(({ formula }) => markIn(formula ?? "") !== null));

/** How a cell of the open sheet is drawn. */
const drawn = (page: Page, { top, left }: CellRange) =>
  page.evaluate(
    ([row, column]) => {
      const grid = window.workbench.grid as UniverGrid;
      return grid.drawn(grid.activeSheet(), row, column);
    },
    [top, left] as const,
  );

/** Whether anything on the sheet is painted in a colour. */
const isPainted = (page: Page, [red, green, blue]: readonly [number, number, number]): Promise<boolean> =>
  page.evaluate(
    (color) =>
      [...document.querySelectorAll<HTMLCanvasElement>("#grid canvas")].some((canvas) => {
        const { width, height } = canvas;
        const data = width * height === 0 ? null : canvas.getContext("2d")?.getImageData(0, 0, width, height).data;
        for (let at = 0; data && at < data.length; at += 4)
          if (color.every((part, nth) => data[at + nth] === part)) return true;
        return false;
      }),
    [red, green, blue],
  );
/** The background of warnings, #FFF2CC. */
const WARNING = [255, 242, 204] as const;

async function choose({ pane }: Bench, label: string): Promise<void> {
  await pane.getByRole("button", { name: text.sheetActions.more }).click();
  await pane.getByRole("menuitem", { name: new RegExp(`^${label}`) }).click();
}

async function saved({ page }: Bench): Promise<readonly Condition[]> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#save").click()]);
  const bytes = new Uint8Array(readFileSync(await download.path()));
  return [...readConditions(bytes).values()][0] ?? [];
}

test("marks are put and cleared on a sheet with fills, conditional formats and lists of its own, which is then what it was", async () => {
  const bench = await workbench.open();
  const { page } = bench;
  // Saved as a download, where the browser would ask for a place.
  await page.evaluate(() => {
    Reflect.deleteProperty(window, "showSaveFilePicker");
    Reflect.deleteProperty(window, "showOpenFilePicker");
  });
  await bench.openFile({ name: "自有格式.xlsx", text: fileWithOwn() });
  await bench.checked();
  await page.evaluate((range) => {
    const grid = window.workbench.grid as NonNullable<Workbench["grid"]>;
    grid.comments.add(grid.activeSheet(), 0, 0, "自己的批注");
    grid.setValidation(grid.activeSheet(), range, {
      ...{ kind: "list", formula1: "是,否", formula2: null, operator: null, dropDown: true, allowBlank: true },
      prompt: { show: true, title: "", message: "" },
      error: { show: true, title: "", message: "", style: "Stop" },
    });
  }, at("H5:H8"));
  const before = await stateOf(page);
  expect(await drawn(page, at("A1"))).toMatchObject({ fill: "#CCFFCC" });

  await choose(bench, words.put);
  await bench.outcome.getByText(/^已标出工作表“.+”的 \d+ 个单元格：/).waitFor();
  await bench.select("I12");
  await eventually(() => isPainted(page, WARNING), true);
  await screenshot(page, "marks-put");
  expect(await objections(bench)).toEqual([]);
  const marks = await marksOn(page);
  expect(marks.length).toBeGreaterThanOrEqual(2);
  for (const { ranges, look } of marks)
    expect(await drawn(page, ranges[0] as CellRange)).toMatchObject({ fill: look.fill });
  // All but the marks is as it was, also before they are cleared.
  const marked = JSON.parse(await stateOf(page)) as { conditions: Condition[] };
  const isMark = ({ formula }: Condition): boolean => markIn(formula ?? "") !== null;
  expect({ ...marked, conditions: marked.conditions.filter((one) => !isMark(one)) }).toEqual(JSON.parse(before));
  const plain = ({ type, ranges, formula, look, stopIfTrue }: Condition): Condition => ({
    ...{ type, ranges, formula, look, stopIfTrue },
  });
  expect(await saved(bench)).toEqual([...marks.map(plain), ...OWN]);

  await choose(bench, words.clear);
  await bench.outcome.getByText(/^已清除工作表“.+”的标记，共 \d+ 个单元格。/).waitFor();
  expect(await stateOf(page)).toBe(before);
  await eventually(() => isPainted(page, WARNING), false);
  await screenshot(page, "marks-cleared");
  expect(await saved(bench)).toEqual(OWN);
});

test("what is wrong stands in a comment on each marked cell; clearing leaves the sheet as it was, somebody else's comments too", async () => {
  const bench = await workbench.open();
  const { page } = bench;
  await bench.checked();
  await page.evaluate(() => {
    const grid = window.workbench.grid as NonNullable<Workbench["grid"]>;
    grid.comments.add(grid.activeSheet(), 0, 0, "自己的批注");
  });
  const before = await stateOf(page);
  await choose(bench, words.comment);
  await bench.outcome.getByText(/已在 \d+ 个单元格加批注；另有 1 个单元格已有批注或备注，没有改动。$/).waitFor();
  const comments = await page.evaluate(() => window.workbench.grid?.comments.all() ?? []);
  const ours = comments.filter(({ text: of }) => isSigned(of));
  const areas = (await marksOn(page)).flatMap(({ ranges }) => ranges);
  expect(ours).toHaveLength(areas.reduce((sum, area) => sum + cellCount(area), 0) - 1);
  const [first] = ours;
  await bench.select(a1(first?.row ?? 0, first?.column ?? 0));
  await page
    .locator("#comment")
    .getByText(first?.text.split("\n")[0] ?? "", { exact: false })
    .waitFor();
  await screenshot(page, "marks-comments");
  expect(await objections(bench)).toEqual([]);
  await choose(bench, words.clear);
  await bench.outcome.getByText(`已去除本工具所加的批注 ${ours.length} 条。`, { exact: false }).waitFor();
  expect(await stateOf(page)).toBe(before);
  await bench.select("A1");
  await page.locator("#comment").getByText("自己的批注").waitFor();
});

test("marks that a saved copy has brought along are cleared", async () => {
  const bytes = new Uint8Array(readFileSync(SAMPLE));
  const sheets = readWorkbook(bytes);
  const name = sheets[0]?.snapshot.name ?? "";
  const left: Condition = { ...(OWN[0] as Condition), formula: '=N("jixiao-error")=0', ranges: [at("B2:B4")] };
  const copy = patchWorkbook(bytes, sheets, { sheets: [{ name, conditions: [...OWN, left] }] });
  const bench = await workbench.open();
  await bench.openFile({ name: "副本.xlsx", text: copy });
  await bench.checked();
  await eventually(async () => (await marksOn(bench.page)).length, 1);
  await choose(bench, words.clear);
  await bench.outcome.getByText(MARK_TEXTS.zh.outcome.cleared(MARK_TEXTS.zh.sheets([name]), 3)).waitFor();
  expect(await marksOn(bench.page)).toEqual([]);
});

test.each(["light", "dark"] as const)("what is said of them and the menu fit a narrow pane (%s)", async (theme) => {
  const bench = await workbench.open({ theme, width: 350 });
  await bench.pane.getByRole("button", { name: text.sheetActions.more }).click();
  await bench.pane.getByRole("menuitem", { name: new RegExp(`^${words.put}`) }).waitFor();
  await screenshot(bench.page, `marks-menu-${theme}`);
  await bench.pane.getByRole("menuitem", { name: new RegExp(`^${words.put}`) }).click();
  await bench.outcome.getByText(/^已标出/).waitFor();
  await screenshot(bench.page, `marks-350-${theme}`);
  expect(await objections(bench)).toEqual([]);
  await choose(bench, words.clear);
  await bench.outcome.getByText(/^已清除/).waitFor();
});

test("a cell that is being edited keeps marks from being put, and the pane says so", async () => {
  const bench = await workbench.open();
  await bench.setEditingCell(true);
  await choose(bench, words.put);
  await bench.pane.getByText(text.errors.happened["editing-cell"][0]).waitFor();
  await bench.pane.getByText(text.errors.done.marks).waitFor();
  await bench.setEditingCell(false);
  expect(await marksOn(bench.page)).toEqual([]);
});
