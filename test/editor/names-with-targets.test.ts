import { createCheck } from "../../src/check/check";
import { applyWrites } from "../../src/check/edit";
import { cellText, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { addCard, removeCard, setAnnual, setName } from "../../src/editor/operations";
import { printDraft } from "../../src/editor/print";
import { readAgain } from "../../src/editor/read-again";
import type { Draft } from "../../src/editor/types";
import { drawn } from "../support/drawn";
import { cardsShown, idAt, openOn } from "./drafts";

const FORM = drawn(`
项目支出绩效目标表 | → | →
项目名称 | 河道保洁 | →
年度目标 | 保洁河道15公里。 | →
一级指标 | 二级指标 | 三级指标
产出指标 | 数量指标 | 指标1：保洁里程≥15公里
⟂ | ⟂ | 保洁人员（≥20人）
⟂ | 质量指标 | 1.保洁合格率≥95%；2.返工率≤5%
效益指标 | 生态效益指标 | 河道水质明显改善
满意度指标 | 服务对象满意度指标 | 群众满意度：≥90%
⟂ | ⟂ |
`);

const LIST = drawn(`
项目名称 | 一级指标 | 二级指标 | 指标名称及目标值
河道保洁 | 产出指标 | 数量指标 | 保洁里程≥15公里
河道保洁 | 满意度指标 | 服务对象满意度指标 | 群众满意度：≥90%
`);

const base = (sheets: readonly SheetSnapshot[]) => ({
  sheets,
  check: createCheck(),
  profile: GUANGDONG,
  mappings: [],
});

/** The text a change leaves in a cell of the column of names, and what stands in the way of it. */
function written(sheet: SheetSnapshot, row: number, change: (draft: Draft) => Draft) {
  const draft = change(openOn([sheet]).draft);
  const { writes, problems } = printDraft(draft, [sheet]);
  const [after = sheet] = applyWrites([sheet], writes);
  const misread = readAgain(draft, base([sheet]))?.kind ?? null;
  return { text: cellText(after, row, sheet === FORM ? 2 : 3), problems: problems.map(({ kind }) => kind), misread };
}

const done = (text: string) => ({ text, problems: [], misread: null });

describe("indicators whose name and target share a cell", () => {
  test("open with both, and nobody's change writes nothing", () => {
    const { draft } = openOn([FORM]);
    expect(cardsShown(draft)).toEqual([
      "· 产出指标 数量指标 保洁里程 · ≥15公里",
      "· 产出指标 数量指标 保洁人员 · ≥20人",
      "· 产出指标 质量指标 保洁合格率 · ≥95%",
      "· 产出指标 质量指标 返工率 · ≤5%",
      "· 效益指标 生态效益指标 河道水质明显改善 · ",
      "· 满意度指标 服务对象满意度指标 群众满意度 · ≥90%",
    ]);
    expect(printDraft(draft, [FORM])).toMatchObject({ writes: [], problems: [] });
  });

  test("change in their own characters", () => {
    const annual = (at: number, to: string) => (draft: Draft) => setAnnual(draft, idAt(draft, at), to);
    expect(written(FORM, 4, annual(0, "≥18公里"))).toEqual(done("指标1：保洁里程≥18公里"));
    expect(written(FORM, 5, annual(1, "≥22人"))).toEqual(done("保洁人员（≥22人）"));
    expect(written(FORM, 8, annual(5, "≥92%"))).toEqual(done("群众满意度：≥92%"));
    expect(written(LIST, 1, annual(0, "≥18公里"))).toEqual(done("保洁里程≥18公里"));
    expect(written(FORM, 6, annual(2, "≥98%"))).toEqual(done("1.保洁合格率≥98%；2.返工率≤5%"));
    expect(written(FORM, 4, (draft) => setName(draft, idAt(draft, 0), "保洁河道长度"))).toEqual(
      done("指标1：保洁河道长度≥15公里"),
    );
  });

  test("take a target that was missing", () => {
    const change = (draft: Draft) =>
      setName(setAnnual(draft, idAt(draft, 4), "≥80%"), idAt(draft, 4), "河道水质达标率");
    expect(written(FORM, 7, change)).toEqual(done("河道水质达标率≥80%"));
  });

  test("stay as they are where the cell cannot say what the cards do", () => {
    const both = (draft: Draft) => setAnnual(setAnnual(draft, idAt(draft, 2), "≥98%"), idAt(draft, 3), "≤3%");
    expect(written(FORM, 6, both).problems).toEqual(["no-cell"]);
    expect(written(FORM, 6, (draft) => removeCard(draft, idAt(draft, 3))).misread).toBe("read-otherwise");
    expect(written(FORM, 4, (draft) => setAnnual(draft, idAt(draft, 0), "平稳有序，公众认可")).misread).toBe(
      "read-otherwise",
    );
  });

  test.each([
    ["≥85%", "市民满意度≥85%"],
    ["满意", "市民满意度：满意"],
  ])("are added in a free row: %s", (annual, text) => {
    const added = (draft: Draft) =>
      addCard(draft, idAt(draft, 5), GUANGDONG, { category: "31", name: "市民满意度", annual }).draft;
    expect(written(FORM, 9, added)).toEqual(done(text));
  });
});
