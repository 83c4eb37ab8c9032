import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { LIST_HEAD, listRow } from "../../src/check/rules/example-list";
import type { CellValue } from "../../src/check/sheet/snapshot";
import { HostError } from "../../src/host/host";
import type { View } from "../../src/taskpane/session/views";
import { ruleTitle } from "../../src/text/findings";
import { paneText } from "../../src/text/pane";
import { memoryHost, type MemoryHost } from "./support/memory-host";
import { faults, giveHeights, openPane, settle } from "./support/page";
import { CELL_COLUMN, CLEAN, NO_TABLE, ROW, SHEET, TRAINING_CELL } from "./support/sheet";

// Fluent in a page without layout takes its time.
jest.setTimeout(30_000);
beforeAll(giveHeights);
afterEach(cleanup);

const text = paneText("zh");
const rule = (id: string): RegExp => new RegExp(ruleTitle(id, "zh"));
const WORDS = rule("word-operator");
const ROUNDING = rule("total-rounding");
const CATEGORY = rule("category-code-mismatch");
const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const click = (element: HTMLElement): Promise<void> => settle(() => fireEvent.click(element));
const grid = (): HTMLElement => screen.getByRole("treegrid");
/** Looked for by its text: names by role are slow to work out in a page without layout. */
const rows = (name: RegExp): HTMLElement[] =>
  [...grid().querySelectorAll<HTMLElement>("[role=row][data-index]")].filter((row) => name.test(row.textContent ?? ""));
const one = (found: readonly HTMLElement[], name: RegExp): HTMLElement => {
  if (found[0] === undefined) throw new Error(`no row ${name} in: ${grid().textContent}`);
  return found[0];
};
/** A finding. */
const row = (name: RegExp): HTMLElement =>
  one(
    rows(name).filter((found) => !found.hasAttribute("aria-expanded")),
    name,
  );
/** A heading, told apart from findings whose sentence says the same words. */
const heading = (name: RegExp): HTMLElement =>
  one(
    rows(name).filter((found) => found.hasAttribute("aria-expanded")),
    name,
  );
const outcome = (): string => screen.getByRole("status", { name: text.outcome.label }).textContent ?? "";

async function opened(
  sheets: Parameters<typeof memoryHost>[0] = { 表: SHEET },
  language?: string,
): Promise<MemoryHost> {
  const host = memoryHost(sheets, language);
  await openPane(host);
  return host;
}

async function openGroup(name: RegExp): Promise<void> {
  if (heading(name).getAttribute("aria-expanded") === "false") await click(heading(name));
}

