import { snapshotOf } from "../../src/check/sheet/snapshot";
import { paneText } from "../../src/text/pane";
import { screenshot } from "../support/browser";
import { workbookFile } from "../support/workbook-file";
import { CELL_COLUMN, SHEET } from "../taskpane/support/sheet";
import { objections } from "./support/axe";
import { withWorkbench, type Bench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");

/** Two comparisons in words a project, which are mended in one cell. */
const PROJECTS = 2_400;
const CELL =
  "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：不少于5个；年度指标值：不少于5个。" +
  "2、2-效益指标；22-社会效益指标；政策知晓率；实施周期指标值：不少于90%；年度指标值：不少于90%。";
const row = (name: string, total: number, cell: string | null) => [
  ...[name, total, total, 0, 0],
  ...[cell === null ? null : "全年办好各项工作。", cell],
];
const BOOK = workbookFile([
  snapshotOf("目标表", [
    ...SHEET.slice(0, 4),
    row("合计", PROJECTS, null),
    row("某单位", PROJECTS, null),
    ...Array.from({ length: PROJECTS }, (_, nth) => row(`培训经费${nth + 1}`, 1, CELL)),
  ]),
]);
const FIRST_ROW = 7;

const columnG = ({ page }: Bench): Promise<readonly unknown[]> =>
  page.evaluate(
    ([top, bottom, column]) => {
      const { grid } = window.workbench;
      const range = { top, bottom, left: column, right: column };
      return grid?.read(grid.activeSheet(), range).values.map(([value]) => value) ?? [];
    },
    [FIRST_ROW - 1, FIRST_ROW + PROJECTS - 2, CELL_COLUMN] as const,
  );
/** A program that takes its time with each request. */
const slowDown = ({ page }: Bench, latency: number): Promise<void> =>
  page.evaluate((milliseconds) => {
    const { engine } = window.workbench;
    if (engine !== null) engine.faults.latency = milliseconds;
  }, latency);
const stop = async ({ pane }: Bench, doing: string): Promise<void> => {
  await pane.getByText(new RegExp(`^${doing} [\\d,]+ / 2,400 格，每秒 [\\d,]+ 格$`)).waitFor();
  await pane.getByRole("button", { name: text.stop, exact: true }).click();
};

test("thousands of fixes and their undo say how far they are and can be stopped; each cell is then as before or mended", async () => {
  const bench = await workbench.open({ file: { name: "long.xlsx", text: BOOK } });
  await bench.checked();
  const mended = CELL.replaceAll("不少于", "≥");
  await bench.pane.getByRole("button", { name: /^修复 [\d,]+ 处$/ }).click();
  const dialog = bench.pane.getByRole("dialog");
  await dialog.getByText(text.preview.chosen(PROJECTS * 2, PROJECTS * 2, PROJECTS)).waitFor();
  await dialog.getByText(/^改后问题少/).waitFor({ timeout: 60_000 });
  await slowDown(bench, 400);
  await dialog.getByRole("button", { name: text.preview.apply(PROJECTS * 2) }).click();
  await stop(bench, text.fixing);
  await screenshot(bench.page, "long-work-stopping");
  await bench.outcome.getByText(/处没有写入。$/).waitFor();
  await slowDown(bench, 0);
  const [, places = "", cells = "", left = ""] =
    /^已修复 ([\d,]+) 处，在 ([\d,]+) 格中，([\d,]+) 处没有写入。$/.exec(
      (await bench.outcome.textContent())?.trim() ?? "",
    ) ?? [];
  const number = (said: string): number => Number(said.replaceAll(",", ""));
  const held = await columnG(bench);
  expect(held.filter((value) => value === mended)).toHaveLength(number(cells));
  expect(held.filter((value) => value === CELL)).toHaveLength(PROJECTS - number(cells));
  expect(number(places)).toBe(2 * number(cells));
  expect(number(left)).toBe(PROJECTS * 2 - number(places));
  await bench.pane.getByRole("button", { name: text.showReasons }).click();
  await bench.pane.getByText(`${left} 处 · ${text.reasons.stopped}`).waitFor();
  await screenshot(bench.page, "long-work-stopped");
  expect(await objections(bench)).toEqual([]);

  await slowDown(bench, 400);
  await bench.pane.getByRole("button", { name: text.undo, exact: true }).click();
  await bench.pane.getByText(new RegExp(`^${text.undoing}`)).waitFor();
  await bench.outcome.getByText(/^已撤销/).waitFor();
  await slowDown(bench, 0);
  expect(new Set(await columnG(bench))).toEqual(new Set([CELL]));
});
