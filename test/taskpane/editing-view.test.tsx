import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import type { Session } from "../../src/taskpane/session/session";
import { paneText } from "../../src/text/pane";
import { form } from "./support/forms";
import { memoryHost, type MemoryHost, type Rows } from "./support/memory-host";
import { faults, giveHeights, openPane, settle } from "./support/page";
import { CELL_COLUMN, ROW, SHEET, TRAINING_CELL } from "./support/sheet";

jest.setTimeout(30_000);
beforeAll(giveHeights);
let session: Session | null = null;
afterEach(async () => {
  cleanup();
  await session?.close();
});

const text = paneText("zh");
const words = text.editor;
const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const click = (element: HTMLElement): Promise<void> =>
  settle(() => {
    element.focus();
    fireEvent.click(element);
  });
/** What the pane asks. Without layout a dialog cannot take the focus, and Fluent hides what has not got it. */
const question = (): HTMLElement => screen.getByRole("alertdialog", { hidden: true });
const answer = (name: string): Promise<void> => click(within(question()).getByRole("button", { name, hidden: true }));
const body = (): string => document.body.textContent ?? "";
const said = (): string => screen.getByRole("status", { name: text.outcome.label }).textContent ?? "";
const at = (row: number, column = CELL_COLUMN) => ({ top: row, bottom: row, left: column, right: column });
const preview = (): HTMLElement => screen.getByRole("region", { name: words.preview.title });
const isOff = (element: HTMLElement): boolean => element.getAttribute("aria-disabled") === "true";
const pause = (milliseconds: number): Promise<void> =>
  act(() => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));

async function opened(rows: Rows = SHEET, range = at(ROW.training), language = "zh-CN"): Promise<MemoryHost> {
  const host = memoryHost({ 表: rows }, language);
  host.choose(range);
  session = await openPane(host);
  await click(screen.getByRole("tab", { name: paneText(language === "en" ? "en" : "zh").views.indicators }));
  await pause(50);
  return host;
}

/** Types a name into the open card. */
const name = async (value: string): Promise<void> => {
  const [box] = screen.getAllByRole("combobox", { name: text.cards.name });
  await settle(() => box?.focus());
  await settle(() => fireEvent.change(box as HTMLElement, { target: { value } }));
};

test("the view says which project is open, how it stands and in which cell, and goes to the ones beside it", async () => {
  const host = await opened();
  expect(screen.getByRole("heading", { name: "1 培训经费" })).toBeTruthy();
  await pause(50);
  expect(body()).toContain("绩效指标 2 条 · 1 处问题");
  expect(body()).toContain("G7");
  expect(isOff(button(words.previous))).toBe(true);
  await click(button(words.next));
  expect(host.selected.at(-1)).toEqual(at(ROW.meeting));
  expect(screen.getByRole("heading", { name: "2 会议经费" })).toBeTruthy();
  expect(document.activeElement).toBe(button(words.next));
  expect(await faults()).toEqual([]);
});

test("with no project selected it says what to do, and goes to the first one", async () => {
  await opened(SHEET, at(0));
  expect(screen.getByRole("heading", { name: words.nothing.title })).toBeTruthy();
  expect(await faults()).toEqual([]);
  await click(button(words.nothing.first("1 培训经费")));
  expect(screen.getByRole("heading", { name: "1 培训经费" })).toBeTruthy();
  expect(document.activeElement).toBe(button(words.next));
});

test("what would be written is shown with its changed characters marked, written with Ctrl+Enter, and undone", async () => {
  const host = await opened();
  expect(isOff(button(words.write))).toBe(true);
  expect(preview().textContent).toContain(words.preview.same);
  await name("培训期数");
  expect(within(preview()).getByText("期数").tagName).toBe("MARK");
  // How long it is matters only where the cell is nearly full.
  expect(preview().textContent).not.toContain("32,767");
  await settle(() => fireEvent.keyDown(document.activeElement as Element, { key: "Enter", ctrlKey: true }));
  expect(host.cell(ROW.training, CELL_COLUMN)).toBe(TRAINING_CELL.replace("培训班次", "培训期数"));
  expect(said()).toContain(text.outcome.written(1));
  expect(document.activeElement).not.toBe(document.body);
  await click(button(text.undo));
  expect(host.cell(ROW.training, CELL_COLUMN)).toBe(TRAINING_CELL);
  expect(preview().textContent).toContain(words.preview.same);
});

test("the preview folds", async () => {
  await opened();
  const fold = within(preview()).getByRole("button", { name: words.preview.title });
  await click(fold);
  expect(fold.getAttribute("aria-expanded")).toBe("false");
  expect(preview().textContent).not.toContain("政策知晓率");
});