describe("what is shown", () => {
  test.each([
    ["zh-CN", "按中央 2021 版分类，无编码", "按广东省分类，有编码"],
    ["en-US", "Central classes of 2021, no codes", "Guangdong classes, with codes"],
  ])("in %s, the classes a table is judged by, as a way to the settings", async (language, central, guangdong) => {
    await opened({ 表: SHEET }, language);
    expect(button(guangdong)).toBeTruthy();
    cleanup();
    const list = [...LIST_HEAD, listRow("培训人数", "≥", 40, "人")] as readonly (readonly CellValue[])[];
    await opened({ 表: list }, language);
    await click(button(central));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(
      paneText(language === "zh-CN" ? "zh" : "en").settings.label,
    );
  });

  test("the table, its figures, the counts and the groups", async () => {
    await opened();
    expect(document.body.textContent).toContain("项目支出绩效目标表 · 3 个项目");
    expect(document.body.textContent).toContain("条指标，合计 35.51 万元");
    expect(document.body.textContent).toContain("已是最新");
    expect(within(heading(WORDS)).getByRole("img", { name: "2 处" })).toBeTruthy();
    expect(await faults()).toEqual([]);
  });

  test("a finding: where, the faulty characters inside the cell's text, the sentence, the action", async () => {
    await opened();
    await openGroup(WORDS);
    const finding = row(/培训经费/);
    expect(finding.textContent).toContain("G7 第1条");
    expect(finding.querySelector("mark")?.textContent).toBe("不少于");
    expect(finding.textContent).toContain("写成 ≥5个");
    expect(within(finding).getByRole("button", { name: "修复" })).toBeTruthy();
    expect(await faults()).toEqual([]);
  });

  test("text of a cell is text, whatever it looks like", async () => {
    await opened();
    await settle(() => fireEvent.change(screen.getByLabelText(text.grouping.label), { target: { value: "project" } }));
    await openGroup(/调研<b>经费<\/b>/);
    expect(grid().textContent).toContain("调研<b>经费</b>");
    expect(grid().textContent).toContain("<img src=x>");
    expect(document.querySelector("img, b")).toBeNull();
  });

  test("a sum opens into its rows, the difference and whether rounding explains it", async () => {
    const host = await opened();
    await openGroup(ROUNDING);
    await click(screen.getAllByRole("button", { name: /怎么加/ })[0] as HTMLElement);
    const table = screen.getByRole("region", { name: text.sum.caption });
    expect(within(table).getByRole("row", { name: "会议经费 10.25 30.50" })).toBeTruthy();
    expect(grid().textContent).toContain("最多可差 0.015");
    expect(await faults()).toEqual([]);
    await click(within(table).getByRole("button", { name: "会议经费" }));
    expect(host.selected.at(-1)?.top).toBe(ROW.meeting);
  });

  test.each([
    ["no table", NO_TABLE, text.noTable.title],
    ["nothing found", CLEAN, text.clean.title],
  ])("%s", async (_, sheet, words) => {
    await opened({ 表: sheet });
    expect(screen.getByRole("heading", { name: words })).toBeTruthy();
    expect(await faults()).toEqual([]);
  });

  test("English by the host's language", async () => {
    await opened(undefined, "en-US");
    expect(button("Check this sheet")).toBeTruthy();
    expect(document.documentElement.lang).toBe("en");
    expect(await faults()).toEqual([]);
  });

  test("after an edit the status says so, and the findings it touches are named", async () => {
    const host = await opened();
    await openGroup(WORDS);
    await settle(() => host.type(ROW.training, CELL_COLUMN, "改"));
    expect(document.body.textContent).toContain(text.status.stale);
    expect(row(/培训经费.*G7/).textContent).toContain(text.changedSince);
    expect(row(/会议经费.*G8 第2条/).textContent).not.toContain(text.changedSince);
  });

  test("an error says what happened, what was not done, and one way on", async () => {
    const host = await opened();
    host.failNext("read", new HostError("editing-cell", ""));
    await click(button(text.check));
    expect(document.body.textContent).toContain("有单元格正在编辑");
    expect(document.body.textContent).toContain(text.errors.oldResult);
    expect(await faults()).toEqual([]);
    await click(button(text.errors.retry));
    expect(document.body.textContent).not.toContain("有单元格正在编辑");
    expect(outcome()).toContain("检查完毕");
  });

  test("a slow check shows how far it is, and can be stopped; the old findings stay", async () => {
    const host = await opened();
    const release = host.hold();
    fireEvent.click(button(text.check));
    expect(screen.queryByRole("button", { name: text.stop })).toBeNull();
    await settle(() => new Promise((resolve) => setTimeout(resolve, 350)));
    expect(screen.getByRole("progressbar")).toBeTruthy();
    expect(heading(WORDS)).toBeTruthy();
    expect(await faults()).toEqual([]);
    await click(button(text.stop));
    await settle(release);
    expect(outcome()).toBe(text.outcome.stoppedOld);
    expect(screen.queryByRole("progressbar")).toBeNull();
  });
});

