import { paneText } from "../../src/text/pane";
import { screenshot } from "../support/browser";
import { objections } from "./support/axe";
import { eventually } from "./support/eventually";
import { withWorkbench, type Bench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");
const words = text.sheetActions;

const menu = async ({ pane }: Bench, name: string): Promise<void> => {
  await pane.getByRole("button", { name: words.more }).click();
  await pane.getByRole("menuitem", { name: new RegExp(`^${name}`) }).click();
};
const said = async (bench: Bench, sentence: string): Promise<void> => {
  await bench.outcome.getByText(sentence, { exact: true }).waitFor();
};
const undo = async ({ pane }: Bench): Promise<void> =>
  pane.getByRole("button", { name: text.undo, exact: true }).click();
/** A sum is worked out a moment after a cell was typed into. */
async function valueOf(bench: Bench, cell: string, wanted: unknown): Promise<void> {
  await eventually(async () => (await bench.read(cell)).value, wanted);
}

test("a new table is filled in and gets further projects, whose amounts its sums take in", async () => {
  const bench = await workbench.open({ file: { name: "empty.csv", text: "早上好" } });
  await bench.pane.getByRole("button", { name: `${words.menu.make}…` }).click();
  const dialog = bench.pane.getByRole("dialog");
  await dialog.getByLabel(words.make.department).fill("某局");
  await dialog.getByLabel(words.make.unit).fill("某单位");
  await dialog.getByRole("button", { name: words.make.make, exact: true }).click();
  await said(bench, words.outcome.made("项目支出绩效目标表"));
  await bench.checked();
  await bench.type("A16", "培训经费");
  await bench.type("C16", "20");
  await bench.select("A16");
  await bench.page.waitForTimeout(300);
  await menu(bench, words.menu.add);
  await said(bench, words.outcome.projectAdded(17, true));
  expect(await bench.selected()).toBe("A17");
  expect((await bench.read("B6")).formula).toBe("=SUM(B7:B17)");
  expect((await bench.read("B17")).formula).toBe("=SUM(C17:E17)");
  await screenshot(bench.page, "add-project");
  await bench.type("C17", "5");
  await valueOf(bench, "B5", 25);
  await bench.type("C17", "");
  await valueOf(bench, "B5", 20);
  await undo(bench);
  await said(bench, words.outcome.undone["project-added"]);
  expect((await bench.read("B6")).formula).toBe("=SUM(B7:B16)");
  await valueOf(bench, "B5", 20);
});

test("in the sample a project comes behind the selected one, by keyboard alone, and goes again", async () => {
  const bench = await workbench.open();
  await bench.select("A8");
  await bench.page.waitForTimeout(300);
  const below = (await bench.read("A9")).value;
  const more = bench.pane.getByRole("button", { name: words.more });
  await more.focus();
  await more.press("Enter");
  await bench.pane.getByRole("menuitem", { name: new RegExp(`^${words.menu.add}`) }).waitFor();
  await screenshot(bench.page, "add-project-menu");
  expect(await objections(bench)).toEqual([]);
  await bench.pane.getByRole("menuitem", { name: new RegExp(`^${words.menu.add}`) }).press("Enter");
  await bench.outcome.getByText(/^已在第 9 行添加项目/).waitFor();
  expect(await bench.selected()).toBe("A9");
  expect([(await bench.read("A9")).value, (await bench.read("A10")).value]).toEqual([null, below]);
  await bench.checked();
  await screenshot(bench.page, "add-project-sample");
  await undo(bench);
  await said(bench, words.outcome.undone["project-added"]);
  expect((await bench.read("A9")).value).toBe(below);
});

test("it is refused on a protected sheet, and in a form the menu says why", async () => {
  const bench = await workbench.open();
  await bench.select("A8");
  await bench.protect();
  await menu(bench, words.menu.add);
  await said(bench, words.outcome.refused(words.outcome.why.protected("项目支出绩效目标表")));
  const form = ["项目支出绩效目标表,,,", "项目名称,培训经费,主管部门,某局", "年度资金总额,20,其中：财政拨款,20"];
  const rows = [
    "年度目标,全年办好2次培训。,,",
    "一级指标,二级指标,三级指标,指标值",
    "产出指标,数量指标,培训人数,≥600人",
  ];
  const other = await workbench.open({ file: { name: "form.csv", text: [...form, ...rows].join("\n") } });
  await other.checked();
  await other.pane.getByRole("button", { name: words.more }).click();
  const item = other.pane.getByRole("menuitem", { name: new RegExp(`^${words.menu.add}`) });
  expect(await item.getAttribute("aria-disabled")).toBe("true");
  await item.getByText(words.cannot.form).waitFor();
  await other.page.keyboard.press("Escape");
});

describe.each([
  { width: 320, theme: "light", lang: "zh" },
  { width: 500, theme: "dark", lang: "zh" },
  { width: 350, theme: "dark", lang: "en" },
  { width: 320, theme: "light", lang: "zh", forcedColors: true },
] as const)("looks right at %j", (options) => {
  test("in the menu, the form and what is said", async () => {
    const own = paneText(options.lang).sheetActions;
    const bench = await workbench.open(options);
    const at = `${options.width}-${options.theme}-${options.lang}${"forcedColors" in options ? "-forced" : ""}`;
    await bench.select("A8");
    await bench.page.waitForTimeout(300);
    await bench.pane.getByRole("button", { name: own.more }).click();
    await bench.pane.getByRole("menuitem", { name: new RegExp(`^${own.menu.add}`) }).waitFor();
    await screenshot(bench.page, `add-project-menu-${at}`);
    await bench.pane.getByRole("menuitem", { name: new RegExp(`^${own.menu.add}`) }).click();
    await bench.outcome.getByText(/9/).waitFor();
    await bench.page.waitForTimeout(500);
    await screenshot(bench.page, `add-project-said-${at}`);
    await bench.pane.getByRole("button", { name: own.more }).click();
    await bench.pane.getByRole("menuitem", { name: new RegExp(`^${own.menu.make}`) }).click();
    await bench.pane.getByRole("dialog").getByLabel(own.make.department).waitFor();
    await bench.page.waitForTimeout(300);
    await screenshot(bench.page, `new-table-${at}`);
    expect(await objections(bench)).toEqual([]);
    await bench.page.keyboard.press("Escape");
  });
});
