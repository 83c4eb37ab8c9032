import type { CellValue } from "../../../src/check/sheet/snapshot";
import { mappingOf, type MappedRole } from "../../../src/check/table/mapping";
import { readSheets } from "../../../src/check/table/read";
import { recognise } from "../../../src/check/table/recognise";
import { recognisedSentences } from "../../../src/text/recognition";
import { merge, sheetOf, tablesOf } from "../../support/list";

const rolesOf = (rows: readonly (readonly CellValue[])[], merges: ReturnType<typeof merge>[] = []) => {
  const header = recognise(sheetOf(rows, { merges }))?.headers[0];
  return {
    rows: header?.rows,
    roles: header?.columns.map(({ label, role }) => [label, role]),
    missing: header?.missing,
  };
};

describe("what is recognised of a sheet no reader took", () => {
  test("its header, and what each column seems to hold", () => {
    expect(
      rolesOf([
        ["2026年绩效任务"],
        ["任务", "资金总额", "二级指标", "三级指标", "完成标准"],
        ["培训", 3, "数量指标", "培训班次", "≥4次"],
      ]),
    ).toEqual({
      rows: { top: 1, bottom: 1 },
      roles: [
        ["任务", null],
        ["资金总额", "total"],
        ["二级指标", "level2"],
        ["三级指标", "indicator"],
        ["完成标准", null],
      ],
      missing: ["name", "annual"],
    });
  });

  test("a header of two rows, with and without merges", () => {
    const rows = [
      ["项目", "预算", null, "考核", null],
      [null, "总计", "财政拨款", "指标名称", "考核标准"],
      ["培训", 3, 3, "培训班次", "≥4次"],
    ];
    for (const merges of [[], [merge(0, 0, 1), merge(0, 1, 0, 2), merge(0, 3, 0, 4)]]) {
      const { rows: found, roles, missing } = rolesOf(rows, merges);
      expect(found).toEqual({ top: 0, bottom: 1 });
      expect(roles?.map(([, role]) => role)).toEqual(["name", "total", "fiscal", "indicator", null]);
      expect(missing).toEqual(["annual"]);
    }
  });

  test("a packed list without its 绩效指标 lacks just that", () => {
    expect(
      rolesOf([
        ["项目名称", "总计", "绩效目标", "备注"],
        ["培训", 3, "办好培训。", "无"],
      ]).missing,
    ).toEqual(["indicators"]);
  });

  test("a form of one project needs no column of names", () => {
    expect(
      rolesOf([
        ["项目名称", "培训经费"],
        ["一级指标", "二级指标", "指标名称", "考核标准"],
        ["产出指标", "数量指标", "培训班次", "≥4次"],
      ]).missing,
    ).toEqual(["annual"]);
  });

  test("where no label is known, the row with most texts may be the header", () => {
    expect(rolesOf([["任务清单"], ["事项", "标准", "责任人"], ["培训", "4次", "某人"]])).toEqual({
      rows: { top: 1, bottom: 1 },
      roles: [
        ["事项", null],
        ["标准", null],
        ["责任人", null],
      ],
      missing: ["name", "indicators"],
    });
  });

  test("prose has no header, a sheet without text is not spoken of", () => {
    const { unread } = readSheets([
      sheetOf([["请各单位按时报送。"]], {}, "说明"),
      sheetOf([[null, "  "]], {}, "空白"),
      sheetOf([]),
    ]);
    expect(unread).toEqual([{ sheet: "说明", refused: [], lost: null, headers: [] }]);
  });

  test("what was recognised and what the user adds to it make the mapping", () => {
    const sheet = sheetOf([
      ["任务", "二级指标", "三级指标", "完成标准"],
      ["培训", "数量指标", "培训班次", "≥4次"],
    ]);
    const header = readSheets([sheet]).unread[0]?.headers[0];
    if (header === undefined) throw new Error("nothing was recognised");
    const columns: Partial<Record<MappedRole, number>> = { name: 0, annual: 3 };
    for (const { column, role } of header.columns) if (role !== null) columns[role] = column;
    expect(tablesOf(sheet, [mappingOf(sheet, header.rows, columns)])[0]?.projects[0]?.indicators).toHaveLength(1);
  });

  test("an empty form is told as one, whatever it lacks", () => {
    const rows = [
      ["项目名称", null, null, null],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "指标1：", null],
      [null, "质量指标", "……", null],
      ["注：没有项目的部门公开空表。", null, null, null],
    ];
    const told = (sheet: readonly (readonly CellValue[])[]) => {
      const recognition = recognise(sheetOf(sheet));
      return recognition === null ? [] : recognisedSentences(recognition, "zh");
    };
    expect(told(rows)).toEqual(["第 2 行像是表头。", "下面没有填写指标，是空表。"]);
    const filled = rows.map((row, index) => (index === 2 ? ["产出指标", "数量指标", "培训人数", null] : row));
    expect(told(filled)[1]).toMatch(/^认出了 /);
  });

  test("is plain data that goes over to the worker", () => {
    const recognition = recognise(
      sheetOf([
        ["任务", "三级指标"],
        ["甲", "乙"],
      ]),
    );
    expect(structuredClone(recognition)).toEqual(recognition);
  });
});
