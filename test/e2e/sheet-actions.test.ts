import { paneText } from "../../src/text/pane";
import { screenshot } from "../support/browser";
import { objections } from "./support/axe";
import { eventually } from "./support/eventually";
import { looksOf } from "./support/looks";
import { withWorkbench, type Bench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");
const words = text.sheetActions;
/** 人大代表履职能力提升工作经费. */
const CELL = "G8";

const LIST = [
  "2026年度项目支出绩效目标明细表,,,,,,,,",
  "实施单位,项目名称,项目金额（万元）,一级指标,二级指标,三级指标,计算符号,指标值,度量单位",
  "甲单位,培训经费,20,产出指标,数量指标,培训人数,≥,600,人",
  "甲单位,培训经费,20,产出指标,质量指标,培训合格率,≥,95,%",
  "甲单位,会议经费,10,效益指标,社会效益指标,政策知晓率,≥,90,%",
].join("\n");

const menu = async ({ pane }: Bench, name: string): Promise<void> => {
  await pane.getByRole("button", { name: words.more }).click();
  await pane.getByRole("menuitem", { name: new RegExp(`^${name}`) }).click();
};
const said = async (bench: Bench, sentence: string | RegExp): Promise<void> => {
  await bench.outcome.getByText(sentence, { exact: typeof sentence === "string" }).waitFor();
};
const undo = async ({ pane }: Bench): Promise<void> =>
  pane.getByRole("button", { name: text.undo, exact: true }).click();
const sheets = ({ page }: Bench) =>
  page.evaluate(() => window.workbench.grid?.sheets().map(({ name, visible }) => (visible ? name : `(${name})`)) ?? []);
const validations = ({ page }: Bench) =>
  page.evaluate(() => {
    const { grid } = window.workbench;
    return grid?.validations(grid.activeSheet()).length ?? 0;
  });
const textOf = async (bench: Bench, cell: string) => String((await bench.read(cell)).value);
const openList = async (): Promise<Bench> => {
  const bench = await workbench.open({ file: { name: "list.csv", text: LIST } });
  await bench.checked();
  return bench;
};
const entry = ({ page }: Bench, name: string) =>
  page.locator("body > *:not(#frames)").getByText(name, { exact: true }).last();
/**
 * Clicks the arrow of E3 in the list, whose columns and rows are as the workbench first shows them, until this entry is to be
 * seen: the grid draws an arrow some time after its cell has got a list. What the list holds it works out later still, and a
 * list unfolded too soon keeps what it held.
 */
const unfoldList = async (bench: Bench, name: string): Promise<void> => {
  const box = await bench.page.locator("#grid").boundingBox();
  if (box === null) throw new Error("The grid shows no cells.");
  await bench.page.waitForTimeout(1_500);
  await eventually(async () => {
    await bench.page.keyboard.press("Escape");
    await bench.page.mouse.click(box.x + 395, box.y + 113);
    return entry(bench, name)
      .waitFor({ timeout: 3_000 })
      .then(() => true)
      .catch(() => false);
  }, true);
};

describe("lists in the cells", () => {
  test("can be picked from, level 2 follows level 1, and they go in one step", async () => {
    const bench = await openList();
    await menu(bench, words.menu.insert);
    await said(bench, words.outcome.inserted(15));
    expect(await sheets(bench)).toEqual(["Sheet1", "(绩效下拉列表)"]);
    await bench.select("E3");
    await unfoldList(bench, "时效指标");
    await screenshot(bench.page, "sheets-list-open");
    expect(await bench.page.getByText("经济成本指标", { exact: true }).count()).toBe(0);
    await entry(bench, "时效指标").click();
    await eventually(() => textOf(bench, "E3"), "时效指标");
    // Another level 1 in its row, and level 2 offers other classes.
    await bench.type("D3", "成本指标");
    await unfoldList(bench, "经济成本指标");
    await screenshot(bench.page, "sheets-list-followed");
    expect(await bench.page.getByText("时效指标", { exact: true }).count()).toBe(0);
    await bench.page.keyboard.press("Escape");
    await menu(bench, words.menu.remove);
    await said(bench, words.outcome.removed(15));
    expect([await sheets(bench), await validations(bench)]).toEqual([["Sheet1"], 0]);
    await undo(bench);
    await said(bench, words.outcome.undone["lists-removed"]);
    expect(await sheets(bench)).toEqual(["Sheet1", "(绩效下拉列表)"]);
  });

  test("ask before another's validation is replaced, by keyboard alone", async () => {
    const bench = await openList();
    await bench.page.evaluate(() => {
      const { grid } = window.workbench;
      grid?.setValidation(
        grid.activeSheet(),
        { top: 2, left: 6, bottom: 3, right: 6 },
        {
          ...{ kind: "list", formula1: "甲,乙", formula2: null, operator: null, dropDown: true, allowBlank: true },
          prompt: { show: false, title: "", message: "" },
          error: { show: true, title: "", message: "", style: "Stop" },
        },
      );
    });
    const more = bench.pane.getByRole("button", { name: words.more });
    await more.focus();
    await more.press("Enter");
    await bench.pane.getByRole("menuitem", { name: new RegExp(`^${words.menu.insert}`) }).press("Enter");
    const dialog = bench.pane.getByRole("dialog");
    await dialog.getByText(words.exist.body(2, ["G"])).waitFor();
    await screenshot(bench.page, "sheets-exist");
    expect(await objections(bench)).toEqual([]);
    expect(await validations(bench)).toBe(1);
    await bench.page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await validations(bench)).toBe(1);
    // The focus is back where it came from.
    await bench.pane.locator(`button[aria-label="${words.more}"]:focus`).waitFor();
    await bench.page.keyboard.press("Enter");
    await bench.pane.getByRole("menuitem", { name: new RegExp(`^${words.menu.insert}`) }).press("Enter");
    await dialog.getByRole("button", { name: words.exist.keep }).press("Enter");
    await said(bench, words.outcome.insertedBeside(13, 2));
    await undo(bench);
    await said(bench, words.outcome.undone["lists-inserted"]);
    expect([await sheets(bench), await validations(bench)]).toEqual([["Sheet1"], 1]);
  });

  test("are put on no protected sheet", async () => {
    const bench = await openList();
    await bench.protect();
    await menu(bench, words.menu.insert);
    await said(bench, words.outcome.refused(words.outcome.why.protected("Sheet1")));
    expect([await sheets(bench), await validations(bench)]).toEqual([["Sheet1"], 0]);
  });
});

