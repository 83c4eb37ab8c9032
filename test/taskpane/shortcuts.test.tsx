import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import type { Command } from "../../src/taskpane/commands/command";
import { keyText } from "../../src/taskpane/commands/keystroke";
import { KEY_COMMANDS, PANE_COMMANDS } from "../../src/taskpane/commands/pane";
import { CARD_KEYS } from "../../src/taskpane/view/editor/cards/commands";
import { EDITOR_COMMANDS } from "../../src/taskpane/view/editor/commands";
import { LIST_COMMANDS } from "../../src/taskpane/view/list-commands";
import { paneText } from "../../src/text/pane";
import { memoryHost } from "./support/memory-host";
import { faults, giveHeights, openPane, settle } from "./support/page";
import { SHEET } from "./support/sheet";

jest.setTimeout(30_000);
beforeAll(giveHeights);
afterEach(cleanup);

const press = (key: string, target: Element = document.body): Promise<void> =>
  settle(() => fireEvent.keyDown(target, { key, shiftKey: key === "?" }));
const heading = (): string => screen.getByRole("heading", { level: 1 }).textContent ?? "";

describe("commands", () => {
  test("go by their own id", () => {
    for (const [id, command] of Object.entries(PANE_COMMANDS)) expect(command.id).toBe(id);
  });

  const places: Readonly<Record<string, readonly Pick<Command<never>, "keys">[]>> = {
    anywhere: KEY_COMMANDS,
    list: LIST_COMMANDS,
    editor: EDITOR_COMMANDS,
    card: CARD_KEYS,
  };
  test.each(Object.entries(places))("no two of a place have the same key: %s", (_place, commands) => {
    const keys = commands.flatMap(({ keys: strokes = [] }) => strokes.map(keyText));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).not.toEqual([]);
  });
});

describe.each([
  ["zh-CN", "zh"],
  ["en-US", "en"],
] as const)("the list of shortcuts in %s", (locale, language) => {
  const text = paneText(language);

  test("is opened by ? and left by Escape, and names the keys of every command", async () => {
    await openPane(memoryHost({ 表: SHEET }, locale));
    await press("?");
    expect(heading()).toBe(text.shortcuts.label);
    const anywhere = screen.getByRole("region", { name: text.shortcuts.places.anywhere });
    const lines = [...anywhere.querySelectorAll("dl > div")].map((line) => line.textContent);
    expect(lines).toEqual([
      ...[`${text.shortcuts.next}F8`, `${text.shortcuts.previous}Shift + F8`],
      ...[`${text.undoLast}Ctrl + Z`, `${text.back}Esc`, `${text.shortcuts.label}?`],
      `${text.files.label}Ctrl + O`,
    ]);
    const list = screen.getByRole("region", { name: text.shortcuts.places.list });
    expect(within(list).getByText("Enter").closest("div")?.textContent).toContain("Space");
    expect(await faults()).toEqual([]);
    await press("Escape");
    expect(screen.getByRole("treegrid")).toBeTruthy();
  });

  test("is in the menu", async () => {
    await openPane(memoryHost({ 表: SHEET }, locale));
    await settle(() => fireEvent.click(screen.getByRole("button", { name: text.sheetActions.more })));
    await settle(() => fireEvent.click(screen.getByRole("menuitem", { name: new RegExp(`^${text.shortcuts.label}`) })));
    expect(heading()).toBe(text.shortcuts.label);
  });
});

test("a question mark that is typed into the search stays there", async () => {
  await openPane(memoryHost({ 表: SHEET }));
  await press("?", screen.getByRole("searchbox"));
  expect(heading()).toBe(paneText("zh").title);
});

test("the wide question mark of a Chinese input method opens it as well", async () => {
  await openPane(memoryHost({ 表: SHEET }));
  await press("？");
  expect(heading()).toBe(paneText("zh").shortcuts.label);
});
