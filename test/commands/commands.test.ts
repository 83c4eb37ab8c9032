import { COMMANDS, registerCommands, type CommandHandler } from "../../src/commands";
import { whenStarted } from "../../src/commands/when-started";
import type { PaneActions } from "../../src/host/actions";
import { actionsBy } from "../support/noted-actions";

function register(overrides: Partial<PaneActions> = {}) {
  const calls: string[] = [];
  const actions: PaneActions = { ...actionsBy((name) => calls.push(name)), ...overrides };
  const handlers = new Map<string, CommandHandler>();
  registerCommands((name, handler) => handlers.set(name, handler), actions);
  const press = (name: string) =>
    new Promise<void>((completed) => {
      handlers.get(name)?.({ completed });
    });
  return { calls, handlers, press };
}

test("every command has a handler, and each calls its own action", async () => {
  const { calls, handlers, press } = register();
  expect([...handlers.keys()]).toEqual(Object.keys(COMMANDS));
  for (const name of handlers.keys()) await press(name);
  expect(calls).toEqual(Object.values(COMMANDS));
  expect(handlers.has("JixiaoFixSafe")).toBe(true);
});

test("completed is called first: until then Excel keeps the pane hidden", () => {
  const { handlers } = register({ check: () => new Promise(() => undefined) });
  const completed = jest.fn();
  handlers.get("JixiaoCheck")?.({ completed });
  expect(completed).toHaveBeenCalledTimes(1);
});

describe("buttons pressed before the rest has started", () => {
  const pressed = () => {
    const calls: string[] = [];
    const note = (name: string) => async () => void calls.push(name);
    const starting = whenStarted(note("show"));
    const handlers = new Map<string, CommandHandler>();
    registerCommands((name, handler) => handlers.set(name, handler), starting.actions);
    handlers.get("JixiaoCheck")?.({});
    handlers.get("JixiaoNext")?.({});
    return { calls, starting, actions: actionsBy((name) => calls.push(name)) };
  };

  test("act once it has", async () => {
    const { calls, starting, actions } = pressed();
    await new Promise(setImmediate);
    expect(calls).toEqual([]);
    starting.started(actions);
    await new Promise(setImmediate);
    expect(calls).toEqual(["check", "next"]);
  });

  test("show the pane, which says why, where it never will", async () => {
    const { calls, starting } = pressed();
    starting.failed();
    await new Promise(setImmediate);
    expect(calls).toEqual(["show", "show"]);
  });
});

test.each([
  ["rejects", () => Promise.reject(new Error("protected"))],
  [
    "throws at once",
    () => {
      throw new Error("protected");
    },
  ],
])("a command that %s is completed all the same, and its error is not lost", async (_how, check) => {
  const logged = jest.spyOn(console, "error").mockImplementation(() => {});
  const { press } = register({ check });
  await press("JixiaoCheck");
  expect(logged).toHaveBeenCalledWith(expect.objectContaining({ message: "protected" }));
  logged.mockRestore();
});

test("a dispatched action comes without an event, or without completed", async () => {
  const { calls, handlers } = register();
  handlers.get("JixiaoNext")?.();
  handlers.get("JixiaoNext")?.({});
  await new Promise(setImmediate);
  expect(calls).toEqual(["next", "next"]);
});
