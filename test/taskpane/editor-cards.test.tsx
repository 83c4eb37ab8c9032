import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import type { WordingEntry } from "../../src/check/wording/entry";
import { cardsOf, type Card, type CardOutcome, type Draft } from "../../src/editor/types";
import { printDraft } from "../../src/editor/print";
import { createSession, type Session } from "../../src/taskpane/session/session";
import { findingWords } from "../../src/taskpane/session/words";
import { PaneProvider } from "../../src/taskpane/view/context";
import { CardList } from "../../src/taskpane/view/editor/cards/CardList";
import { OutcomeLine } from "../../src/taskpane/view/editor/cards/OutcomeLine";
import { paneText } from "../../src/text/pane";
import { testChecker } from "./support/checker";
import { form } from "./support/forms";
import { memoryHost, type Rows } from "./support/memory-host";
import { faults, giveHeights, settle } from "./support/page";
import { CELL_COLUMN, ROW, SHEET } from "./support/sheet";

jest.setTimeout(30_000);
beforeAll(giveHeights);
afterEach(cleanup);

const text = paneText("zh");
const words = text.cards;

let session: Session;

const draft = (): Draft => {
  const { open } = session.getState().editing;
  if (open === null) throw new Error("nothing is open");
  return open.history.now;
};
const cardAt = (index: number): Card => {
  const card = cardsOf(draft())[index];
  if (card === undefined) throw new Error(`no card ${index}`);
  return card;
};
const names = (): readonly string[] => cardsOf(draft()).map(({ name }) => name);
const items = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-card]")];
const itemAt = (index: number): HTMLElement => {
  const item = items()[index];
  if (item === undefined) throw new Error(`no item ${index}`);
  return item;
};
const field = (index: number, name: string): HTMLInputElement => {
  const element = itemAt(index).querySelector<HTMLInputElement>(`[data-field="${name}"]`);
  if (element === null) throw new Error(`no field ${name} in card ${index}`);
  return element;
};
const focused = (): string => {
  const element = document.activeElement as HTMLElement | null;
  const card = element?.closest<HTMLElement>("[data-card]");
  return `${card == null ? "-" : items().indexOf(card)} ${element?.dataset.field ?? element?.textContent ?? ""}`;
};
const focus = (element: HTMLElement): Promise<void> => settle(() => element.focus());
const type = (element: HTMLElement, value: string): Promise<void> =>
  settle(() => {
    element.focus();
    fireEvent.change(element, { target: { value } });
  });
const key = (name: string, more: object = {}): Promise<void> =>
  settle(() => fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more }));
const click = (element: HTMLElement): Promise<void> =>
  settle(() => {
    element.focus();
    fireEvent.click(element);
  });
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** What axe-core finds wrong, once the draft has been checked. */
async function flaws(): Promise<readonly string[]> {
  await settle(() => pause(300));
  return faults();
}
const openCard = (index: number): Promise<void> => click(field(index, "head"));
const options = (): readonly string[] => screen.queryAllByRole("option").map((one) => one.textContent ?? "");
const listed = (): readonly HTMLElement[] => {
  const list = screen.queryByRole("listbox");
  return list === null ? [] : within(list).getAllByRole("option");
};
const menuItem = async (index: number, name: string): Promise<void> => {
  await click(field(index, "menu"));
  await click(screen.getByRole("menuitem", { name: new RegExp(`^${name}`) }));
};

/** The cards of the project in a row of a sheet, with a library if there is one. */
async function opened(
  row: number,
  { rows = SHEET, column = CELL_COLUMN, wording = [] }: { rows?: Rows; column?: number; wording?: WordingEntry[] } = {},
): Promise<void> {
  const host = memoryHost({ 表: rows });
  session = createSession({ host, checker: testChecker(), words: findingWords(paneText("zh")) });
  render(
    <FluentProvider theme={webLightTheme}>
      <PaneProvider
        value={{ session, language: "zh", text, canSave: true, save: () => true, offerText: () => undefined }}
      >
        <CardList />
      </PaneProvider>
    </FluentProvider>,
  );
  await settle(() => session.start());
  const { choices } = session.getState();
  const check = { ...choices.check, profile: { ...choices.check.profile, wording } };
  await settle(() => session.dispatch({ type: "choices-changed", choices: { ...choices, check } }));
  await settle(() => session.dispatch({ type: "viewed", view: "indicators" }));
  await settle(() => host.choose({ top: row, bottom: row, left: column, right: column }));
}