test("changes are thrown away once that was asked, and one step back brings them back", async () => {
  await opened();
  await name("培训期数");
  await click(button(words.discard));
  expect(question().textContent).toContain(words.askDiscard.what);
  await answer(words.askDiscard.no);
  await pause(300);
  expect(preview().textContent).toContain("培训期数");
  await click(button(words.discard));
  await answer(words.askDiscard.yes);
  await pause(300);
  expect(said()).toBe(words.outcome.discarded);
  expect(preview().textContent).not.toContain("培训期数");
  expect(document.activeElement).not.toBe(document.body);
  await click(button(words.back));
  expect(preview().textContent).toContain("培训期数");
});

test("what is not finished is said with the way to its card, and written only once that was asked", async () => {
  const host = await opened();
  await name(" ");
  expect(body()).toContain(words.unfinished(1, ["name"]));
  await click(button(words.goToCard(1)));
  expect((document.activeElement as HTMLElement).dataset.field).toBe("head");
  await click(button(words.write));
  expect(question().textContent).toContain(words.askUnfinished.what(1));
  expect(host.cell(ROW.training, CELL_COLUMN)).toBe(TRAINING_CELL);
  await answer(words.askUnfinished.yes);
  await pause(300);
  expect(host.cell(ROW.training, CELL_COLUMN)).not.toBe(TRAINING_CELL);
});

test("what cannot be written is said in words, and not written", async () => {
  const host = await opened();
  await name("甲；2、1-产出指标；11-数量指标；乙");
  expect(body()).toContain(words.problems.misread(1));
  expect(isOff(button(words.write))).toBe(true);
  await settle(() => fireEvent.keyDown(document.activeElement as Element, { key: "Enter", ctrlKey: true }));
  expect(host.cell(ROW.training, CELL_COLUMN)).toBe(TRAINING_CELL);
});

test("a cell that would hold too much is said with its length", async () => {
  await opened();
  await name("多".repeat(33_000));
  expect(body()).toContain("Excel 一格最多 32,767 字");
  expect(isOff(button(words.write))).toBe(true);
});

test("a cell that has become a formula, or is protected, is said where the outcome is, and the draft stays", async () => {
  const host = await opened();
  await name("培训期数");
  host.formula(ROW.training, CELL_COLUMN);
  await click(button(words.write));
  expect(said()).toContain(text.outcome.notWrittenOne("G7", text.reasons.formula));
  host.protect(ROW.training, CELL_COLUMN);
  await click(button(words.write));
  expect(said()).toContain(text.reasons.protected);
  expect(preview().textContent).toContain("培训期数");
});

test("a project without indicators gets those of its kind, in one step back", async () => {
  const rows = SHEET.map((row, index) => (index === ROW.training ? [...row.slice(0, CELL_COLUMN), null] : row));
  const host = await opened(rows);
  expect(body()).toContain(words.set.empty);
  expect((screen.getByLabelText(words.set.kind) as HTMLSelectElement).value).toBe("training");
  expect(body()).toContain(words.set.why(["培训"], []));
  expect(await faults()).toEqual([]);
  await click(screen.getByRole("checkbox", { name: /履职能力提升率/ }));
  await click(button(words.set.apply(6)));
  expect(said()).toBe(words.set.added(6));
  expect((document.activeElement as HTMLElement).dataset.field).toBe("head");
  expect(body()).toContain("绩效指标 6 条");
  expect(body()).toContain(words.unfinished(1, ["cycle", "annual"]));
  await click(button(words.back));
  expect(body()).toContain("绩效指标 0 条");
  await click(button(words.forth));
  await click(button(words.write));
  await answer(words.askUnfinished.yes);
  expect(host.cell(ROW.training, CELL_COLUMN)).toContain("1、1-产出指标；11-数量指标；培训班次；");
});

test("beside other indicators a set is asked for, with those that are there already left alone", async () => {
  await opened();
  await click(button(words.set.add));
  expect(document.activeElement).toBe(screen.getByLabelText(words.set.kind));
  const there = screen.getByRole("checkbox", { name: /培训班次/ }) as HTMLInputElement;
  expect(there.checked).toBe(false);
  await click(button(words.set.cancel));
  await pause(20);
  expect(document.activeElement).toBe(button(words.set.add));
});

test("a draft of another project is listed, opened, and dropped once that was asked", async () => {
  const host = await opened();
  await name("培训期数");
  await settle(() => host.choose(at(ROW.meeting)));
  expect(screen.getByRole("heading", { name: words.drafts.title(1) })).toBeTruthy();
  expect(await faults()).toEqual([]);
  await click(button(words.drafts.openLabel("1 培训经费")));
  expect(preview().textContent).toContain("培训期数");
  expect(host.selected.at(-1)).toEqual(at(ROW.training));
  expect(screen.getByRole("heading", { name: "1 培训经费" })).toBeTruthy();
  expect(document.activeElement).toBe(button(words.next));
  await settle(() => host.choose(at(ROW.meeting)));
  await click(button(words.drafts.forgetLabel("1 培训经费")));
  await answer(words.askForget.yes);
  await pause(300);
  expect(screen.queryByRole("heading", { name: words.drafts.title(1) })).toBeNull();
  expect(said()).toBe(words.outcome.forgotten);
  expect(document.activeElement).not.toBe(document.body);
});

