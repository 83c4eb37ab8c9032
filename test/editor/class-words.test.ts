import { LIST_HEAD } from "../../src/check/rules/example-list";
import { applyWrites } from "../../src/check/edit";
import {
  cellText,
  snapshotOf,
  type CellRange,
  type CellValue,
  type SheetSnapshot,
} from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { setLevel2 } from "../../src/editor/operations";
import { printDraft } from "../../src/editor/print";
import { idAt, openOn } from "./drafts";

const [LEVEL1, LEVEL2] = [3, 4] as const;
const FIRST = LIST_HEAD.length;

/** A list of one project whose indicators have these classes. */
function list(classes: readonly (readonly [string | null, string | null])[], merges: readonly CellRange[] = []) {
  const head = LIST_HEAD.map((row) => row as readonly CellValue[]);
  const rows = classes.map(([level1, level2], index): CellValue[] => [
    ...["某单位", "培训经费", 20, level1, level2, `第${index + 1}期培训人数`, "≥", 600, "人"],
  ]);
  return snapshotOf("表", [...head, ...rows], { merges });
}

/** The classes of a row after a card was filed under another class. */
function filed(sheet: SheetSnapshot, at: number, code: string): [string, string] {
  const { draft } = openOn([sheet]);
  const { writes, problems } = printDraft(setLevel2(draft, idAt(draft, at), code, GUANGDONG), [sheet]);
  expect(problems).toEqual([]);
  const [after = sheet] = applyWrites([sheet], writes);
  return [cellText(after, FIRST + at, LEVEL1), cellText(after, FIRST + at, LEVEL2)];
}

describe("a class the editor writes in a layout with one cell a part", () => {
  test("is the table's own word where it has one", () => {
    const sheet = list([
      ["项目完成指标", "数量指标"],
      ["项目效益指标", "社会效益"],
      ["满意度指标", "满意度指标"],
    ]);
    expect(filed(sheet, 0, "22")).toEqual(["项目效益指标", "社会效益"]);
    expect(filed(sheet, 1, "31")).toEqual(["满意度指标", "满意度指标"]);
    expect(filed(sheet, 2, "11")).toEqual(["项目完成指标", "数量指标"]);
  });

  test("is else written with 指标 at its end or without, as the others are", () => {
    expect(filed(list([["产出指标", "数量指标"]]), 0, "22")).toEqual(["效益指标", "社会效益指标"]);
    expect(filed(list([["产出", "数量"]]), 0, "12")).toEqual(["产出", "质量"]);
    expect(filed(list([["1-产出指标", "11-数量指标"]]), 0, "12")).toEqual(["1-产出指标", "12-质量指标"]);
  });

  test("keeps the score that is printed after it, the stars and the lines it is broken into", () => {
    expect(filed(list([["产\n出\n指\n标\n（40-50）分", "★数量指标*"]]), 0, "22")).toEqual([
      "效\n益\n指\n标\n（40-50）分",
      "★社会效益指标*",
    ]);
  });

  test("is the same with a score or broken over lines, and then not written again", () => {
    const merged = { top: FIRST, bottom: FIRST + 1, left: LEVEL1, right: LEVEL1 };
    const sheet = list(
      [
        ["项目完\n成指标（50分）", "数量指标"],
        [null, "质量指标"],
      ],
      [merged],
    );
    expect(filed(sheet, 0, "13")).toEqual(["项目完\n成指标（50分）", "时效指标"]);
  });

  test("has codes where the table has and else none, whatever the settings say, also in a project without any", () => {
    const codesOf = (level1: string, level2: string) => {
      const sheet = list([[level1, level2]]);
      const rows = [...sheet.values, ["某单位", "会议经费", 10, null, null, "会议次数", "≥", 4, "次"]];
      const { draft } = openOn([snapshotOf("表", rows)], GUANGDONG, 1);
      return draft.form.kind === "rows" ? draft.form.codes : null;
    };
    expect(codesOf("产出指标", "数量指标")).toBe(false);
    expect(codesOf("1-产出指标", "11-数量指标")).toBe(true);
  });
});
