import { readFileSync } from "node:fs";
import { snapshotOf, type CellValue } from "../../src/check/sheet/snapshot";
import { FILES_TEXTS } from "../../src/text/files";
import type { Language } from "../../src/text/language";
import { paneText } from "../../src/text/pane";
import { openWorkbook } from "../../src/xlsx/read";
import { screenshot } from "../support/browser";
import { bookOf } from "../support/kept";
import { workbookFile } from "../support/workbook-file";
import { hostileFiles } from "../taskpane/support/hostile-files";
import { SHEET } from "../taskpane/support/sheet";
import { objections } from "./support/axe";
import { eventually } from "./support/eventually";
import { looksOf } from "./support/looks";
import { paneFrame, SAMPLE, withWorkbench, type Bench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");
const texts = FILES_TEXTS.zh;

interface TestFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const sample = new Uint8Array(readFileSync(SAMPLE));
const small = workbookFile([snapshotOf("目标表", SHEET)]);
const named = (name: string, bytes: Uint8Array): TestFile => ({ name, bytes });

/** What a reviewer gets in a morning: tables, a cover, the same name twice, and what cannot be read. */
const EIGHT: readonly TestFile[] = [
  named("市人大常委会办公室2026年项目支出绩效目标表.xlsx", sample),
  named("甲局.xlsx", small),
  named("甲局.xlsx", workbookFile([snapshotOf("一", SHEET), snapshotOf("二", SHEET)])),
  named("封面.xlsx", bookOf("封面", [["二〇二六年部门预算"], ["单位名称"]])),
  named("传到一半.xlsx", sample.slice(0, sample.length >> 1)),
  named("其实是文字.xlsx", new TextEncoder().encode("项目,金额\n甲,1\n")),
  named("乙局.csv", new TextEncoder().encode(SHEET.map((row) => row.map(inQuotes).join(",")).join("\r\n"))),
  named("丙局.xlsx", workbookFile([snapshotOf("目标表", longSheet(300))])),
];

function inQuotes(cell: CellValue): string {
  return `"${String(cell ?? "").replaceAll('"', '""')}"`;
}

/** The small table with many more projects. */
function longSheet(projects: number): CellValue[][] {
  const rows = SHEET.map((row) => [...row]);
  const [training = []] = rows.slice(6, 7);
  return [
    ...rows,
    ...Array.from({ length: projects }, (_, nth) => [`${String(training[0])}${nth}`, ...training.slice(1)]),
  ];
}

async function open({ pane }: Bench, language: Language = "zh"): Promise<void> {
  const own = paneText(language);
  await pane.getByRole("button", { name: own.sheetActions.more }).click();
  await pane.getByRole("menuitem", { name: new RegExp(`^${own.files.label}`) }).click();
  await pane.getByRole("main", { name: own.files.label }).waitFor();
}

/** Drops files, as a browser does once the user lets go of them. */
async function drop(bench: Bench, files: readonly TestFile[]): Promise<void> {
  const sent = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") }));
  await paneFrame(bench.page).evaluate((all) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
    }
    const target = document.querySelector("#pane main") ?? document.body;
    for (const type of ["dragenter", "dragover", "drop"])
      target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, sent);
}

/** Chooses files as a user does who presses the button. */
async function choose({ page, pane }: Bench, files: readonly TestFile[], language: Language = "zh"): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await pane.getByRole("button", { name: FILES_TEXTS[language].choose }).press("Enter");
  const chooser = await choosing;
  expect(chooser.isMultiple()).toBe(true);
  await chooser.setFiles(
    files.map(({ name, bytes }) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) })),
  );
}

const list = ({ pane }: Bench, language: Language = "zh") =>
  pane.getByRole("treegrid", { name: FILES_TEXTS[language].files });
const lines = (bench: Bench, language: Language = "zh") => list(bench, language).locator('[role=row][aria-level="1"]');
const finished = ({ outcome }: Bench) => outcome.getByText(/^检查完毕/).waitFor();
const textsOf = async (bench: Bench): Promise<readonly string[]> =>
  (await lines(bench).allInnerTexts()).map((one) => one.replaceAll("\n", " "));

