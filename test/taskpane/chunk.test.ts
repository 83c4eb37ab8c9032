import { createChunk, loadWhenIdle, NotLoaded, whenCalled } from "../../src/taskpane/chunk";

/** A part that fails to load so many times before it loads. */
function partThatFails(times: number) {
  let asked = 0;
  const chunk = createChunk(async () => {
    asked += 1;
    if (asked <= times) throw new Error("404");
    return { greeting: "你好" };
  });
  return { chunk, asked: () => asked };
}

describe("a part", () => {
  test("is loaded once, however often it is asked for, and is there at once from then on", async () => {
    const { chunk, asked } = partThatFails(0);
    expect(chunk.now()).toBeNull();
    const [first, second] = await Promise.all([chunk.load(), chunk.load()]);
    expect(second).toBe(first);
    expect(chunk.now()).toBe(first);
    await chunk.load();
    expect(asked()).toBe(1);
  });

  test("that could not be loaded is tried again when it is asked for again", async () => {
    const { chunk, asked } = partThatFails(1);
    await expect(chunk.load()).rejects.toThrow(NotLoaded);
    expect(chunk.now()).toBeNull();
    await expect(chunk.load()).resolves.toEqual({ greeting: "你好" });
    expect(asked()).toBe(2);
  });

  test("that cannot be loaded while idle holds up none of the others", async () => {
    const [broken, sound] = [partThatFails(1), partThatFails(0)];
    await loadWhenIdle([broken.chunk, sound.chunk]);
    expect(broken.chunk.now()).toBeNull();
    expect(sound.chunk.now()).not.toBeNull();
  });
});

describe("actions of a part", () => {
  interface Greeter {
    greet(name: string): Promise<string>;
    count(): number;
  }

  function greeterOf(chunk: ReturnType<typeof partThatFails>["chunk"]) {
    const failures: unknown[] = [];
    let made = 0;
    const greeter = whenCalled(
      chunk,
      ({ greeting }): Greeter => {
        made += 1;
        let greeted = 0;
        return {
          async greet(name) {
            greeted += 1;
            return `${greeting}，${name}`;
          },
          count: () => greeted,
        };
      },
      (error) => failures.push(error),
    );
    return { ...greeter, failures, timesMade: () => made };
  }

  test("are made by the first call, and answer at once from then on", async () => {
    const { actions, made, timesMade } = greeterOf(partThatFails(0).chunk);
    expect(made()).toBeNull();
    expect(await Promise.all([actions.greet("甲"), actions.greet("乙")])).toEqual(["你好，甲", "你好，乙"]);
    expect(actions.count()).toBe(2);
    expect(timesMade()).toBe(1);
    expect(made()).not.toBeNull();
  });

  test("that cannot be loaded answer null and say so, and a later call works", async () => {
    const { actions, failures } = greeterOf(partThatFails(1).chunk);
    expect(await actions.greet("甲")).toBeNull();
    expect(failures).toEqual([expect.any(NotLoaded)]);
    expect(await actions.greet("甲")).toBe("你好，甲");
  });

  test("whose own failure is theirs are not taken for ones that could not be loaded", async () => {
    const failures: unknown[] = [];
    const { actions } = whenCalled(
      partThatFails(0).chunk,
      () => ({ act: () => Promise.reject(new Error("own")) }),
      (error) => failures.push(error),
    );
    await expect(actions.act()).rejects.toThrow("own");
    expect(failures).toEqual([]);
  });
});