describe("a packed cell", () => {
  const LAID = "展开-市人大常委会业务用房物业管理费";
  const HOME = "项目支出绩效目标表";
  const unfolded = async (options: Parameters<typeof workbench.open>[0] = {}): Promise<Bench> => {
    const bench = await workbench.open(options);
    await bench.select(CELL);
    await bench.page.waitForTimeout(300);
    await menu(bench, words.menu.unfold);
    await said(bench, words.outcome.unfolded(LAID));
    // The pane hears a moment later that this sheet is the open one.
    await bench.pane.getByRole("button", { name: words.unfolded.fold }).waitFor();
    return bench;
  };
  const goHome = async (bench: Bench): Promise<void> => {
    await bench.page.evaluate((name) => {
      const { grid } = window.workbench;
      const home = grid?.sheets().find((sheet) => sheet.name === name);
      if (home !== undefined) grid?.activate(home.id);
    }, HOME);
    await bench.checked();
  };

  test("is laid out, edited and packed again: only the edit changes, and undo brings it back", async () => {
    const bench = await unfolded();
    expect(await sheets(bench)).toEqual([HOME, LAID, "(绩效下拉列表)"]);
    expect(await validations(bench)).toBeGreaterThan(0);
    await screenshot(bench.page, "sheets-unfolded");
    const before = await textOf(bench, "D3");
    expect(await textOf(bench, "D8")).toBe("项目验收合格率");
    await bench.type("D8", "服务验收合格率");
    await bench.pane.getByRole("button", { name: words.unfolded.fold }).click();
    const dialog = bench.pane.getByRole("dialog");
    await dialog.getByText(words.fold.title).waitFor();
    await screenshot(bench.page, "sheets-fold");
    expect(await objections(bench)).toEqual([]);
    await dialog.getByRole("button", { name: words.fold.write }).click();
    await dialog.getByText(words.remove.written(LAID)).waitFor();
    expect(await bench.pane.getByText(words.outcome.folded(HOME, [CELL])).count()).toBe(1);
    await screenshot(bench.page, "sheets-delete");
    await dialog.getByRole("button", { name: words.remove.remove }).click();
    await said(bench, words.outcome.deleted(LAID));
    expect(await sheets(bench)).toEqual([HOME]);
    expect(await textOf(bench, CELL)).toBe(before.replace("项目验收合格率", "服务验收合格率"));
    await undo(bench);
    await said(bench, words.outcome.undone.deleted(LAID));
    expect(await sheets(bench)).toEqual([HOME, LAID, "(绩效下拉列表)"]);
    await bench.pane.getByRole("button", { name: text.undoLast }).click();
    await said(bench, text.outcome.undone(1));
    await goHome(bench);
    expect(await textOf(bench, CELL)).toBe(before);
  });

  test("packed again without an edit is the same to the last character, and says so", async () => {
    const bench = await unfolded();
    const before = await textOf(bench, "D3");
    await menu(bench, words.menu.fold);
    // The question that follows hides the place of the outcome from the roles.
    await bench.pane.getByText(words.outcome.foldedSame, { exact: true }).waitFor();
    await bench.pane.getByRole("dialog").getByText(words.remove.same(LAID)).waitFor();
    await bench.pane.getByRole("button", { name: words.remove.keep }).click();
    expect(await sheets(bench)).toContain(LAID);
    await goHome(bench);
    expect(await textOf(bench, CELL)).toBe(before);
  });

  test("that was changed meanwhile is left alone, and both are shown", async () => {
    const bench = await unfolded();
    const before = await textOf(bench, "D3");
    await goHome(bench);
    await bench.type(CELL, `${before}5、1-产出指标；`);
    await bench.page.evaluate((name) => {
      const { grid } = window.workbench;
      const laid = grid?.sheets().find((sheet) => sheet.name === name);
      if (laid !== undefined) grid?.activate(laid.id);
    }, LAID);
    await bench.pane.getByRole("button", { name: words.unfolded.fold }).click();
    await bench.pane.getByRole("dialog").getByText(words.fold.problems.sourceChanged(HOME, CELL)).waitFor();
    await screenshot(bench.page, "sheets-fold-changed");
    expect(await objections(bench)).toEqual([]);
  });

  test.each(looksOf("sheet-actions"))("%s: nothing is cut off, and marks stay", async (name, options) => {
    const bench = await unfolded(options);
    await bench.pane.getByRole("button", { name: words.more }).click();
    await screenshot(bench.page, `sheets-menu-${name}`);
    expect(await objections(bench)).toEqual([]);
    await bench.page.keyboard.press("Escape");
    await bench.type("D8", "服务验收合格率");
    await bench.type("K7", "与去年一致");
    await menu(bench, words.menu.fold);
    await bench.pane.getByRole("dialog").getByText(words.fold.notes).waitFor();
    await screenshot(bench.page, `sheets-fold-${name}`);
    expect(await objections(bench)).toEqual([]);
  });
});

