import { readFileSync } from "node:fs";
import type { WordingEntry } from "../../src/check/wording/entry";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { wordingText } from "../../src/check/wording/write";
import { paneText } from "../../src/text/pane";
import { libraryWorkbook, readLibraryFile } from "../../src/wording/file";
import { screenshot } from "../support/browser";
import { entry } from "../support/wording";
import { objections } from "./support/axe";
import { looksOf } from "./support/looks";
import { paneFrame, withWorkbench, type Bench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");
const words = text.wording;
const { categories } = GUANGDONG;

/** A name of the sample's open sheet, and what a team would call it. */
const USED = "培训人数";
const BETTER = "参加培训人数";

const ACCEPTED = entry("验收合格率", {
  category: "12",
  synonyms: ["验收通过率"],
  operator: "≥",
  target: "95",
  unit: "%",
});
const TRAINED = entry(BETTER, { category: "11", synonyms: [USED], operator: "≥", unit: "人" });
const LIBRARY: readonly WordingEntry[] = [
  TRAINED,
  ACCEPTED,
  entry("工作达标率", { category: "12", status: "retired", note: "改用验收合格率。" }),
  entry("政策知晓率", { category: "22", operator: "≥", target: "90", unit: "%", status: "draft" }),
];

const open = ({ pane }: Bench) => pane.getByRole("tab", { name: text.views.wording }).click();
const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});
const choose = ({ pane }: Bench, name: string, content: string | Uint8Array) =>
  pane.locator("input[type=file]").setInputFiles(file(name, content));
const row = ({ pane }: Bench, name: string) =>
  pane.getByRole("list", { name: words.list }).getByRole("button", { name: new RegExp(name) });
const button = ({ pane }: Bench, name: string) => pane.getByRole("button", { name, exact: true });

async function importLibrary(bench: Bench, entries: readonly WordingEntry[]): Promise<void> {
  await open(bench);
  await choose(bench, "指标词库.xlsx", libraryWorkbook(entries, categories));
  await button(bench, words.import.merge).click();
  await bench.outcome.getByText(words.outcome.merged(entries.length, 0)).waitFor();
}

test("a library imported from .xlsx is used: a synonym is found, and its fix writes the name to use", async () => {
  const bench = await workbench.open();
  await importLibrary(bench, LIBRARY);
  await bench.pane.getByRole("tab", { name: text.views.check }).click();
  await bench.checked();
  const finding = await bench.finding(BETTER);
  expect(await finding.innerText()).toContain(USED);
  await screenshot(bench.page, "wording-finding");
  // It leads to its entry, and back.
  await finding.getByRole("button", { name: words.inLibraryOf(BETTER) }).click();
  expect(await bench.pane.locator("[data-first]").inputValue()).toBe(BETTER);
  await bench.pane.getByRole("tab", { name: text.views.check }).click();
  await finding.getByRole("button", { name: text.suggestion }).click();
  await bench.outcome.getByText(text.outcome.fixed(1)).waitFor();

  // It is kept in the workbook: the pane opened anew has it too.
  await bench.reloadPane();
  await bench.checked();
  await open(bench);
  await row(bench, "验收合格率").waitFor();
});

test("a conflict is shown with both values, settled, and taken back", async () => {
  const bench = await workbench.open();
  await importLibrary(bench, LIBRARY);
  const theirs = [{ ...ACCEPTED, target: "98" }, entry("会议次数", { category: "11", unit: "次" })];
  await bench.pane.getByRole("button", { name: words.more }).click();
  await choose(bench, "同事的词库.json", wordingText(theirs));
  await bench.pane.getByText(words.import.mergeTo(1, 0)).waitFor();
  await screenshot(bench.page, "wording-conflict");
  await bench.pane.getByRole("radio", { name: words.import.take }).click();
  await bench.pane.getByText(words.import.mergeTo(1, 1)).waitFor();
  await button(bench, words.import.merge).click();
  await bench.outcome.getByText(words.outcome.merged(1, 1)).waitFor();
  expect(await row(bench, "验收合格率").innerText()).toContain("≥98%");
  await button(bench, text.undo).click();
  await bench.outcome.getByText(words.outcome.undone).waitFor();
  expect(await row(bench, "验收合格率").innerText()).toContain("≥95%");
});