test("a cell that was changed meanwhile is shown beside the draft, and the two are put together card by card", async () => {
  const host = await opened();
  await name("培训期数");
  const theirs = TRAINING_CELL.replace("政策知晓率", "政策了解率").replace("培训班次", "培训次数");
  host.type(ROW.training, CELL_COLUMN, theirs);
  await pause(500);
  expect(screen.getByRole("region", { name: words.conflict.title })).toBeTruthy();
  expect(document.activeElement).not.toBe(document.body);
  expect(await faults()).toEqual([]);
  const [mine] = screen.getAllByRole("radio", { name: new RegExp(words.conflict.mine) }) as HTMLInputElement[];
  expect(mine?.checked).toBe(true);
  await click(button(words.conflict.takeChosen));
  expect(said()).toBe(words.outcome.settled);
  expect(document.activeElement).not.toBe(document.body);
  await click(button(words.write));
  expect(host.cell(ROW.training, CELL_COLUMN)).toBe(theirs.replace("培训次数", "培训期数"));
});

test("in a form the cells that change are listed, each with its address", async () => {
  const host = await opened(form("培训经费", "≥5次"), at(9, 4));
  expect(body()).toContain("绩效指标 3 条");
  await name("培训期数");
  const changed = preview();
  expect(changed.textContent).toContain(words.preview.cellsTitle(1));
  await click(button(words.write));
  expect(host.cell(9, 3)).toBe("培训期数");
});

test("in English all of it is English", async () => {
  await opened(SHEET, at(ROW.training), "en");
  const en = paneText("en").editor;
  expect(button(en.write)).toBeTruthy();
  expect(body()).toContain("2 indicators");
  expect(await faults()).toEqual([]);
});

test("that drafts were lost or cannot be kept is said above the cards until it was read", async () => {
  await opened();
  const put = (change: Partial<ReturnType<Session["getState"]>["editing"]>): Promise<void> =>
    settle(() => {
      const { editing } = (session as Session).getState();
      session?.dispatch({ type: "editing", editing: { ...editing, ...change } });
    });
  await put({ damagedDrafts: 2 });
  expect(body()).toContain(words.lost.title(2));
  expect(await faults()).toEqual([]);
  await click(button(words.lost.dismiss));
  expect(body()).not.toContain(words.lost.title(2));
  await put({ persistence: "not-stored" });
  expect(body()).toContain(words.notKept.title);
  await click(button(words.notKept.dismiss));
  expect(body()).not.toContain(words.notKept.title);
});

describe("where each indicator has cells of its own", () => {
  /** The names of the cards that are open. */
  const openCards = (): string[] =>
    screen.getAllByRole<HTMLInputElement>("combobox", { name: text.cards.name }).map(({ value }) => value);
  const FORM = form("培训经费", "≥5期");

  test("the card of the selected cell opens, and follows the selection", async () => {
    const host = await opened(FORM, at(10, 3));
    expect(openCards()).toEqual(["培训合格率"]);
    await settle(() => host.choose(at(11, 4)));
    await pause(50);
    expect(openCards()).toEqual(["参训人员满意度"]);
    // A class speaks for its row.
    await settle(() => host.choose(at(9, 2)));
    await pause(50);
    expect(openCards()).toEqual(["培训班次"]);
  });

  test("a cell that is no indicator's leaves open what is open", async () => {
    const host = await opened(FORM, at(11, 4));
    await settle(() => host.choose(at(5, 3)));
    await pause(50);
    expect(openCards()).toEqual(["参训人员满意度"]);
  });

  test("a card that is moved stays open, though another one takes the selected row", async () => {
    await opened(FORM, at(9, 3));
    const head = screen.getByRole("button", { name: /培训班次/, expanded: true });
    await settle(() => {
      head.focus();
      fireEvent.keyDown(head, { key: "ArrowDown", altKey: true });
    });
    await pause(50);
    expect(openCards()).toEqual(["培训班次"]);
  });

  test("what was opened by hand stays open", async () => {
    const host = await opened(FORM, at(9, 3));
    await click(screen.getByRole("button", { name: /参训人员满意度/, expanded: false }));
    await settle(() => host.choose(at(10, 3)));
    await pause(50);
    expect(openCards()).toEqual(["培训合格率", "参训人员满意度"]);
  });
});
