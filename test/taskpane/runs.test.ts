import fc from "fast-check";
import { fromRuns, runsInSteps, runsOf } from "../../src/taskpane/runs";

const items = (text: string): object[] => [...text].map((letter) => ITEMS[letter] ?? {});
const ITEMS: Record<string, object> = Object.fromEntries([..."abcdefghij"].map((letter) => [letter, { letter }]));

describe("runs", () => {
  test("a changed item goes alone, the others by where they stand", () => {
    const [before, after] = [items("abcdef"), items("abcxef")];
    expect(runsOf(before, after)).toEqual([{ from: 0, count: 3 }, { fresh: [{}] }, { from: 4, count: 2 }]);
  });

  test("the same list is one run, an empty one none", () => {
    const before = items("abc");
    expect(runsOf(before, before)).toEqual([{ from: 0, count: 3 }]);
    expect(runsOf(before, [])).toEqual([]);
  });

  test("a stretch that has moved far is found again", () => {
    const many = Array.from({ length: 200 }, (_, index) => ({ index }));
    const after = [...many.slice(100), ...many.slice(0, 100)];
    expect(runsOf(many, after)).toEqual([
      { from: 100, count: 100 },
      { from: 0, count: 100 },
    ]);
  });

  test("of long lists that have nothing in common there is a pause in each of them", () => {
    const list = () => Array.from({ length: 10_000 }, () => ({}));
    const steps = runsInSteps(list(), list());
    let pauses = 0;
    while (steps.next().done !== true) pauses += 1;
    expect(pauses).toBe(4);
  });

  test("whatever came, went or moved, the runs give the list, item by item", () => {
    const pool = Array.from({ length: 60 }, (_, index) => ({ index }));
    const list = fc.uniqueArray(fc.nat(59), { maxLength: 60 }).map((places) => places.map((place) => pool[place]));
    fc.assert(
      fc.property(list, list, (before, after) => {
        const now = fromRuns(before, runsOf(before, after));
        expect(now).toHaveLength(after.length);
        now.forEach((item, index) => expect(item).toBe(after[index]));
      }),
    );
  });
});
