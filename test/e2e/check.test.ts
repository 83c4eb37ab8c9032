import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Severity } from "../../src/check/finding";
import { paneText } from "../../src/text/pane";
import { screenshot } from "../support/browser";
import { describeSeeds, seedFile } from "../support/seeds";
import { SAMPLE, withWorkbench, type Bench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");

/** What the command line finds in a file, asked once. */
function commandLine(file: string): Record<Severity, number> {
  let counts = byCommandLine.get(file);
  if (counts === undefined) byCommandLine.set(file, (counts = runCommandLine(file)));
  return counts;
}

const byCommandLine = new Map<string, Record<Severity, number>>();

function runCommandLine(file: string): Record<Severity, number> {
  const tsx = join("node_modules", "tsx", "dist", "cli.mjs");
  let output: string;
  try {
    output = execFileSync(process.execPath, [tsx, "src/cli/main.ts", "check", file, "--format", "json"], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
  } catch (error) {
    output = (error as { stdout: string }).stdout; // status 1: errors were found
  }
  const answer = JSON.parse(output) as { files: { sheets: { findings: { severity: Severity }[] }[] }[] };
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { findings } of answer.files.flatMap(({ sheets }) => sheets))
    for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** What the pane's three buttons say. */
async function counts(bench: Bench, words = text): Promise<Record<Severity, number>> {
  const group = bench.pane.getByRole("group", { name: words.severityFilters });
  const numbers = (await group.getByRole("button").allInnerTexts()).map((label) => Number(label.replace(/\D/g, "")));
  return { error: numbers[0] ?? NaN, warning: numbers[1] ?? NaN, info: numbers[2] ?? NaN };
}

test("the sample is checked when the pane opens, with the findings of the command line", async () => {
  const bench = await workbench.open();
  await bench.pane.getByText(text.projects(19)).first().waitFor();
  await bench.pane.getByText("3,465.68").first().waitFor();
  const found = await counts(bench);
  expect(found.error + found.warning + found.info).toBeGreaterThan(30);
  expect(found).toEqual(commandLine(SAMPLE));
  await screenshot(bench.page, "sample");
});

describeSeeds("the published tables", () => {
  test.each([
    ["guangzhou-npc.xlsx", 19],
    ["zengcheng-npc-2024.xlsx", 12],
  ])("%s opens from disk, with the findings of the command line", async (name, projects) => {
    const file = seedFile(name) ?? "";
    const bench = await workbench.open();
    await bench.openFile(file);
    await bench.page.locator("#book").getByText(name).waitFor();
    await bench.pane.getByText(text.projects(projects)).first().waitFor();
    await bench.checked();
    expect(await counts(bench)).toEqual(commandLine(file));
    await screenshot(bench.page, name);
  });
});

test("a total that is off opens into its rows, the sums and the difference", async () => {
  const bench = await workbench.open();
  const row = await bench.finding("3,465.69");
  await row.getByRole("button", { name: text.sum.show(19) }).click();
  await expect(row.getByRole("row").allInnerTexts()).resolves.toHaveLength(23); // a head, 19 parts, three figures
  const figure = (name: string) => row.getByRole("row").filter({ hasText: name }).getByRole("cell").last().innerText();
  expect(await figure(text.sum.stated)).toBe("3,465.68");
  expect(await figure(text.sum.difference)).toBe("0.01");
  await row.getByText(text.sum.explained(19, "0.095")).waitFor();
  await screenshot(bench.page, "sum");
});

test("findings are grouped by project as well, and filtered by severity", async () => {
  const bench = await workbench.open();
  await bench.pane.getByRole("combobox", { name: text.grouping.label }).selectOption("project");
  await bench.pane.getByRole("row").filter({ hasText: "人大代表履职能力提升工作经费" }).first().waitFor();
  await screenshot(bench.page, "by-project");
  await bench.pane.getByRole("button", { name: new RegExp(`^${text.severity.error}`) }).click();
  await bench.pane.getByRole("row").filter({ hasText: "没有效益指标" }).first().waitFor();
  expect(await bench.pane.locator("[role=row][aria-expanded]").count()).toBe(1);
});

test("the ribbon checks the sheet with the pane closed, and opens it", async () => {
  const bench = await workbench.open({ isPaneClosed: true });
  expect(await bench.page.locator("#pane").isVisible()).toBe(false);
  await bench.page.getByRole("button", { name: "检查本表" }).click();
  await bench.checked();
  expect(await bench.page.locator("#pane").isVisible()).toBe(true);
  expect(await counts(bench)).toEqual(commandLine(SAMPLE));
});

test("an edit makes the result old, and 检查本表 on the ribbon makes it new", async () => {
  const bench = await workbench.open();
  const before = await counts(bench);
  await bench.type("B7", "999");
  await bench.pane.getByText(text.status.stale).waitFor();
  await screenshot(bench.page, "stale");
  await bench.page.getByRole("button", { name: "检查本表" }).click();
  await bench.checked();
  const after = await counts(bench);
  expect(after.error).toBeGreaterThan(before.error);
});

test("a sheet without such a table gets a plain sentence, and the table its findings again", async () => {
  const bench = await workbench.open();
  await bench.openFile({ name: "other.csv", text: "姓名,电话\n王,1\n" });
  await bench.pane.getByText(text.noTable.title).waitFor();
  await screenshot(bench.page, "no-table");
  await bench.openFile(SAMPLE);
  await bench.checked();
});

test.each([
  ["broken.xlsx", "PK\u0003\u0004 and then nothing"],
  ["text.xlsx", "a plain text"],
])("%s, which is no workbook, is refused in words, and the open book stays", async (name, content) => {
  const bench = await workbench.open();
  await bench.openFile({ name, text: content });
  await bench.page.getByRole("alert").getByText(name).waitFor();
  await screenshot(bench.page, `refused-${name}`);
  expect(await bench.page.locator("#book").innerText()).toBe("sample.xlsx");
  await bench.checked();
});

test("with an English display language pane and ribbon are in English", async () => {
  const bench = await workbench.open({ lang: "en" });
  const en = paneText("en");
  await bench.page.getByRole("button", { name: "Check Sheet" }).waitFor();
  await bench.pane.getByText(en.projects(19)).first().waitFor();
  expect(await counts(bench, en)).toEqual(commandLine(SAMPLE));
  const row = await bench.finding("≥5个");
  expect(await row.innerText()).toMatch(/[a-z]{4}/);
  const chrome = (await bench.pane.locator("button, label").allInnerTexts()).join("");
  expect(chrome).not.toMatch(/[\u4e00-\u9fff]/);
  await screenshot(bench.page, "english");
});
