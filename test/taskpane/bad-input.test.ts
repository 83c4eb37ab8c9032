/**
 * @jest-environment jsdom
 *
 * Office.js wants a page.
 */

import type { CellValue } from "../../src/check/sheet/snapshot";
import { createSession, type Session } from "../../src/taskpane/session/session";
import type { ListedCluster } from "../../src/taskpane/session/unify/types";
import { findingWords } from "../../src/taskpane/session/words";
import { outcomeSentence, reasonLines } from "../../src/taskpane/view/outcome";
import { paneText } from "../../src/text/pane";
import { startBench, type Bench } from "../excel/setup";
import { range, type MemoryGrid, type MemorySheet } from "../support/memory-grid";
import { testChecker } from "./support/checker";
import { CELL_COLUMN, ROW, SHEET } from "./support/sheet";

/** What may happen to a workbook at the worst moment, over the real port on the emulated Excel. */
let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
let session: Session | null = null;
afterEach(async () => session?.close());

const text = paneText("zh");

async function opened(...sheets: readonly MemorySheet[]): Promise<{ session: Session; grid: MemoryGrid }> {
  const { grid } = bench.open(sheets);
  session = createSession({ host: bench.port, checker: testChecker(), words: findingWords(text) });
  await session.start();
  return { session, grid };
}

const said = ({ getState }: Session): string => {
  const { outcome } = getState();
  return outcome === null ? "" : [outcomeSentence(outcome, text), ...reasonLines(outcome, text)].join(" / ");
};

const settled = async ({ getState }: Session): Promise<void> => {
  do await new Promise((resolve) => setTimeout(resolve, 50));
  while (getState().work !== null);
};

/** Forty projects, of which half call a rate by another name. */
const FORTY = 40;
const cellOf = (name: string): string =>
  `1、1-产出指标；12-质量指标；${name}；实施周期指标值：≥95%；年度指标值：≥95%。` +
  "2、2-效益指标；22-社会效益指标；政策知晓率；实施周期指标值：≥90%；年度指标值：≥90%。";
const forty = (): CellValue[][] => [
  ...SHEET.slice(0, 4).map((row) => [...row]),
  ["合计", 2 * FORTY, 2 * FORTY, 0, 0, null, null],
  ["某单位", 2 * FORTY, 2 * FORTY, 0, 0, null, null],
  ...Array.from({ length: 2 * FORTY }, (_, nth): CellValue[] => [
    ...[`第${nth + 1}期经费`, 1, 1, 0, 0, "全年办好各项工作。"],
    cellOf(nth < FORTY ? "各类台账登记齐全率" : "台账登记齐全率"),
  ]),
];

test("a rename that is refused for one of forty cells is made in the others, and the cell is named", async () => {
  const { session: pane, grid } = await opened({ name: "表", cells: forty() });
  pane.dispatch({ type: "viewed", view: "unify" });
  const named = (): ListedCluster | undefined =>
    pane
      .getState()
      .unifying.gathered?.clusters.find(({ members }) => members.some(({ text }) => text === "各类台账登记齐全率"));
  // The names are gathered once the sheet has been checked.
  while (named() === undefined) await settled(pane);
  const cluster = named() as ListedCluster;
  pane.unify.pick([cluster], { isChosen: true, preferred: "台账登记齐全率" });
  await pane.unify.preview([cluster]);
  // Changed behind the preview's back, without an event that the pane has heard.
  const address = `G${ROW.training + 8}`;
  const { plan } = pane.getState().unifying.preview ?? {};
  expect(plan).toMatchObject({ kind: "plan" });
  const other = cellOf("各类台账登记齐全率").replaceAll("≥95%", "≥96%");
  grid.type("表", address, other);
  await pane.unify.apply(false);
  await settled(pane);
  expect(said(pane)).toBe(`已写入 39 格，1 格没有写入。 / ${address} · 单元格已被修改`);
  const now = Array.from({ length: FORTY }, (_, nth) => grid.cell("表", `G${ROW.training + 1 + nth}`).value);
  expect(now.filter((value) => value === cellOf("台账登记齐全率"))).toHaveLength(FORTY - 1);
  expect(grid.cell("表", address).value).toBe(other);
  await pane.undo();
  const back = Array.from({ length: FORTY }, (_, nth) => grid.cell("表", `G${ROW.training + 1 + nth}`).value);
  expect(back.filter((value) => value === cellOf("各类台账登记齐全率"))).toHaveLength(FORTY - 1);
});

test("a sheet that is deleted while it is checked leaves an error that says so, and the next sheet is checked", async () => {
  const { session: pane, grid } = await opened({ name: "表", cells: SHEET }, { name: "另", cells: SHEET });
  expect(pane.getState().columns.findings.length).toBeGreaterThan(0);
  grid.type("表", "A2", "部门名称：某部门");
  const check = pane.check();
  grid.remove("表");
  await check;
  await settled(pane);
  const { error, sheets } = pane.getState();
  if (error !== null) expect(error).toMatchObject({ task: "check", code: "sheet-gone" });
  await pane.check();
  await settled(pane);
  expect(pane.getState().error).toBeNull();
  expect(pane.getState().sheets.map(({ name }) => name)).toEqual(["另"]);
  expect(sheets.length).toBeLessThanOrEqual(2);
});

