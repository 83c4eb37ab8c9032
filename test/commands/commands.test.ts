import { COMMANDS, registerCommands, type CommandHandler } from "../../src/commands";
import type { PaneActions } from "../../src/host/actions";

function register(overrides: Partial<PaneActions> = {}) {
  const calls: string[] = [];
  const note = (name: string) => async () => void calls.push(name);
  const actions: PaneActions = {
    open: note("open"),
    check: note("check"),
    previous: note("previous"),
    next: note("next"),
    ...overrides,
  };
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
  expect(calls).toEqual(["check", "previous", "next"]);
});

test("completed is called only after the action has ended", async () => {
  let finish = () => {};
  const pending = new Promise<void>((resolve) => (finish = resolve));
  const { handlers } = register({ check: () => pending });
  const completed = jest.fn();
  handlers.get("JixiaoCheck")?.({ completed });
  await Promise.resolve();
  expect(completed).not.toHaveBeenCalled();
  finish();
  await new Promise(setImmediate);
  expect(completed).toHaveBeenCalledTimes(1);
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