test("what is exported is read again with the same entries, as a workbook and as JSON", async () => {
  const bench = await workbench.open();
  await importLibrary(bench, LIBRARY);
  for (const [item, name] of [
    [words.exportXlsx, "指标词库.xlsx"],
    [words.exportJson, "wording.json"],
  ] as const) {
    await bench.pane.getByRole("button", { name: words.more }).click();
    const download = bench.page.waitForEvent("download");
    await bench.pane.getByRole("menuitem", { name: new RegExp(item) }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe(name);
    const bytes = new Uint8Array(readFileSync(await saved.path()));
    expect(readLibraryFile(name, bytes, categories)).toEqual({ entries: LIBRARY, problems: [] });
    await bench.outcome.getByText(words.outcome.file(name)).waitFor();
  }
});

test("a name of the library is offered in the editor, found by its pinyin or by a synonym", async () => {
  const bench = await workbench.open();
  const { pane } = bench;
  await importLibrary(bench, LIBRARY);
  await bench.select("G16");
  await pane.getByRole("tab", { name: text.views.indicators }).click();
  const name = pane.getByRole("combobox", { name: text.cards.name }).first();
  for (const typed of ["cjpxrs", USED]) {
    await name.fill(typed);
    await pane
      .getByRole("option", { name: new RegExp(BETTER) })
      .first()
      .waitFor();
  }
  await screenshot(bench.page, "wording-picked");
});

test("a library is written to a sheet, changed there, and imported again", async () => {
  const bench = await workbench.open();
  await importLibrary(bench, LIBRARY);
  await bench.pane.getByRole("button", { name: words.more }).click();
  await bench.pane.getByRole("menuitem", { name: new RegExp(words.toSheet) }).click();
  await bench.outcome.getByText(/已新建工作表“指标词库”/).waitFor();
  expect((await bench.read("A2")).value).toBe(BETTER);
  await bench.type("F2", "人次");
  await screenshot(bench.page, "wording-sheet");
  await bench.pane.getByRole("button", { name: words.more }).click();
  await bench.pane.getByRole("menuitem", { name: words.importSheet }).click();
  await bench.pane.getByRole("radio", { name: words.import.take }).click();
  await button(bench, words.import.merge).click();
  await bench.outcome.getByText(words.outcome.merged(0, 1)).waitFor();
  expect(await row(bench, BETTER).innerText()).toContain("人次");
});

test("files that are no library say what was looked for, and nothing is kept", async () => {
  const bench = await workbench.open();
  await open(bench);
  await choose(bench, "说明.docx", "这不是词库");
  await bench.pane.getByText(words.unread.looked).waitFor();
  await screenshot(bench.page, "wording-unread");
  await choose(bench, "坏了.json", '{ "entries": [ }');
  await bench.pane.getByText(/不符合 JSON 格式/).waitFor();
  await choose(bench, "别的表.csv", "单位,电话\n某局,1\n");
  await bench.pane.getByText(/没有找到词库/).waitFor();
  await button(bench, words.backToList).click();
  await bench.pane.getByText(words.empty.what).waitFor();
});

test("a file of 100,000 rows leaves the pane at hand, and says that a workbook cannot keep as much", async () => {
  const bench = await workbench.open();
  await open(bench);
  const rows = Array.from({ length: 100_000 }, (_, n) => `第${n}类培训人数,数量指标,第${n}类参训人数,按签到表统计`);
  await choose(bench, "很大.csv", `指标名称,二级指标,同义词,备注\n${rows.join("\n")}\n`);
  await bench.pane.getByText(words.reading("很大.csv")).waitFor();
  // While it is read, the pane answers.
  const answered = Date.now();
  await bench.pane.getByRole("tab", { name: text.views.check }).click();
  await bench.pane.getByText(text.status.current).waitFor();
  expect(Date.now() - answered).toBeLessThan(2_000);
  await open(bench);
  await bench.pane
    .getByText(/100,000 条/)
    .first()
    .waitFor();
  await bench.pane.getByText(/工作簿里存不下/).waitFor();
  await screenshot(bench.page, "wording-large");
});

test("by keyboard alone: an entry is written, found by pinyin, changed and deleted", async () => {
  const bench = await workbench.open();
  const { page, pane } = bench;
  await open(bench);
  await button(bench, words.add).focus();
  await page.keyboard.press("Enter");
  await pane.locator("[data-first]:focus").waitFor();
  await page.keyboard.type("验收合格率");
  await page.keyboard.press("Enter");
  await bench.outcome.getByText(words.outcome.added("验收合格率")).waitFor();
  await row(bench, "验收合格率").and(pane.locator(":focus")).waitFor();
  await pane.getByRole("searchbox").focus();
  await page.keyboard.type("yshgl");
  await pane.locator("mark").getByText("验收合格率").waitFor();
  await row(bench, "验收合格率").focus();
  await page.keyboard.press("Enter");
  await pane.locator("[data-first]:focus").waitFor();
  await button(bench, words.entry.remove).focus();
  await page.keyboard.press("Enter");
  await bench.outcome.getByText(words.outcome.removed("验收合格率")).waitFor();
});

const OFFICE = wordingText([
  { ...ACCEPTED, target: "90" },
  entry("公众满意度", {
    category: "31",
    synonyms: ["群众满意度", "社会公众满意度"],
    operator: "≥",
    target: "90",
    unit: "%",
  }),
]);
const MIXED = [
  "指标名称,二级指标,同义词,计算符号,指标值,度量单位,备注,状态",
  "验收合格率,质量指标,验收通过率；一次验收通过率,≥,98,%,按合同约定的验收标准,推荐",
  "培训人数,不存在的类,受训人数；受训人数,约,600,人,,推荐",
  "会议次数,数量指标,,≥,若干,次,,试行",
  "<b>宣传</b>次数,数量指标,,≥,4,次,,草稿",
].join("\n");

/** The pages, each as a user comes to it from the one before. */
const PAGES: Readonly<Record<string, (bench: Bench) => Promise<void>>> = {
  async list(bench) {
    await importLibrary(
      bench,
      LIBRARY.slice(0, 3).filter(({ name }) => name !== ACCEPTED.name),
    );
    await row(bench, "公众满意度").waitFor();
  },
  async entry(bench) {
    await row(bench, "验收合格率").click();
    await bench.pane.getByText(words.entry.fromOffice).waitFor();
    await bench.pane.getByRole("textbox", { name: words.fields.synonyms }).fill(BETTER);
    await bench.pane.getByText(words.faults.synonymIsName(BETTER)).waitFor();
  },
  async differences(bench) {
    await bench.pane.getByRole("textbox", { name: words.fields.synonyms }).fill("");
    await bench.pane.getByLabel(words.fields.target).fill("98");
    await button(bench, words.entry.save).click();
    await button(bench, words.compare(1)).click();
    await bench.pane.getByText(words.differences.wins).waitFor();
    await bench.outcome.getByText(words.outcome.changed(ACCEPTED.name)).waitFor();
  },
  async import(bench) {
    await button(bench, words.backToList).click();
    await row(bench, "验收合格率").waitFor();
    await choose(bench, "来自各科室汇总的指标词库（征求意见稿）.csv", MIXED);
    await bench.pane.getByText(words.import.entries(4), { exact: false }).waitFor();
  },
};

async function look(bench: Bench, name: string): Promise<void> {
  await bench.page.waitForTimeout(300);
  await screenshot(bench.page, name);
  const overflowing = await paneFrame(bench.page).evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter((element) => getComputedStyle(element).overflowY === "auto" && element.scrollWidth > element.clientWidth)
      .map(({ className }) => className),
  );
  expect(overflowing).toEqual([]);
  expect(await objections(bench)).toEqual([]);
}

test.each(looksOf("wording"))(
  "%s: nothing is cut off, marks stay, and axe-core has no objection",
  async (name, options) => {
    const bench = await workbench.open({ ...options, wording: OFFICE });
    for (const [page, go] of Object.entries(PAGES)) {
      await go(bench);
      await look(bench, `wording-${page}-${name}`);
    }
  },
);

test("an empty library, in English", async () => {
  const bench = await workbench.open({ lang: "en", width: 320 });
  await bench.pane.getByRole("tab", { name: paneText("en").views.wording }).click();
  await bench.pane.getByText(paneText("en").wording.empty.what).waitFor();
  await look(bench, "wording-empty-en");
});