describe("filters", () => {
  test("a severity shows only its findings, and infos unfolded", async () => {
    await opened();
    await click(button(/错误/));
    expect(rows(WORDS)).toEqual([]);
    await click(button(/错误/));
    expect(heading(WORDS)).toBeTruthy();
  });

  test("the search looks through projects and sentences; what hides everything can be cleared", async () => {
    await opened();
    const search = screen.getByRole("searchbox");
    await settle(() => fireEvent.change(search, { target: { value: "会议经费" } }));
    expect(within(heading(WORDS)).getByRole("img", { name: "1 处" })).toBeTruthy();
    await settle(() => fireEvent.change(search, { target: { value: "没有的字" } }));
    expect(screen.getByRole("heading", { name: text.noMatch })).toBeTruthy();
    await click(button(text.clearFilters));
    expect(heading(WORDS)).toBeTruthy();
  });

  test("by project: one project, its findings of every rule", async () => {
    await opened();
    await settle(() => fireEvent.change(screen.getByLabelText(text.grouping.label), { target: { value: "project" } }));
    await openGroup(/2 会议经费/);
    expect(grid().textContent).toContain(ruleTitle("missing-benefit", "zh"));
    expect(await faults()).toEqual([]);
  });

  test("counts stand still under the pointer", async () => {
    const host = await opened();
    const group = screen.getByRole("group", { name: text.severityFilters });
    const before = group.textContent;
    await settle(() => fireEvent.pointerEnter(group));
    host.tamper(ROW.training, CELL_COLUMN, TRAINING_CELL.replaceAll("不少于5个", "≥5个"));
    await click(button(text.check));
    expect(group.textContent).toBe(before);
    await settle(() => fireEvent.pointerLeave(group));
    expect(group.textContent).not.toBe(before);
  });
});

