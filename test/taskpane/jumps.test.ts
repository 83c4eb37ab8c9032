import { createJumps, type Jumps } from "../../src/taskpane/session/jumps";

const cell = (row: number) => ({ top: row, bottom: row, left: 0, right: 0 });
const at = (row: number) => ({ sheet: "表", range: cell(row) });

let jumps: Jumps;
beforeEach(() => {
  jest.useFakeTimers();
  jumps = createJumps();
});
afterEach(() => {
  jumps.clear();
  jest.useRealTimers();
});

test("a selection the pane did not make is the user's", () => {
  jumps.add("表", cell(1));
  expect(jumps.settle(at(2))).toBe("user");
  expect(jumps.settle({ sheet: "另", range: cell(1) })).toBe("user");
});

test("a jump that is told of settles those made before it, which were never told of", () => {
  for (const row of [1, 2, 3]) jumps.add("表", cell(row));
  expect(jumps.settle(at(2))).toBe("left");
  // The first one is settled with it: the user's own click there counts.
  expect(jumps.settle(at(1))).toBe("user");
  expect(jumps.settle(at(3))).toBe("own");
});

test("a jump that is never told of is forgotten", () => {
  jumps.add("表", cell(1));
  jest.advanceTimersByTime(1_499);
  jumps.add("表", cell(2));
  jest.advanceTimersByTime(1);
  expect(jumps.settle(at(1))).toBe("user");
  expect(jumps.settle(at(2))).toBe("own");
});
