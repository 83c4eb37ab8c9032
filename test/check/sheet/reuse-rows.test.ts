import { reuseRows } from "../../../src/check/sheet/reuse-rows";
import { snapshotOf, type CellValue } from "../../../src/check/sheet/snapshot";

const sheet = (...rows: readonly (readonly CellValue[])[]) => snapshotOf("表", rows);

const BEFORE = sheet(["a", 1], ["b", 2], ["c", 3], ["d", 4]);
const [A, B, C, D] = BEFORE.rowHandles;

const handles = (...rows: readonly (readonly CellValue[])[]) => reuseRows(BEFORE, sheet(...rows)).rowHandles;

test("an edited row keeps its handle, also the last one of those that changed", () => {
  expect(handles(["a", 1], ["b", 5], ["c", 3], ["d", 4])).toEqual([A, B, C, D]);
  expect(handles(["a", 1], ["b", 5], ["c", 6], ["d", 4])).toEqual([A, B, C, D]);
  expect(handles(["a", 7], ["b", 5], ["c", 6], ["d", 8])).toEqual([A, B, C, D]);
});

test("a row that is inserted beside an edited one is a new one, and the edited one keeps its handle", () => {
  const [a, b, fresh, ...others] = handles(["a", 1], ["b", 5], ["new", 0], ["c", 3], ["d", 4]);
  expect([a, b, ...others]).toEqual([A, B, C, D]);
  expect(BEFORE.rowHandles).not.toContain(fresh);
});

test("long texts that differ in the middle alone are told apart where their rows change places", () => {
  const long = (middle: string) => [`${"开头".repeat(20)}${middle}${"结尾".repeat(20)}`, 1];
  const before = sheet(long("甲"), long("乙"), long("丙"));
  const [first, second, third] = before.rowHandles;
  expect(reuseRows(before, sheet(long("丙"), long("甲"), long("乙"))).rowHandles).toEqual([third, first, second]);
  expect(reuseRows(before, sheet(long("乙"), long("丁"), long("甲"))).rowHandles).toEqual([second, third, first]);
});

test("rows that go leave the others theirs", () => {
  expect(handles(["a", 1], ["d", 4])).toEqual([A, D]);
});

test("rows that stay keep their arrays, and those that changed do not", () => {
  const after = reuseRows(BEFORE, sheet(["a", 1], ["b", 5], ["c", 3], ["d", 4]));
  expect(after.values.map((row, at) => row === BEFORE.values[at])).toEqual([true, false, true, true]);
});
