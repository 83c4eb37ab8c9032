import { isDateText, monthAndDay, showsDay } from "../../../src/check/sheet/dates";

test.each([
  "2024/6/8",
  "2024-06-08",
  "6-8",
  "8-Jun",
  "Jun-24",
  "6月8日",
  "2024年6月8日",
  "2024年6月",
  "六月八日",
  "二〇二四年六月八日",
])("%s is what a date looks like", (text) => expect(isDateText(text)).toBe(true));

test.each(["6", "45451", "2024.6", "95%", "6-8次", "1 1/2", "12月底", "6月", "-6"])("%s is none", (text) =>
  expect(isDateText(text)).toBe(false),
);

test("a month alone shows no day", () => {
  expect(["2024年6月", "Jun-24", "2024-06"].map(showsDay)).toEqual([false, false, false]);
  expect(["6月8日", "8-Jun", "2024/6/8", "6-8"].map(showsDay)).toEqual([true, true, true, true]);
});

test.each([
  [61, [3, 1]],
  [25_569, [1, 1]],
  [45_351, [2, 29]],
  [45_352, [3, 1]],
  [45_451, [6, 8]],
  [46_022, [12, 31]],
  [2_958_465, [12, 31]],
] as const)("day %d is %j", (serial, day) => expect(monthAndDay(serial)).toEqual(day));

test.each([0.5, 60, -3, 45_451.25, 3_000_000])("%d is no whole day", (serial) =>
  expect(monthAndDay(serial)).toBeNull(),
);