describe("fixing", () => {
  // Without layout the dialog cannot take the focus, and Fluent hides what has not got it; the browser tests see it as it is.
  const hidden = true;

  test("fix, say so, undo", async () => {
    const host = await opened();
    await openGroup(WORDS);
    await click(within(row(/培训经费/)).getByRole("button", { name: "修复" }));
    expect(host.cell(ROW.training, CELL_COLUMN)).toContain("≥5个");
    expect(outcome()).toBe("已修复 1 处。");
    expect(await faults()).toEqual([]);
    await click(button(text.undo));
    expect(host.cell(ROW.training, CELL_COLUMN)).toBe(TRAINING_CELL);
    expect(outcome()).toBe("已撤销 1 处。");
  });

  test("a cell changed meanwhile is left alone, and the reason is said", async () => {
    const host = await opened();
    await openGroup(WORDS);
    host.tamper(ROW.training, CELL_COLUMN, "别人写的");
    await click(within(row(/培训经费/)).getByRole("button", { name: "修复" }));
    expect(host.cell(ROW.training, CELL_COLUMN)).toBe("别人写的");
    expect(outcome()).toBe("G7 没有写入：单元格已被修改。");
  });

  test("all of a rule: before and after with a tick each, one step, and the reasons of what was left out", async () => {
    const host = await opened();
    await openGroup(WORDS);
    await click(button(new RegExp(`^修复 2 处：${ruleTitle("word-operator", "zh")}`)));
    const dialog = screen.getByRole("dialog", { hidden });
    expect([...dialog.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(
      expect.arrayContaining(["不少于", "≥", "及以下", "≤"]),
    );
    expect(await faults()).toEqual([]);
    host.protect(ROW.meeting, CELL_COLUMN);
    await click(within(dialog).getByRole("button", { name: "修复 2 处", hidden }));
    expect(outcome()).toBe("已修复 1 处，1 处没有写入。");
    await click(button(text.showReasons));
    expect(screen.getByRole("list", { name: text.showReasons }).textContent).toBe("G8 · 受保护");
    expect(await faults()).toEqual([]);
  });

  test("an unticked line is left alone; with none ticked nothing can be written", async () => {
    const host = await opened();
    await openGroup(WORDS);
    await click(button(new RegExp(`^修复 2 处：${ruleTitle("word-operator", "zh")}`)));
    const dialog = screen.getByRole("dialog", { hidden });
    await click(within(dialog).getByRole("checkbox", { name: /培训经费/, hidden }));
    await click(within(dialog).getByRole("button", { name: "修复 1 处", hidden }));
    expect(host.cell(ROW.training, CELL_COLUMN)).toBe(TRAINING_CELL);
    expect(host.cell(ROW.meeting, CELL_COLUMN)).toContain("≤0%");
  });

  test("a category is chosen from a picklist", async () => {
    const host = await opened();
    await openGroup(CATEGORY);
    await click(within(row(/调研<b>/)).getByRole("button", { name: text.choose }));
    const item = screen.getAllByRole("menuitem")[0] as HTMLElement;
    const label = item.textContent ?? "";
    expect(await faults()).toEqual([]);
    await click(item);
    expect(String(host.cell(ROW.research, CELL_COLUMN))).toContain(label);
    expect(outcome()).toBe("已修复 1 处。");
  });

  test("Ctrl+Z takes the last action back, except while typing in the search", async () => {
    const host = await opened();
    await openGroup(WORDS);
    await click(within(row(/培训经费/)).getByRole("button", { name: "修复" }));
    await settle(() => fireEvent.keyDown(screen.getByRole("searchbox"), { key: "z", ctrlKey: true }));
    expect(host.cell(ROW.training, CELL_COLUMN)).not.toBe(TRAINING_CELL);
    await settle(() => fireEvent.keyDown(grid(), { key: "z", ctrlKey: true }));
    expect(host.cell(ROW.training, CELL_COLUMN)).toBe(TRAINING_CELL);
  });
});

describe("the keyboard", () => {
  const press = (key: string, more = {}): Promise<void> =>
    settle(() => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more }));

  test("arrows move and open, Enter selects the cell, right goes to the action and left back", async () => {
    const host = await opened();
    await openGroup(WORDS);
    heading(WORDS).focus();
    await settle();
    await press("ArrowDown");
    expect(document.activeElement).toBe(row(/培训经费/));
    await press("Enter");
    expect(host.selected.at(-1)).toMatchObject({ top: ROW.training, left: CELL_COLUMN });
    await press("ArrowRight");
    expect(document.activeElement?.textContent).toBe("修复");
    await press("ArrowLeft");
    expect(document.activeElement).toBe(row(/培训经费/));
    await press("ArrowLeft");
    expect(document.activeElement).toBe(heading(WORDS));
    await press("ArrowLeft");
    expect(heading(WORDS).getAttribute("aria-expanded")).toBe("false");
  });

  test("after a fix the keyboard is on the next finding", async () => {
    await opened();
    await openGroup(WORDS);
    heading(WORDS).focus();
    await settle();
    await press("ArrowDown");
    await press("ArrowRight");
    await click(document.activeElement as HTMLElement);
    expect(document.activeElement).toBe(row(/会议经费.*G8 第2条/));
  });

  test("F8 goes from finding to finding and selects the cells", async () => {
    const host = await opened();
    await press("F8");
    await settle(() => fireEvent.keyDown(button(text.check), { key: "F8" }));
    const [first, second] = host.selected;
    expect(second).not.toEqual(first);
    await settle(() => fireEvent.keyDown(button(text.check), { key: "F8", shiftKey: true }));
    expect(host.selected.at(-1)).toEqual(first);
  });

  describe("leaving a view", () => {
    const frames = async (): Promise<void> => {
      for (let frame = 0; frame < 15; frame++) {
        await settle(() => new Promise((drawn) => requestAnimationFrame(() => drawn(undefined))));
      }
    };
    const leave = async (left: View): Promise<void> => {
      const session = await openPane(memoryHost({ 表: SHEET }));
      await settle(() => session.dispatch({ type: "viewed", view: left }));
      await settle(() => session.dispatch({ type: "viewed", view: "check" }));
    };

    test("a view without an opener on the page gives the focus to the menu it is opened from", async () => {
      await leave("looked");
      await frames();
      expect(document.activeElement).toBe(button(text.sheetActions.more));
    });

    test("what has the focus by then keeps it", async () => {
      await leave("looked");
      await settle(() => screen.getByRole("searchbox").focus());
      await frames();
      expect(document.activeElement).toBe(screen.getByRole("searchbox"));
    });
  });

  test("selecting a cell in the sheet marks its findings and takes no focus", async () => {
    const host = await opened();
    button(text.check).focus();
    const cell = { top: ROW.training, bottom: ROW.training, left: CELL_COLUMN, right: CELL_COLUMN };
    await settle(() => host.choose(cell));
    expect(row(/培训经费.*G7/).getAttribute("aria-selected")).toBe("true");
    expect(document.activeElement).toBe(button(text.check));
  });
});
