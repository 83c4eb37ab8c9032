import { checkSheets } from "../../src/check/check";
import type { Finding } from "../../src/check/finding";
import { planEdits } from "../../src/check/fix";
import { a1 } from "../../src/check/sheet/address";
import { type RowHandle, rowOf, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { readTables } from "../../src/check/table/read";
import { paneText } from "../../src/text/pane";
import { readWorkbook } from "../../src/xlsx/read";
import { drawn } from "../support/drawn";
import { screenshot } from "../support/browser";
import { FILED_FORMS, type FiledForm } from "../support/filed-forms";
import { shareOf } from "../support/runs";
import { workbookFile } from "../support/workbook-file";
import { objections } from "./support/axe";
import { looksOf } from "./support/looks";
import { eventually } from "./support/eventually";
import { withWorkbench, type Bench, type OpenOptions } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");
const words = text.editor;

const button = ({ pane }: Bench, name: string) => pane.getByRole("button", { name, exact: true });

/** Opens a form as a workbook of its own, and gives the sheet the pane checks. */
async function openForm(
  { id, sheet: picture }: FiledForm,
  options: OpenOptions = {},
): Promise<{ bench: Bench; sheet: SheetSnapshot }> {
  const bytes = workbookFile([drawn(picture, { name: id })]);
  const bench = await workbench.open({ ...options, file: { name: `${id}.xlsx`, text: bytes } });
  await bench.checked();
  const [sheet] = readWorkbook(bytes).map(({ snapshot }) => snapshot);
  if (sheet === undefined) throw new Error("no sheet");
  return { bench, sheet };
}

/** Walks to a finding, sees its cell selected, mends it, and reads the cells it mends. */
async function mend(bench: Bench, sheet: SheetSnapshot, finding: Finding): Promise<void> {
  const [place] = finding.place;
  if (place === undefined || finding.fix === null) throw new Error("nothing to mend");
  const quote = sheetText(sheet, place.row, place.column).slice(place.start, place.end);
  const row = await bench.finding(quote);
  await row.click();
  const cell = a1(rowOf(sheet, place.row) ?? 0, place.column);
  await eventually(() => bench.selected(), cell);
  await row.getByRole("button", { name: text.fix, exact: true }).click();
  await bench.outcome
    .getByText(/^已修复/)
    .first()
    .waitFor();
  for (const { row: at, column, next } of planEdits([sheet], finding.fix.edits))
    expect(String((await bench.read(a1(at, column))).value ?? "")).toBe(String(next ?? ""));
  await bench.checked();
  // Where nothing is left to find there is nothing to look for.
  if ((await bench.pane.getByRole("searchbox").count()) > 0) await bench.pane.getByRole("searchbox").fill("");
}

const sheetText = (sheet: SheetSnapshot, row: RowHandle, column: number): string =>
  sheet.texts[(rowOf(sheet, row) ?? 0) - sheet.origin.row]?.[column - sheet.origin.column] ?? "";

/** Sees a project with its indicators in the view 指标, gives the first one another name, writes it and reads the cell. */
async function rename(bench: Bench, sheet: SheetSnapshot, form: FiledForm, project: number): Promise<void> {
  const [first] = readTables([sheet])
    .flatMap(({ projects }) => projects)
    .slice(project);
  const span = first?.indicators[0]?.name?.spans[0];
  if (first === undefined || span === undefined) throw new Error("no indicator");
  const cell = a1(rowOf(sheet, span.row) ?? 0, span.column);
  await bench.select(cell);
  await bench.pane.getByRole("tab", { name: text.views.indicators }).click();
  await bench.pane
    .getByRole("heading", { name: new RegExp(`${project + 1} ${first.name.value}$`) })
    .first()
    .waitFor();
  const cards = bench.pane.locator("[data-card]");
  expect(await cards.count()).toBe(first.indicators.length);
  const name = bench.pane.getByRole("combobox", { name: text.cards.name }).first();
  expect(await name.inputValue()).toBe(first.indicators[0]?.name?.value);
  await screenshot(bench.page, `form-${form.id}-${project}-open`);
  const before = String((await bench.read(cell)).value);
  await name.fill("重新起的名称");
  await bench.pane.getByText(words.unwritten, { exact: false }).first().waitFor();
  await button(bench, words.write).click();
  await bench.outcome.getByText(text.outcome.written(1)).waitFor();
  await screenshot(bench.page, `form-${form.id}-${project}-written`);
  // A name that shares its cell is changed there alone. What is said is the same as after the project before, and may still stand there.
  const after = before.slice(0, span.start) + "重新起的名称" + before.slice(span.end);
  await eventually(async () => (await bench.read(cell)).value, after);
}

test.each(shareOf(FILED_FORMS, 0).map((form) => [form.id, form] as const))(
  "%s is opened, its facts are shown, a finding is walked to and mended, an indicator edited and written",
  async (_id, form) => {
    const { bench, sheet } = await openForm(form);
    await bench.pane.getByText(text.projects(form.projects.length)).first().waitFor();
    const facts = bench.pane.getByRole("group", { name: text.facts.label });
    await facts
      .getByText(`${form.indicators / form.projects.length} 条指标`)
      .first()
      .waitFor();
    if (form.total !== null) await facts.getByText(form.total).first().waitFor();
    await screenshot(bench.page, `form-${form.id}`);
    const safe = checkSheets([sheet]).findings.filter(({ fix }) => fix?.safe === true);
    const finding = safe.find(({ severity }) => severity !== "info") ?? safe[0];
    if (finding === undefined) throw new Error(`nothing to mend in ${form.id}`);
    await mend(bench, sheet, finding);
    await screenshot(bench.page, `form-${form.id}-mended`);
    for (const project of form.projects.keys()) await rename(bench, sheet, form, project);
  },
);

test.each(looksOf("self-evaluation"))("a self-evaluation, %s: axe-core has no objection", async (name, options) => {
  const form = FILED_FORMS.find(({ id }) => id === "自评");
  if (form === undefined) throw new Error("no such form");
  const { bench } = await openForm(form, options);
  await screenshot(bench.page, `self-evaluation-${name}`);
  expect(await objections(bench)).toEqual([]);
  await bench.select("D12");
  await bench.pane.getByRole("tab", { name: text.views.indicators }).click();
  await bench.pane.getByText(text.cards.refused.evaluated).waitFor();
  await screenshot(bench.page, `self-evaluation-${name}-cards`);
  expect(await objections(bench)).toEqual([]);
});