test("eight files dropped on the pane at once: a summary file by file, and nothing of the workbook changes", async () => {
  const bench = await workbench.open();
  const sheets = () => bench.page.evaluate(() => window.workbench.grid?.sheets().map(({ name }) => name));
  const before = [await sheets(), await bench.selected()];
  // The pane shows its check: dropping anywhere leads to the view.
  await drop(bench, EIGHT);
  await bench.pane.getByRole("main", { name: text.files.label }).waitFor();
  await finished(bench);
  const [first, second, again, cover, half, words, csv, long] = await textsOf(bench);
  expect(first).toMatch(/^市人大.* 1 张目标表，\d+ 个项目$/);
  expect(second).toMatch(/^甲局\.xlsx .*1 张目标表，3 个项目$/);
  expect(again).toMatch(/^甲局\.xlsx \(2\) .*2 张目标表，6 个项目$/);
  expect(cover).toMatch(/^封面\.xlsx 没有检查：没有找到/);
  expect(half).toMatch(/^传到一半\.xlsx 没有读取：文件已损坏/);
  expect(words).toMatch(/^其实是文字\.xlsx 没有读取：这不是工作簿文件/);
  expect(csv).toMatch(/^乙局\.csv .*1 张目标表，3 个项目$/);
  expect(long).toMatch(/^丙局\.xlsx .*1 张目标表，303 个项目$/);
  expect(await bench.outcome.innerText()).toContain(
    "检查完毕，共 8 个文件：已检查 5 个，没有找到目标表 1 个，没有读取 2 个。",
  );
  await screenshot(bench.page, "files-eight");
  expect(await objections(bench)).toEqual([]);
  expect([await sheets(), await bench.selected()]).toEqual(before);
  // The pane's own check is as it was.
  await bench.pane.getByRole("button", { name: text.back }).click();
  await bench.pane.getByText(text.status.current).waitFor();
});

test("by keyboard alone: chosen, unfolded, walked through, and back", async () => {
  const bench = await workbench.open();
  const { page, pane } = bench;
  await pane.getByRole("button", { name: text.check, exact: true }).focus();
  await page.keyboard.press("Control+o");
  await pane.getByRole("main", { name: text.files.label }).waitFor();
  await eventually(
    () => pane.getByRole("button", { name: text.back }).evaluate((one) => one === document.activeElement),
    true,
  );
  await page.keyboard.press("Tab");
  await eventually(
    () => pane.getByRole("button", { name: texts.choose }).evaluate((one) => one === document.activeElement),
    true,
  );
  await screenshot(page, "files-empty");
  expect(await objections(bench)).toEqual([]);
  await choose(bench, EIGHT.slice(1, 5));
  await finished(bench);
  const focused = () => list(bench).locator("[role=row]:focus");
  for (let nth = 0; nth < 12 && (await focused().count()) === 0; nth += 1) await page.keyboard.press("Tab");
  expect(await focused().innerText()).toContain("甲局.xlsx");
  await page.keyboard.press("ArrowRight");
  await eventually(() => focused().getAttribute("aria-expanded"), "true");
  await page.keyboard.press("ArrowDown");
  await eventually(async () => (await focused().innerText()).startsWith("检查依据："), true);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect(await focused().innerText()).toMatch(/[A-Z]\d+/);
  await screenshot(page, "files-unfolded");
  expect(await objections(bench)).toEqual([]);
  await page.keyboard.press("ArrowLeft");
  await eventually(() => focused().getAttribute("aria-expanded"), "true");
  await page.keyboard.press("Enter");
  await eventually(() => focused().getAttribute("aria-expanded"), "false");
  await page.keyboard.press("End");
  await eventually(async () => (await focused().innerText()).includes("传到一半"), true);
  // Escape leaves the view, and the focus goes on in the pane.
  await page.keyboard.press("Escape");
  await pane.getByRole("treegrid", { name: text.findings }).waitFor();
});