describe("what came of an indicator", () => {
  const shown = (outcome: CardOutcome): string => {
    session = createSession({
      host: memoryHost({ 表: SHEET }),
      checker: testChecker(),
      words: findingWords(paneText("zh")),
    });
    render(
      <PaneProvider
        value={{ session, language: "zh", text, canSave: true, save: () => true, offerText: () => undefined }}
      >
        <OutcomeLine outcome={outcome} />
      </PaneProvider>,
    );
    const [line] = document.querySelectorAll('[data-part="outcome"]');
    return [...(line?.children ?? [])].map((part) => part.textContent).join(" ");
  };

  test("is a line to read, with nothing to change in it", async () => {
    expect(shown({ actual: "1次", score: "10", reason: "场地维修。" })).toBe("实际完成值1次 得分10 原因场地维修。");
    expect(document.querySelectorAll("input, button, select")).toHaveLength(0);
    expect(await flaws()).toEqual([]);
  });

  test("leaves out what the form has no cell for, and says what is not filled in", () => {
    expect(shown({ actual: "", score: null, reason: "" })).toBe("实际完成值未填");
  });
});

describe("cards", () => {
  test("one card is open, the others are a line each; a line says number, class, name, target and what is found", async () => {
    await opened(ROW.training);
    expect(items()).toHaveLength(2);
    expect(field(0, "head").getAttribute("aria-expanded")).toBe("true");
    expect(screen.getByRole("button", { name: "第2条 社会效益 政策知晓率 ≥90%" })).toBe(field(1, "head"));
    expect(itemAt(1).querySelectorAll("input, select")).toHaveLength(0);
    await openCard(1);
    expect(field(0, "name").value).toBe("培训班次");
    expect(field(1, "name").value).toBe("政策知晓率");
    expect(field(1, "cycle-number").value).toBe("90");
    await openCard(0);
    expect(field(0, "head").getAttribute("aria-expanded")).toBe("false");
    expect(await flaws()).toEqual([]);
  });

  test("what is found of an indicator stands under it, and is dimmed until a change has been checked", async () => {
    await opened(ROW.training);
    await settle(() => pause(100));
    const list = (): HTMLElement => screen.getByRole("list", { name: words.findingsOf(1) });
    expect(list().textContent).toContain("不少于5个");
    expect(list().title).toBe("");
    // A busy machine may have checked the change before typing it has come to rest.
    const titles: string[] = [];
    const observer = new MutationObserver(() => titles.push(list().title));
    observer.observe(list(), { attributeFilter: ["title"] });
    await type(field(0, "name"), "培训场次");
    await settle(() => pause(400));
    observer.disconnect();
    expect(titles).toEqual([words.checking, ""]);
  });

  test("a target nobody has filled in is at fault where the sheet has it so, and only marked while it is being written", async () => {
    await opened(ROW.research);
    await settle(() => pause(300));
    const list = (): HTMLElement | null => screen.queryByRole("list", { name: words.findingsOf(2) });
    expect(list()?.textContent).toContain("待补充");
    await settle(() => fireEvent.change(field(1, "cycle-kind"), { target: { value: "quantity" } }));
    await settle(() => pause(400));
    expect(list()).toBeNull();
    expect(field(1, "cycle-number").placeholder).toBe(words.open);
  });

  test("level 2 offers what stands under level 1, and goes along with it", async () => {
    await opened(ROW.training);
    const level2 = (): readonly string[] =>
      [...field(0, "level2").querySelectorAll("option")].map((one) => one.textContent ?? "");
    expect(level2()).toEqual(["11-数量", "12-质量", "13-时效"]);
    await settle(() => fireEvent.change(field(0, "level1"), { target: { value: "4" } }));
    expect(level2()).toEqual(["41-经济成本", "42-社会成本", "43-生态环境成本"]);
    expect(cardAt(0).level2?.text).toBe("41-经济成本指标");
  });

  test("a class that is none of the list is shown as it is written", async () => {
    await opened(ROW.research);
    await openCard(0);
    expect((field(0, "level2") as unknown as HTMLSelectElement).selectedOptions[0]?.textContent).toBe("19-数量指标");
  });

  test("cards are walked through, moved and numbered by the keyboard, which stays on the card", async () => {
    await opened(ROW.training);
    await focus(field(0, "head"));
    await key("ArrowDown");
    expect(focused()).toBe("1 head");
    await key("ArrowUp", { altKey: true });
    expect(names()).toEqual(["政策知晓率", "培训班次"]);
    expect(cardsOf(draft()).map(({ ordinal }) => ordinal)).toEqual([1, 2]);
    expect(focused()).toBe("0 head");
    await key("ArrowDown", { altKey: true });
    expect(names()).toEqual(["培训班次", "政策知晓率"]);
    expect(focused()).toBe("1 head");
    expect(document.querySelector("[aria-live]")?.textContent).toBe(words.said.moved("政策知晓率", 2));
  });

  test("a card that is added opens with the keyboard in its name; taken out, the keyboard goes to the next", async () => {
    await opened(ROW.training);
    await menuItem(0, words.addAfter);
    expect(focused()).toBe("1 name");
    expect(cardsOf(draft()).map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
    expect(field(0, "head").getAttribute("aria-expanded")).toBe("false");
    await menuItem(1, words.remove);
    expect(names()).toEqual(["培训班次", "政策知晓率"]);
    expect(focused()).toBe("1 head");
    await menuItem(1, words.remove);
    expect(focused()).toBe("0 head");
    await menuItem(0, words.remove);
    expect(focused()).toBe(`- ${words.add}`);
    await click(screen.getByRole("button", { name: words.add }));
    expect(focused()).toBe("0 name");
    expect(await flaws()).toEqual([]);
  });

  test("a copy stands behind its card, and Escape leaves the menu for its button", async () => {
    await opened(ROW.training);
    await menuItem(0, words.duplicate);
    expect(names()).toEqual(["培训班次", "培训班次", "政策知晓率"]);
    expect(focused()).toBe("1 name");
    await click(field(2, "menu"));
    expect(screen.getByRole("menuitem", { name: new RegExp(`^${words.down}`) }).getAttribute("aria-disabled")).toBe(
      "true",
    );
    await key("Escape");
    expect(focused()).toBe("2 menu");
  });

  test("Ctrl+Z takes the draft's steps back and Ctrl+Y makes them again, typing in a field being one", async () => {
    await opened(ROW.training);
    await type(field(0, "name"), "培");
    await type(field(0, "name"), "培训");
    await menuItem(1, words.remove);
    await key("z", { ctrlKey: true });
    expect(names()).toEqual(["培训", "政策知晓率"]);
    await focus(field(0, "name"));
    await key("z", { ctrlKey: true });
    expect(names()).toEqual(["培训班次", "政策知晓率"]);
    await key("y", { ctrlKey: true });
    await key("y", { ctrlKey: true });
    expect(names()).toEqual(["培训"]);
  });

  test("the keyboard goes to what is nearest where an undone step takes its card away", async () => {
    await opened(ROW.training);
    await menuItem(1, words.addAfter);
    expect(focused()).toBe("2 name");
    await key("z", { ctrlKey: true });
    expect(items()).toHaveLength(2);
    expect(focused()).toBe("1 head");
  });

  test("where the table has no free row, the button says why nothing was added", async () => {
    await opened(9, { rows: form("培训经费", "≥5次"), column: 3 });
    expect(items()).toHaveLength(3);
    await click(screen.getByRole("button", { name: words.add }));
    expect(items()).toHaveLength(3);
    expect(screen.getAllByText(words.refused["no-room"]).length).toBeGreaterThan(0);
    expect(focused()).toBe(`- ${words.add}`);
  });

  test("a text that belongs to no indicator stands where it stood, as text", async () => {
    const rows = SHEET.map((row, index) =>
      index === ROW.training
        ? row.map((cell, at) => (at === CELL_COLUMN ? `<b>说明</b>：${String(cell)}` : cell))
        : row,
    );
    await opened(ROW.training, { rows });
    expect(screen.getByRole("note", { name: words.stray }).textContent).toContain("<b>说明</b>");
    expect(items()).toHaveLength(2);
    expect(await flaws()).toEqual([]);
  });
});

describe("the name", () => {
  const entry = (over: Partial<WordingEntry>): WordingEntry => ({
    name: "培训人数",
    category: "11",
    operator: "≥",
    target: null,
    unit: "人次",
    synonyms: [],
    note: "",
    status: "preferred",
    ...over,
  });

  test("is found by pinyin initials, the library first; a pick brings sign and unit, and leaves the number that is there", async () => {
    await opened(ROW.training, { wording: [entry({})] });
    await type(field(0, "name"), "pxrs");
    expect(listed()[0]?.textContent).toBe("培训人数 词库 · ≥__人次");
    expect(listed()[0]?.querySelector("mark")?.textContent).toBe("培训人数");
    expect(listed()[0]?.getAttribute("aria-selected")).toBe("true");
    await key("Enter");
    expect(cardAt(0).name).toBe("培训人数");
    expect(cardAt(0).cycle).toBe("≥5人次");
    expect(screen.queryByRole("listbox")).toBeNull();
    expect(focused()).toBe("0 name");
    await key("z", { ctrlKey: true });
    expect(names()[0]).toBe("培训班次");
  });

  test("that other projects use is offered after those of the library and the standard", async () => {
    await opened(ROW.training);
    await settle(() => pause(300));
    expect(session.getState().editing.used).not.toEqual([]);
    await type(field(0, "name"), "hycc");
    expect(options()).toContain("会议场次 本表在用");
    const at = options().indexOf("会议场次 本表在用");
    await settle(() => fireEvent.click(screen.queryAllByRole("option")[at] as HTMLElement));
    expect(cardAt(0)).toMatchObject({ name: "会议场次", cycle: "不少于5个" });
  });

  test("of another class is offered below those of the card's own, and files the card when it is picked", async () => {
    await opened(ROW.training);
    await type(field(0, "name"), "满意度");
    expect(screen.getByRole("listbox").textContent).toContain(words.suggest.elsewhere);
    const at = options().findIndex((option) => option.includes("参训人员满意度"));
    const option = screen.queryAllByRole("option")[at];
    if (option === undefined) throw new Error("not offered");
    await settle(() => fireEvent.click(option));
    expect(cardAt(0).level2?.text).toBe("31-服务对象满意度");
    expect(cardAt(0).cycle).toBe("≥90%");
  });

  test("typed freely stays as it is typed, and Escape brings back what was there", async () => {
    await opened(ROW.training);
    await type(field(0, "name"), "干部夜校开班数");
    expect(screen.getByText(words.suggest.noName)).toBeTruthy();
    expect(names()[0]).toBe("干部夜校开班数");
    await key("Escape");
    expect(names()[0]).toBe("培训班次");
    expect(screen.queryByText(words.suggest.noName)).toBeNull();
  });

  test("that is retired is not offered, and a synonym leads to the name to use", async () => {
    const wording = [entry({ synonyms: ["受训人数"] }), entry({ name: "培训班次", status: "retired" })];
    await opened(ROW.training, { wording });
    await type(field(0, "name"), "受训人数");
    expect(listed()[0]?.textContent).toContain("培训人数");
    expect(listed()[0]?.textContent).toContain(`${words.suggest.insteadOf} 受训人数`);
    await type(field(0, "name"), "培训班次");
    expect(options().filter((option) => option.startsWith("培训班次"))).toEqual([]);
  });

  test("is neither looked for nor written while an input method composes it", async () => {
    await opened(ROW.training);
    const input = field(0, "name");
    await settle(() => {
      input.focus();
      fireEvent.compositionStart(input);
      fireEvent.change(input, { target: { value: "培训ren" } });
    });
    expect(input.value).toBe("培训ren");
    expect(names()[0]).toBe("培训班次");
    expect(screen.queryByRole("listbox")).toBeNull();
    await settle(() => fireEvent.keyDown(input, { key: "Enter", isComposing: true }));
    await settle(() => {
      fireEvent.change(input, { target: { value: "培训人" } });
      fireEvent.compositionEnd(input);
    });
    expect(names()[0]).toBe("培训人");
    expect(screen.getByRole("listbox")).toBeTruthy();
  });

  test("of thousands is found quickly, and what is not listed is counted", async () => {
    const wording = Array.from({ length: 5000 }, (_, n) => entry({ name: `培训${n}班人数` }));
    await opened(ROW.training, { wording });
    await type(field(0, "name"), "pxb");
    expect(listed()).toHaveLength(50);
    expect(screen.getByText(/还有 [\d,]+ 个，再输入几个字/)).toBeTruthy();
  });

  test("is gone through by arrows from the whole list, and left by Tab as typed", async () => {
    await opened(ROW.training);
    await focus(field(0, "name"));
    await key("ArrowDown");
    expect(listed().length).toBeGreaterThan(10);
    await key("ArrowDown");
    await key("ArrowDown");
    expect(listed()[1]?.getAttribute("aria-selected")).toBe("true");
    const input = field(0, "name");
    expect(input.getAttribute("aria-activedescendant")).toBe(listed()[1]?.id);
    expect(await flaws()).toEqual([]);
    await focus(field(0, "cycle-number"));
    expect(screen.queryByRole("listbox")).toBeNull();
    expect(names()[0]).toBe("培训班次");
  });
});

describe("a target", () => {
  test("changes nothing but the characters of the field that is typed in", async () => {
    await opened(ROW.training);
    const before = printDraft(draft(), session.getState().sheets).cells[0]?.text ?? "";
    await type(field(0, "cycle-number"), "6");
    const after = printDraft(draft(), session.getState().sheets).cells[0]?.text ?? "";
    expect(after).toBe(before.replaceAll("不少于5个", "不少于6个"));
  });

  test("stays the kind it is while a number is typed that is none yet", async () => {
    await opened(ROW.meeting);
    await type(field(0, "cycle-number"), "6.");
    expect(field(0, "cycle-number").value).toBe("6.");
    expect(focused()).toBe("0 cycle-number");
    await type(field(0, "cycle-number"), "6.5");
    expect(cardAt(0).cycle).toBe("≥6.5次");
    await type(field(0, "cycle-number"), "");
    expect(cardAt(0).cycle).toBe("≥次");
    expect(field(0, "cycle-number").placeholder).toBe(words.open);
  });

  test("takes a unit no list has, and offers the fitting ones first", async () => {
    await opened(ROW.meeting);
    await focus(field(0, "cycle-unit"));
    await key("ArrowDown");
    expect(options()).toContain("场次");
    await type(field(0, "cycle-unit"), "席位");
    expect(cardAt(0).cycle).toBe("≥2席位");
    await focus(field(0, "name"));
    expect(field(0, "cycle-unit").value).toBe("席位");
  });

  test("becomes another kind with what the two have in common, and text where that is asked for", async () => {
    await opened(ROW.meeting);
    const kind = (to: string): Promise<void> =>
      settle(() => fireEvent.change(field(0, "cycle-kind"), { target: { value: to } }));
    await kind("range");
    expect(field(0, "cycle-from").value).toBe("2");
    expect(field(0, "cycle-to").placeholder).toBe(words.open);
    await type(field(0, "cycle-to"), "4");
    expect(cardAt(0).cycle).toBe("2-4次");
    await kind("frequency");
    expect(cardAt(0).cycle).toBe("每年≥2次");
    await settle(() => fireEvent.change(field(0, "cycle-every"), { target: { value: "季度" } }));
    expect(cardAt(0).cycle).toBe("每季度≥2次");
    await kind("text");
    expect(field(0, "cycle-text").value).toBe("每季度≥2次");
    await kind("graded");
    expect(field(0, "cycle-grades").value).toBe("优/良/中/差");
    await kind("deadline");
    await type(field(0, "cycle-date"), "12月底");
    expect(cardAt(0).cycle).toBe("≤12月底");
  });

  test("in words or in percent becomes another kind with its fields blank, and no field of it is lost", async () => {
    await opened(ROW.training);
    await openCard(1);
    const kind = (to: string): Promise<void> =>
      settle(() => fireEvent.change(field(1, "cycle-kind"), { target: { value: to } }));
    await kind("frequency");
    expect(cardAt(1).cycle).toBe("每年≥次");
    await kind("text");
    await type(field(1, "cycle-text"), "");
    await kind("range");
    expect(field(1, "cycle-to").disabled).toBe(true);
    await type(field(1, "cycle-from"), "80");
    await type(field(1, "cycle-to"), "90");
    await type(field(1, "cycle-unit"), "%");
    expect(cardAt(1).cycle).toBe("80-90%");
  });

  test("of the year follows that of the period until it is changed", async () => {
    await opened(ROW.meeting);
    expect(cardAt(0).follows).toBe(true);
    expect(itemAt(0).querySelector("[data-field=annual-number]")).toBeNull();
    await type(field(0, "cycle-number"), "3");
    expect(cardAt(0).annual).toBe("≥3次");
    await click(field(0, "follows"));
    await type(field(0, "annual-number"), "1");
    expect([cardAt(0).cycle, cardAt(0).annual]).toEqual(["≥3次", "≥1次"]);
    await type(field(0, "cycle-number"), "4");
    expect(cardAt(0).annual).toBe("≥1次");
    await click(field(0, "follows"));
    expect(cardAt(0).annual).toBe("≥4次");
  });

  test("that is blank is a number to be given, with its usual sign", async () => {
    await opened(ROW.training);
    await click(screen.getByRole("button", { name: words.add }));
    expect(field(2, "cycle-number").placeholder).toBe(words.open);
    expect(field(2, "cycle-operator").value).toBe("≥");
    await type(field(2, "cycle-unit"), "次");
    expect(cardAt(2).cycle).toBe("≥次");
    expect(screen.queryByRole("button", { name: /^改成 / })).toBeNull();
    await type(field(2, "cycle-number"), "12");
    expect(cardAt(2).annual).toBe("≥12次");
  });

  test("in words is offered in numbers; taken, the number is left open with the keyboard on it", async () => {
    await opened(ROW.meeting);
    await settle(() => fireEvent.change(field(0, "cycle-kind"), { target: { value: "text" } }));
    await type(field(0, "cycle-text"), "按时召开");
    await focus(field(0, "name"));
    const way = screen.getAllByRole("button", { name: /^改成 / })[0];
    if (way === undefined) throw new Error("no way");
    expect(way.textContent).toContain("__");
    await click(way);
    expect(focused()).toBe("0 cycle-number");
    expect(field(0, "cycle-number").value).toBe("");
    expect(cardAt(0).cycle).toMatch(/^[≥≤]\D+$/);
    expect(cardAt(0).annual).toBe(cardAt(0).cycle);
  });

  test("that becomes a range while it is left keeps the keyboard in the target", async () => {
    await opened(ROW.meeting);
    await settle(() => fireEvent.change(field(0, "cycle-operator"), { target: { value: "" } }));
    await type(field(0, "cycle-number"), "6到8");
    await focus(field(0, "cycle-unit"));
    expect(document.activeElement).not.toBe(document.body);
    expect(focused()).toMatch(/^0 cycle-/);
  });
});