test("a new table is added where there is none, and the check reads it", async () => {
  const bench = await workbench.open({ file: { name: "empty.csv", text: "早上好" } });
  const offer = bench.pane.getByRole("button", { name: `${words.menu.make}…` });
  await offer.click();
  const dialog = bench.pane.getByRole("dialog");
  await dialog.getByLabel(words.make.department).fill("某局");
  await dialog.getByLabel(words.make.unit).fill("某单位");
  expect(await dialog.getByLabel(words.make.year).inputValue()).toMatch(/^20\d\d$/);
  await dialog.getByLabel(words.make.year).fill("26");
  await dialog.getByRole("button", { name: words.make.make, exact: true }).click();
  await dialog.getByText(words.make.yearFault).waitFor();
  await screenshot(bench.page, "sheets-new");
  expect(await objections(bench)).toEqual([]);
  await dialog.getByLabel(words.make.year).fill("2026");
  await dialog.getByLabel(words.make.year).press("Enter");
  await said(bench, words.outcome.made("项目支出绩效目标表"));
  expect(await bench.selected()).toBe("A7");
  await bench.type("A7", "培训经费");
  await bench.pane.getByRole("button", { name: text.check, exact: true }).click();
  await bench.pane.getByText(text.projects(10)).first().waitFor();
  expect((await bench.read("B5")).formula).toBe("=B6");
  await screenshot(bench.page, "sheets-made");
});
