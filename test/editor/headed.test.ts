import { applyWrites } from "../../src/check/edit";
import { cellText, snapshotOf, type CellValue, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { addCard, moveDown, removeCard, setLevel2, setName } from "../../src/editor/operations";
import { merged } from "../../src/editor/merge";
import { pack } from "../../src/editor/expand/pack";
import { expand } from "../../src/editor/expand/expand";
import { planUnify } from "../../src/naming/unify";
import { idAt, openOn, textOf, type Opened } from "./drafts";
import { added } from "./support/added";
import { changed, columnOf } from "./support/expanded";

const GOAL = "【总体目标】\n全年办好2次培训。\n";
const CELL =
  `${GOAL}【产出指标-数量指标】\n指标1：培训班次（≥2次）\n指标2：培训人数（≥60人）\n` +
  "【产出指标-质量指标】\n指标1：培训合格率（≥90%）";
const PROSE = "设2条数量指标：培训班次≥2次，培训人数≥60人；设1条质量指标：培训合格率≥90%。";

const sheetWith = (cell: string): SheetSnapshot =>
  snapshotOf("表", [
    ["某单位2026年项目绩效目标和指标", null, null],
    ["单位名称（项目类别/支出项目）", "年度预算安排", "绩效目标"],
    ["培训经费", 20, cell],
  ]);

const opened = (cell: string): Opened => openOn([sheetWith(cell)]);

describe("under headings", () => {
  test("an indicator more or less renumbers its own heading alone", () => {
    const one = opened(CELL);
    const more = addCard(one.draft, idAt(one.draft, 0), GUANGDONG, { name: "课程数量", annual: "≥5门" }).draft;
    expect(textOf({ ...one, draft: more })).toBe(
      CELL.replace("\n指标2：培训人数", "\n指标2：课程数量（≥5门）\n指标3：培训人数"),
    );
    const less = removeCard(one.draft, idAt(one.draft, 0));
    expect(textOf({ ...one, draft: less })).toBe(
      CELL.replace("指标1：培训班次（≥2次）\n指标2：培训人数", "指标1：培训人数"),
    );
    const moved = moveDown(one.draft, idAt(one.draft, 0));
    expect(textOf({ ...one, draft: moved })).toBe(
      CELL.replace(
        "指标1：培训班次（≥2次）\n指标2：培训人数（≥60人）",
        "指标1：培训人数（≥60人）\n指标2：培训班次（≥2次）",
      ),
    );
  });

  test("the last indicator of a heading takes it along, and a new class makes one", () => {
    const one = opened(CELL);
    expect(textOf({ ...one, draft: removeCard(one.draft, idAt(one.draft, 2)) })).toBe(
      CELL.replace("\n【产出指标-质量指标】\n指标1：培训合格率（≥90%）", ""),
    );
    const { draft } = addCard(one.draft, null, GUANGDONG, { name: "参训人员满意度", annual: "≥90%", category: "31" });
    expect(textOf({ ...one, draft })).toBe(`${CELL}\n【满意度指标-服务对象满意度指标】\n指标1：参训人员满意度（≥90%）`);
  });

  test("an indicator filed elsewhere moves under the heading that is there", () => {
    const one = opened(CELL);
    const draft = setLevel2(one.draft, idAt(one.draft, 0), "12", GUANGDONG);
    expect(textOf({ ...one, draft })).toBe(
      `${GOAL}【产出指标-数量指标】\n指标1：培训人数（≥60人）\n【产出指标-质量指标】\n指标1：培训合格率（≥90%）\n指标2：培训班次（≥2次）`,
    );
  });

  test("a cell with a goal alone gets its first indicator below it", () => {
    const one = openOn([
      snapshotOf("表", [
        ["单位名称（项目类别/支出项目）", "年度预算安排", "绩效目标"],
        ["培训经费", 20, "【总体目标】\n全年办好2次培训。"],
        ["会议经费", 20, CELL],
      ]),
    ]);
    const { draft } = addCard(one.draft, null, GUANGDONG, { name: "培训班次", annual: "≥2次", category: "11" });
    expect(textOf({ ...one, draft })).toBe(
      "【总体目标】\n全年办好2次培训。\n【产出指标-数量指标】\n指标1：培训班次（≥2次）",
    );
  });

  test("other parts of the form and remarks stay where they are", () => {
    const text = `${CELL}\n【项目概况】：办班。`;
    const one = opened(text);
    const draft = removeCard(one.draft, idAt(one.draft, 2));
    expect(textOf({ ...one, draft })).toContain("【项目概况】：办班。");
  });

  test("prose counts its indicators", () => {
    const one = opened(PROSE);
    expect(textOf({ ...one, draft: removeCard(one.draft, idAt(one.draft, 0)) })).toBe(
      "设1条数量指标：培训人数≥60人；设1条质量指标：培训合格率≥90%。",
    );
    const { draft } = addCard(one.draft, null, GUANGDONG, { name: "代表满意度", annual: "≥90%", category: "31" });
    expect(textOf({ ...one, draft })).toBe(
      "设2条数量指标：培训班次≥2次，培训人数≥60人；设1条质量指标：培训合格率≥90%；设1条服务对象满意度指标：代表满意度≥90%。",
    );
  });

  test("a draft goes over a cell that has changed", () => {
    const one = opened(CELL);
    const mine = setName(one.draft, idAt(one.draft, 0), "培训期数");
    const now = opened(CELL.replace("≥60人", "≥80人"));
    const both = merged(mine, now.draft, "mine");
    expect(both && textOf({ ...now, draft: both })).toContain("指标1：培训期数（≥2次）");
  });
});

describe("laid out on a sheet", () => {
  function folded(cell: string, change: (rows: CellValue[][], first: number) => CellValue[][]): string {
    const sheet = sheetWith(cell);
    const { draft } = openOn([sheet]);
    const laid = expand(draft, [sheet], GUANGDONG);
    if (laid.sheet === null) throw new Error("refused");
    const rows = added(laid.sheet).values.map((row) => [...row]);
    const first = rows.findIndex((row) => row.includes("一级指标")) + 2;
    const { printed, problems } = pack(added({ ...laid.sheet, cells: change(rows, first) }), [sheet], GUANGDONG);
    expect(problems).toEqual([]);
    const [after = sheet] = applyWrites([sheet], printed?.writes ?? []);
    return cellText(after, 2, 2);
  }

  test.each([CELL, CELL.replaceAll("\n", ""), PROSE])("what nobody changed comes back as it was: %s", (cell) => {
    expect(folded(cell, (rows) => rows)).toBe(cell);
  });

  test("a changed target and a new row are written under their headings, without codes", () => {
    const text = folded(CELL, (rows, first) => {
      const next = [...rows];
      next[first] = changed(rows[first], { "annual-value": "3" });
      const row = changed(undefined, {
        level1: "2-效益指标",
        level2: "22-社会效益指标",
        name: "政策知晓率",
        "annual-sign": "≥",
        "annual-value": "90",
        "annual-unit": "%",
      });
      return [...next.slice(0, first + 3), row];
    });
    expect(text).toBe(`${CELL.replace("≥2次", "≥3次")}\n【效益指标-社会效益指标】\n指标1：政策知晓率（≥90%）`);
    expect(columnOf("level1")).toBe(1);
  });
});

test("one name for two is written into the cell", () => {
  const sheets = [sheetWith(CELL)];
  const plan = planUnify(sheets, [{ kind: "name", texts: ["培训班次"], preferred: "培训期数" }]);
  expect(plan.kind).toBe("plan");
  const writes = plan.kind === "plan" ? plan.groups.flatMap((group) => group.writes) : [];
  const [after] = applyWrites(sheets, writes);
  expect(after && cellText(after, 2, 2)).toBe(CELL.replace("培训班次", "培训期数"));
});