test("findings are filtered by severity, files sorted by errors, and a long file is quick to look through", async () => {
  const bench = await workbench.open();
  await open(bench);
  await choose(bench, EIGHT);
  await finished(bench);
  await lines(bench).filter({ hasText: "丙局" }).click();
  const rows = list(bench).locator("[role=row]");
  const all = Number(await list(bench).getAttribute("aria-rowcount"));
  expect(all).toBeGreaterThan(300);
  expect(await rows.count()).toBeLessThan(60);
  await list(bench).evaluate((view) => view.scrollTo(0, view.scrollHeight));
  await eventually(() => list(bench).locator(`[role=row][aria-rowindex="${all}"]`).count(), 1);
  const errors = bench.pane.getByRole("group", { name: text.severityFilters }).getByRole("button").first();
  await errors.click();
  await eventually(async () => Number(await list(bench).getAttribute("aria-rowcount")) < all, true);
  await screenshot(bench.page, "files-filtered");
  await bench.pane.getByLabel(texts.order.label).selectOption("errors");
  await list(bench).evaluate((view) => view.scrollTo(0, 0));
  await eventually(async () => (await textsOf(bench))[0]?.startsWith("封面.xlsx") ?? false, true);
  expect((await textsOf(bench)).slice(0, 3).map((one) => one.split(" ")[0])).toEqual([
    ...["封面.xlsx", "传到一半.xlsx", "其实是文字.xlsx"],
  ]);
  expect(await objections(bench)).toEqual([]);
});

test("stopped, what is done stays; going on takes up the rest", async () => {
  const bench = await workbench.open();
  await open(bench);
  const many = Array.from({ length: 40 }, (_, nth) => named(`第${nth + 1}号.xlsx`, sample));
  await drop(bench, many);
  const { pane } = bench;
  await pane.getByText(/^已完成 [1-9]\d* \/ 40 个/).waitFor();
  await pane.getByRole("button", { name: text.stop }).click();
  await bench.outcome.getByText(/^已停止，共 40 个文件：已检查 \d+ 个，尚未检查 \d+ 个。$/).waitFor();
  await screenshot(bench.page, "files-stopped");
  expect(await objections(bench)).toEqual([]);
  const waiting = Number(/尚未检查 (\d+) 个/.exec(await bench.outcome.innerText())?.[1]);
  expect(waiting).toBeGreaterThan(0);
  await pane.getByRole("button", { name: texts.goOn }).click();
  await finished(bench);
  expect(await bench.outcome.innerText()).toContain("共 40 个文件：已检查 40 个。");
  // The button that went away leaves the focus at the next thing to do.
  await eventually(
    () => pane.getByRole("button", { name: texts.choose }).evaluate((one) => one === document.activeElement),
    true,
  );
});

