/** @jest-environment jsdom */

import { readShortcuts, onShortcut } from "../../src/workbench/page/shortcuts";

const FILE = {
  shortcuts: [
    { action: "Check", key: { default: "Ctrl+Alt+J" } },
    { action: "Back", key: { default: "Ctrl+Alt+Shift+K" } },
  ],
};
const key = (code: string, modifiers: KeyboardEventInit = {}) =>
  new KeyboardEvent("keydown", { code, cancelable: true, ...modifiers });

test("keys are known by all of their modifiers", () => {
  const functionOf = readShortcuts(FILE);
  const held = { ctrlKey: true, altKey: true };
  expect(functionOf(key("KeyJ", held))).toBe("Check");
  expect(functionOf(key("KeyK", { ...held, shiftKey: true }))).toBe("Back");
  expect(functionOf(key("KeyK", held))).toBeNull();
  expect(functionOf(key("KeyJ"))).toBeNull();
  expect(readShortcuts({})(key("KeyJ", held))).toBeNull();
});

test("they run their functions where the program offers that, and nothing else hears them", async () => {
  const ran: string[] = [];
  let isOffered = true;
  onShortcut(
    window,
    Promise.resolve(readShortcuts(FILE)),
    () => isOffered,
    (name) => ran.push(name),
  );
  await Promise.resolve();
  const pressed = key("KeyJ", { ctrlKey: true, altKey: true });
  window.dispatchEvent(pressed);
  expect([ran, pressed.defaultPrevented]).toEqual([["Check"], true]);
  isOffered = false;
  const ignored = key("KeyJ", { ctrlKey: true, altKey: true });
  window.dispatchEvent(ignored);
  expect([ran, ignored.defaultPrevented]).toEqual([["Check"], false]);
});
