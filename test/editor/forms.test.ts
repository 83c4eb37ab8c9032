import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { applyWrites } from "../../src/check/edit";
import { a1 } from "../../src/check/sheet/address";
import { cellText, rowBounds, type CellValue, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { readTables } from "../../src/check/table/read";
import {
  addCard,
  duplicateCard,
  moveCard,
  removeCard,
  setAnnual,
  setCycle,
  setLevel2,
  setName,
} from "../../src/editor/operations";
import { openIndicators } from "../../src/editor/open";
import { printDraft } from "../../src/editor/print";
import { cardsOf, type Draft } from "../../src/editor/types";
import { drawn, type DrawnOptions } from "../support/drawn";
import { readWorkbook } from "../../src/xlsx/read";
import { caseFile, describeCases } from "../support/cases";
import { FILED_FORMS, type FormEdit } from "../support/filed-forms";

/** The drafts of all projects of some sheets, in the order of the tables. */
function draftsOn(sheets: readonly SheetSnapshot[]): Draft[] {
  return readTables(sheets, GUANGDONG).flatMap((table) =>
    table.projects.map((project) => openIndicators(project, table, sheets, GUANGDONG)),
  );
}

function edited(draft: Draft, { card: at, part, to }: FormEdit): Draft {
  const id = cardsOf(draft)[at]?.id ?? "";
  switch (part) {
    case "name":
      return setName(draft, id, to);
    case "annual":
      return setAnnual(draft, id, to);
    case "cycle":
      return setCycle(draft, id, to);
    case "level2":
      return setLevel2(draft, id, to, GUANGDONG);
  }
}

/** The cells in which two sheets differ, as the second has them. */
function changes(before: SheetSnapshot, after: SheetSnapshot): Record<string, string> {
  const changed: Record<string, string> = {};
  const { first, end } = rowBounds(before);
  for (let row = first; row < end; row += 1)
    for (let column = before.origin.column; column < before.origin.column + 12; column += 1) {
      const text = cellText(after, row, column);
      if (text !== cellText(before, row, column)) changed[a1(row, column)] = text;
    }
  return changed;
}

const PLACINGS: readonly (readonly [string, DrawnOptions])[] = [
  ["as printed", {}],
  ["without merges", { merged: false }],
  ["from K10 on", { origin: { row: 9, column: 10 } }],
];

describe.each(FILED_FORMS)("the form $id", ({ sheet: picture, projects, indicators, edits }) => {
  test.each(PLACINGS)("opens with its indicators, and nobody's change writes nothing: %s", (_, options) => {
    const sheets = [drawn(picture, options)];
    const drafts = draftsOn(sheets);
    expect(drafts.map(({ owner }) => owner.name)).toEqual(projects);
    expect(drafts.flatMap((draft) => cardsOf(draft))).toHaveLength(indicators);
    for (const draft of drafts) expect(printDraft(draft, sheets)).toMatchObject({ writes: [], problems: [] });
  });

  test.each(edits)("$part of indicator $card of project $project becomes $to in its own cells", (edit) => {
    const sheet = drawn(picture);
    const draft = edited(draftsOn([sheet])[edit.project ?? 0] as Draft, edit);
    const { writes, problems } = printDraft(draft, [sheet]);
    expect(problems).toEqual([]);
    const [after = sheet] = applyWrites([sheet], writes);
    expect(changes(sheet, after)).toEqual(edit.cells);
    const again = draftsOn([after])[edit.project ?? 0] as Draft;
    expect(shown(again)).toEqual(shown(draft));
  });
});

const formNamed = (id: string): SheetSnapshot => drawn(FILED_FORMS.find((form) => form.id === id)?.sheet ?? "");

/** A form's one draft, changed and written: what the sheet then holds, by cell, where it differs. */
function written(sheet: SheetSnapshot, change: (draft: Draft) => Draft): Record<string, CellValue> {
  const draft = change(draftsOn([sheet])[0] as Draft);
  const { writes, problems } = printDraft(draft, [sheet]);
  expect(problems).toEqual([]);
  return Object.fromEntries(writes.map(({ row, column, next }) => [a1(row, column), next]));
}

const idAt = (draft: Draft, at: number): string => cardsOf(draft)[at]?.id ?? "";

describe("a card that moves", () => {
  test("brings what else its row says: the grades of Hebei, its explanation", () => {
    expect(written(formNamed("河北"), (draft) => moveCard(draft, idAt(draft, 0), 1))).toEqual({
      ...{ B6: "培训合格率", C6: "合格人数占比", D6: "≥95%", E6: "≥90%", F6: "≥80%", G6: "<80%" },
      ...{ B7: "培训期数", C7: "办班次数", D7: "不少于2期", E7: "1期", F7: "1期", G7: "0期" },
    });
  });

  test("brings numbers as numbers, and one that is taken out leaves nothing behind", () => {
    const sheet = drawn(`
项目名称 | 干部培训经费 | → | → | → | →
年度目标 | 全年举办培训2期。 | → | → | → | →
一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 | 评分标准
产出指标 | 数量指标 | 培训期数 | ≥2期 | 20 | 每少1期扣5分
产出指标 | 质量指标 | 培训合格率 | ≥90% | 30 |
效益指标 | 社会效益指标 | 政策知晓率 | ≥90% | 40 | 按比例得分
合计 | → | → | | 90 |`);
    expect(written(sheet, (draft) => removeCard(draft, idAt(draft, 0)))).toEqual({
      C4: null,
      D4: null,
      E4: null,
      F4: null,
    });
    const emptied = applyWrites(
      [sheet],
      printDraft(removeCard(draftsOn([sheet])[0] as Draft, "card-3"), [sheet]).writes,
    )[0] as SheetSnapshot;
    expect(
      written(
        emptied,
        (draft) => addCard(draft, idAt(draft, 0), GUANGDONG, { name: "培训天数", annual: "≥6天" }).draft,
      ),
    ).toEqual({
      A6: "产出指标",
      B5: "数量指标",
      B6: "质量指标",
      C5: "培训天数",
      C6: "培训合格率",
      D5: "≥6天",
      D6: "≥90%",
      E5: null,
      E6: 30,
    });
  });
});

describe("a new card", () => {
  test("takes a row that was printed for one", () => {
    const filled = written(
      formNamed("指标内容"),
      (draft) => addCard(draft, idAt(draft, 2), GUANGDONG, { name: "考核优秀率", annual: "≥30%" }).draft,
    );
    expect(filled).toEqual({ D14: "考核优秀率", E14: "≥30%" });
  });

  test("finds no row below 合计, nor in what is written there", () => {
    const sheet = formNamed("自评三格");
    const blank = drawn(
      FILED_FORMS.find(({ id }) => id === "自评三格")
        ?.sheet.replace(/\| 2 \| 60 \| 60 \|/, "| | 60 | |")
        .replace(/\| 92 \| 30 \| 30 \|/, "| | 30 | |") ?? "",
    );
    expect(sheet.values).not.toEqual(blank.values);
    const [draft] = draftsOn([blank]) as [Draft];
    expect(addCard(draft, null, GUANGDONG).refused).toBe("no-room");
  });

  test("finds none in the form below", () => {
    const [first] = draftsOn([formNamed("上下两张")]) as [Draft];
    const one = addCard(first, null, GUANGDONG);
    expect(one.refused).toBeNull();
    expect(addCard(one.draft, null, GUANGDONG).refused).toBe("no-room");
  });
});

describe("a form that shares its sheet with a list", () => {
  const LIST = `
单位名称 | 项目名称 | 项目年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位
某中心 | 会议经费 | 全年开会2次。 | 产出指标 | 数量指标 | 会议次数 | ≥ | 2 | 次
⟂ | ⟂ | ⟂ | 产出指标 | 质量指标 | | | |`;
  const FORM = FILED_FORMS.find(({ id }) => id === "转移支付")?.sheet ?? "";

  test.each([
    ["above it", `${FORM}\n | | | | | | | | \n${LIST.trim()}`],
    ["below it", `${LIST.trim()}\n | | | | | | | | \n${FORM}`],
  ])("has its own rows alone: %s", (_, picture) => {
    const sheets = [drawn(picture)];
    const draft = draftsOn(sheets).find(({ owner }) => owner.name === "干部培训经费") as Draft;
    expect(cardsOf(draft)).toHaveLength(6);
    expect(printDraft(draft, sheets).writes).toEqual([]);
    const one = addCard(draft, null, GUANGDONG);
    expect(one.refused).toBeNull();
    expect(addCard(one.draft, null, GUANGDONG).refused).toBe("no-room");
  });
});

describe("a self-evaluation", () => {
  test("keeps its rows: nothing is added, moved or taken out", () => {
    const [draft] = draftsOn([formNamed("自评")]) as [Draft];
    expect(addCard(draft, null, GUANGDONG).refused).toBe("evaluated");
    expect(duplicateCard(draft, idAt(draft, 0)).refused).toBe("evaluated");
    expect(removeCard(draft, idAt(draft, 0))).toBe(draft);
    expect(moveCard(draft, idAt(draft, 0), 2)).toBe(draft);
  });

  test("in which nothing is filled in yet is as any form", () => {
    const sheet = drawn(`
项目名称 | 干部培训经费 | → | → | → | → | →
年度目标 | 全年举办培训2期。 | → | → | → | → | →
一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 | 实际完成值 | 得分
产出指标 | 数量指标 | 培训期数 | ≥2期 | 45 | |
产出指标 | 质量指标 | 培训合格率 | ≥90% | 45 | |
总分 | → | → | | 90 | |`);
    const [draft] = draftsOn([sheet]) as [Draft];
    expect(cardsOf(removeCard(draft, idAt(draft, 0)))).toHaveLength(1);
  });
});

describeCases("forms as they are filed", () => {
  const files = readdirSync(dirname(caseFile("README.md") ?? "")).filter((file) => /^F.*\.xlsx$/.test(file));

  test.each(files)("%s: nobody's change writes nothing, and a name changes in its own cell", (file) => {
    const sheets = readWorkbook(readFileSync(caseFile(file) ?? "")).map(({ snapshot }) => snapshot);
    const drafts = draftsOn(sheets);
    expect(drafts.length).toBeGreaterThan(0);
    for (const draft of drafts) {
      expect(printDraft(draft, sheets)).toMatchObject({ writes: [], problems: [] });
      for (const { id, name } of cardsOf(draft)) {
        const { writes, problems } = printDraft(setName(draft, id, "另一个名称"), sheets);
        expect(problems).toEqual([]);
        expect(writes).toHaveLength(1);
        const [write] = writes;
        expect(String(write?.next)).toBe(String(write?.expected).replace(name, "另一个名称"));
      }
    }
  });
});

/** Cards as they are read again: = is as good as no sign. */
const shown = (draft: Draft): string[] =>
  cardsOf(draft).map(({ level1, level2, name, cycle, annual }) =>
    [level1?.name, level2?.name, name, cycle, annual].map((part) => part ?? "·").join(" "),
  );