test("on a protected sheet a fix is refused with the reason, and a formula in the way is named", async () => {
  const { session: pane, grid } = await opened({ name: "表", cells: SHEET });
  const fix = pane.getState().columns.findings.find(({ rule }) => rule === "word-operator");
  grid.protect("表", true);
  await pane.fix(fix?.key ?? "");
  expect(said(pane)).toBe("G7 没有写入：受保护。");
  grid.protect("表", false);
  await pane.check();
  grid.type("表", "G7", `="${String(SHEET[ROW.training]?.[CELL_COLUMN])}"`);
  await pane.fix(fix?.key ?? "");
  expect(said(pane)).toMatch(/^G7 没有写入：(是公式|单元格已被修改)。$/);
  expect(grid.cell("表", "G7").formula).not.toBeNull();
});

test("a sheet that is renamed while it is checked is checked under its new name the next time, and nothing is lost", async () => {
  const { session: pane, grid } = await opened({ name: "表", cells: SHEET });
  const before = pane.getState().columns.findings.length;
  const check = pane.check(true);
  grid.rename("表", "新名");
  await check;
  await settled(pane);
  const { error } = pane.getState();
  if (error !== null) expect(error).toMatchObject({ task: "check", code: "sheet-gone" });
  await pane.check(true);
  await settled(pane);
  const { sheets, columns, error: after } = pane.getState();
  expect([after, sheets.map(({ name }) => name), columns.findings.length]).toEqual([null, ["新名"], before]);
});

test("a thousand changes at once are checked together, a few checks at most", async () => {
  const { session: pane, grid } = await opened({ name: "表", cells: forty() });
  let checks = 0;
  const stop = pane.subscribe(() => {
    const { work } = pane.getState();
    if (work?.phase === "reading" && work.done === 0 && work.all === 0) checks += 1;
  });
  const projects = 2 * FORTY;
  for (let nth = 0; nth < 1_000; nth += 1) {
    const cell = cellOf(`第${nth}项工作完成率`);
    grid.type(
      "表",
      `G${ROW.training + 1 + (nth % projects)}`,
      nth < 1_000 - projects ? cell : cell.replace("≥95%", "待补充"),
    );
  }
  const found = (): number => pane.getState().columns.findings.filter(({ rule }) => rule === "placeholder").length;
  for (let waited = 0; found() < projects && waited < 200; waited += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  await settled(pane);
  stop();
  expect([found(), pane.getState().changed, pane.getState().error]).toEqual([projects, [], null]);
  expect(checks).toBeGreaterThan(0);
  expect(checks).toBeLessThan(20);
}, 60_000);

test("of a workbook that cannot be written nothing is changed, and each attempt says so", async () => {
  const { grid, engine } = bench.open([{ name: "表", cells: SHEET }]);
  session = createSession({ host: bench.port, checker: testChecker(), words: findingWords(text) });
  await session.start();
  grid.select(range("G7"));
  await settled(session);
  const pane = session;
  const before = [grid.contents("表"), grid.sheets().map(({ name }) => name), grid.customXml.all()];
  // Reading is allowed, and every batch that writes is turned away, as in a file that is open for viewing alone.
  const refuse = (): void => {
    engine.faults.failAfterWrites = 0;
  };
  const key = pane.getState().columns.findings.find(({ rule }) => rule === "word-operator")?.key ?? "";
  const attempts: readonly (readonly [string, () => Promise<unknown>])[] = [
    ["fix", () => pane.fix(key)],
    [
      "accept",
      async () => {
        await pane.accepting.ask(key);
        await pane.accepting.accept("finding", "已核实", "审核人");
      },
    ],
    ["marks", () => pane.marks.put()],
    ["list", () => pane.report.makeList()],
    ["expand", () => pane.sheets.expand()],
    ["project", () => pane.sheets.addProject()],
    ["remember", () => pane.since.remember()],
  ];
  for (const [what, attempt] of attempts) {
    engine.faults.beforeBatch = refuse;
    const serial = pane.getState().outcomeSerial;
    await attempt();
    await settled(pane);
    const { error, outcomeSerial } = pane.getState();
    expect([what, error !== null || outcomeSerial > serial]).toEqual([what, true]);
    engine.faults.beforeBatch = null;
    engine.faults.failAfterWrites = null;
    const after = [grid.contents("表"), grid.sheets().map(({ name }) => name), grid.customXml.all()];
    expect([what, after]).toEqual([what, before]);
    pane.dispatch({ type: "error-dismissed" });
  }
});