test("问题清单 of all files is saved as .xlsx and .csv, and read again it tells of every file", async () => {
  const bench = await workbench.open();
  await open(bench);
  await choose(bench, EIGHT);
  await finished(bench);
  const save = async (item: string) => {
    await bench.pane.getByRole("button", { name: texts.list.label }).click();
    const saving = bench.page.waitForEvent("download");
    await bench.pane.getByRole("menuitem", { name: item }).click();
    const saved = await saving;
    await bench.outcome.getByText(texts.list.saved(saved.suggestedFilename())).waitFor();
    return { name: saved.suggestedFilename(), bytes: new Uint8Array(readFileSync(await saved.path())) };
  };
  const xlsx = await save(texts.list.xlsx);
  expect(xlsx.name).toBe("多文件问题清单.xlsx");
  const [findings, files] = openWorkbook(xlsx.bytes).sheets.map(({ snapshot }) => snapshot);
  const shown = await textsOf(bench);
  expect(files?.values.slice(1).map(([name]) => name)).toEqual([
    ...[EIGHT[0]?.name, "甲局.xlsx", "甲局.xlsx (2)", ...EIGHT.slice(3).map(({ name }) => name)],
  ]);
  expect(files?.values.slice(1).map(([, state]) => state)).toEqual([
    ...["已检查", "已检查", "已检查", "没有找到目标表", "没有读取", "没有读取", "已检查", "已检查"],
  ]);
  expect(findings?.values[1]?.slice(0, 4)).toEqual(["文件", "序号", "程度", "单元格"]);
  const listed = new Set(findings?.values.slice(2).map(([name]) => name));
  for (const name of ["甲局.xlsx", "甲局.xlsx (2)", "乙局.csv", "丙局.xlsx"]) expect(listed).toContain(name);
  // The figures of the pane are those of the file.
  const row = files?.values.find(([name]) => name === "甲局.xlsx") ?? [];
  const counts = row.slice(5, 8).filter((one) => one !== 0);
  expect(shown[1]).toBe(`甲局.xlsx ${counts.join(" ")} 1 张目标表，3 个项目`);
  const csv = await save(texts.list.csv);
  const said = new TextDecoder().decode(csv.bytes);
  expect([...csv.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(said).toMatch(/\r\n传到一半\.xlsx,没有读取,/);
});

test("where nothing can be saved, .xlsx says so and .csv is a text to copy", async () => {
  const bench = await workbench.open({ profile: "mac" });
  await open(bench);
  await choose(bench, EIGHT.slice(1, 2));
  await finished(bench);
  await bench.pane.getByRole("button", { name: texts.list.label }).click();
  const xlsx = bench.pane.getByRole("menuitem", { name: texts.list.xlsx });
  expect([await xlsx.getAttribute("aria-disabled"), await xlsx.innerText()]).toEqual([
    "true",
    expect.stringContaining(texts.list.cannot),
  ]);
  await screenshot(bench.page, "files-cannot-save");
  await bench.pane.getByRole("menuitem", { name: texts.list.csv }).click();
  const field = bench.pane.getByRole("dialog").getByRole("textbox");
  expect(await field.inputValue()).toContain("甲局.xlsx,1,");
});

test("what is hostile harms no file beside it", async () => {
  const bench = await workbench.open();
  await open(bench);
  const hostile = hostileFiles();
  await drop(bench, [named("前.xlsx", small), ...hostile, named("后.xlsx", small), named("说明.docx", small)]);
  await finished(bench);
  await bench.pane.getByText(texts.left(["说明.docx"])).waitFor();
  const said = await textsOf(bench);
  expect(said).toHaveLength(hostile.length + 2);
  expect(said.at(-1)).toBe(said.at(0)?.replace("前", "后"));
  for (const line of said.slice(1, -1)) expect(line).toMatch(/没有读取：.+。$/);
});

/** The view with its files, one unfolded, in one look. */
async function look(bench: Bench, name: string, language: Language = "zh"): Promise<void> {
  await open(bench, language);
  await screenshot(bench.page, `files-empty-${name}`);
  expect(await objections(bench)).toEqual([]);
  await choose(bench, EIGHT, language);
  await bench.outcome.getByText(language === "zh" ? /^检查完毕/ : /^Finished/).waitFor();
  await lines(bench, language).nth(2).click();
  await screenshot(bench.page, `files-${name}`);
  expect(await objections(bench)).toEqual([]);
  await list(bench, language).evaluate((view) => view.scrollTo(0, view.scrollHeight));
  await screenshot(bench.page, `files-end-${name}`);
  expect(await objections(bench)).toEqual([]);
  const isCut = await list(bench, language).evaluate((view) => view.scrollWidth > view.clientWidth);
  expect(isCut).toBe(false);
}

test.each(looksOf("files"))("%s: nothing is cut off", async (name, options) => {
  await look(await workbench.open(options), name);
});

test("English has room in a narrow pane", async () => {
  await look(await workbench.open({ lang: "en", width: 320 }), "en-320", "en");
});
