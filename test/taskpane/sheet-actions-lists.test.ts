import type { PickList } from "../../src/editor/expand/lists";
import { listFault } from "../../src/check/sheet/list-validation";
import { placeLists } from "../../src/editor/expand/place-lists";
import { paneText } from "../../src/text/pane";
import { range } from "../support/memory-grid";

const text = paneText("zh").sheetActions;

const list = (part: PickList["part"], options: readonly string[], more: Partial<PickList> = {}): PickList => ({
  ...{ part, sheet: "表", ranges: [range("C3:C9")], options, follows: null, isClosed: false },
  ...more,
});
const sources = (lists: readonly PickList[], name = "绩效下拉列表", taken = () => [] as ReturnType<typeof range>[]) =>
  (placeLists(lists, text).areas(name, taken).get("表") ?? []).map(({ range, list: { source } }) => [range, source]);

test("what fits stands in the cells' own list, and no sheet is needed", () => {
  const lists = [list("sign", ["≥", "≤"])];
  expect(placeLists(lists, text).sheet).toBeNull();
  expect(sources(lists)).toEqual([[range("C3:C9"), ["≥", "≤"]]]);
});

test.each([
  ["longer than a list may be", Array.from({ length: 60 }, (_, at) => `单位第${at}种`)],
  ["with a comma in a text", ["人,次", "天"]],
  ["that begins like a formula", ["=", "≥"]],
])("a list %s stands on the sheet of ours", (_why, options) => {
  const lists = [list("unit", options)];
  const { sheet } = placeLists(lists, text);
  expect(sheet).toMatchObject({ name: "绩效下拉列表", visibility: "very-hidden" });
  expect(sheet?.cells.slice(2).map(([cell]) => cell)).toEqual(options);
  expect(sources(lists, "它的 (2)")).toEqual([[range("C3:C9"), `='它的 (2)'!$A$3:$A$${options.length + 2}`]]);
});

test("rows that state no level 1 share the range of those that do, and a class without any below is left out", () => {
  const options = ["数量", "质量", "社会"];
  const groups = [
    { when: "产出", options: ["数量", "质量"] },
    { when: "空", options: [] },
    { when: "效益", options: ["社会"] },
  ];
  const lists = [
    list("level2", options, { ranges: [range("C3"), range("C5")], follows: { column: 1, groups } }),
    list("level2", options, { ranges: [range("C4"), range("C6")] }),
  ];
  expect(placeLists(lists, text).sheet?.cells).toEqual([
    ["二级指标", "产出", "效益"],
    [3, 2, 1],
    ["数量", "数量", "社会"],
    ["质量", "质量", null],
    ["社会", null, null],
  ]);
  const nth = "IFERROR(MATCH($B3,'词'!$B$1:$C$1,0),0)";
  expect(sources(lists, "词")).toEqual([
    [range("C3:C6"), `=OFFSET('词'!$A$3,0,${nth},INDEX('词'!$A$2:$C$2,1,${nth}+1),1)`],
  ]);
});

test("cells that keep what they have are left out, and formulas read from where a range begins", () => {
  const follows = { column: 1, groups: [{ when: "产出", options: ["数量"] }] };
  const found = sources([list("level2", ["数量"], { follows })], "词", () => [range("C5:D5")]);
  expect(found.map(([cells]) => cells)).toEqual([range("C3:C4"), range("C6:C9")]);
  expect(String(found[1]?.[1])).toContain("MATCH($B6,");
});

test("no two lists go over the same cell", () => {
  expect(sources([list("sign", ["≥"]), list("unit", ["人"], { ranges: [range("C8:C10")] })])).toEqual([
    [range("C3:C9"), ["≥"]],
    [range("C10"), ["人"]],
  ]);
});

test.each(["zh", "en"] as const)("what the lists say fits into Excel's boxes (%s)", (language) => {
  const words = paneText(language).sheetActions;
  for (const part of ["level1", "level2", "sign", "unit", "grades"] as const) {
    const [area] =
      placeLists([list(part, ["甲"])], words)
        .areas("")
        .get("表") ?? [];
    if (area === undefined) throw new Error(part);
    expect(listFault(area.list)).toBeNull();
  }
});
