import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkSheets } from "../../src/check/check";
import type { Finding, Severity } from "../../src/check/finding";
import { planEdits } from "../../src/check/fix";
import { firstHandle, firstRow, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { FORMS } from "../../src/check/table/types";
import { paneText } from "../../src/text/pane";
import { readWorkbook } from "../../src/xlsx/read";
import { plainAxes } from "../generated/axes";
import { Choice } from "../generated/choice";
import { FAULTS } from "../generated/faults";
import type { Model } from "../generated/model";
import { LAYOUTS, modelFor, type GeneratedLayout } from "../generated/layouts";
import { screenshot } from "../support/browser";
import { shareOf } from "../support/runs";
import { workbookFile } from "../support/workbook-file";
import { withWorkbench, type Bench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");

/** The fault to be fixed, and two that stay. */
const RULE = "word-operator";
const PLANTED = [RULE, "operator-direction", "satisfaction-wording"];
const WRITTEN = "不少于8";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "layouts-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A workbook of a layout whose first project has some faults and whose second has one, the sheets the pane checks, and what is found on them. */
function workbookOf(layout: GeneratedLayout): {
  file: string;
  sheets: readonly SheetSnapshot[];
  findings: readonly Finding[];
} {
  const axes = plainAxes(layout.axes);
  const put = (model: Model, rule: string, p: number): Model =>
    FAULTS.find((one) => one.rule === rule)?.put({ model, layout, axes, p, q: 1 }).model ?? model;
  const first = PLANTED.reduce((sofar, rule) => put(sofar, rule, 0), modelFor(new Choice(5), axes, 2));
  const model = put(first, RULE, 1);
  const bytes = workbookFile(layout.write(model, axes).sheets);
  const file = join(folder, `${layout.id.replace(" ", "-")}.xlsx`);
  writeFileSync(file, bytes);
  const all = readWorkbook(bytes).map(({ snapshot }) => snapshot);
  // Forms of one sheet a project are checked together, of other layouts the sheet that is open.
  const sheets = isForm(layout) ? all : all.slice(0, 1);
  return { file, sheets, findings: checkSheets(sheets).findings };
}

const isForm = ({ layout }: GeneratedLayout): boolean => FORMS.includes(layout);

const nameOf = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;

/** Of all findings: what was looked for before no longer stands in the way. */
async function counts(bench: Bench): Promise<Record<Severity, number>> {
  await bench.pane.getByRole("searchbox").fill("");
  await bench.page.waitForTimeout(300);
  const group = bench.pane.getByRole("group", { name: text.severityFilters });
  const numbers = (await group.getByRole("button").allInnerTexts()).map((label) => Number(label.replace(/\D/g, "")));
  return { error: numbers[0] ?? NaN, warning: numbers[1] ?? NaN, info: numbers[2] ?? NaN };
}

const openSheet = (bench: Bench): Promise<string | undefined> =>
  bench.page.evaluate(() => {
    const { grid } = window.workbench;
    return grid?.sheets().find(({ id }) => id === grid.activeSheet())?.name;
  });

test.each(shareOf(LAYOUTS, 0).map((layout) => [layout.id, layout] as const))(
  "a workbook of %s is opened and checked, and a fix seen in its cell",
  async (id, layout) => {
    const { file, sheets, findings } = workbookOf(layout);
    const expected = { error: 0, warning: 0, info: 0 };
    for (const { severity } of findings) expected[severity] += 1;
    const [planted] = findings.filter(({ rule }) => rule === RULE);
    expect(planted?.fix?.safe).toBe(true);
    const planned = planEdits(sheets, planted?.fix?.edits ?? []);
    expect(planned.length).toBeGreaterThan(0);

    const bench = await workbench.open({ file });
    await bench.checked();
    expect(await counts(bench)).toEqual(expected);
    await screenshot(bench.page, `layout-${id}`);

    const row = await bench.finding(WRITTEN);
    await row.getByRole("button", { name: text.fix, exact: true }).click();
    await bench.outcome
      .getByText(/^已修复/)
      .first()
      .waitFor();
    for (const { row: at, column, next } of planned)
      expect(String((await bench.read(nameOf(at, column))).value ?? "")).toBe(String(next ?? ""));
    await bench.checked();
    expect(await counts(bench)).toEqual({ ...expected, warning: expected.warning - 1 });
    await screenshot(bench.page, `layout-${id}-fixed`);

    const other = findings.find(({ rule, place }) => rule === RULE && place[0]?.sheet !== sheets[0]?.name);
    expect(other !== undefined).toBe(isForm(layout));
    if (other === undefined) return;
    const [place] = other.place;
    await (await bench.finding(other.project?.name ?? "")).click();
    await bench.pane.getByRole("row", { selected: true }).first().waitFor();
    expect(await openSheet(bench)).toBe(place?.sheet);
    expect(await bench.selected()).toBe(nameOf(firstRow(place?.row ?? firstHandle(0)), place?.column ?? 0));
    expect(await counts(bench)).toEqual({ ...expected, warning: expected.warning - 1 });
    await screenshot(bench.page, `layout-${id}-other`);
  },
);
