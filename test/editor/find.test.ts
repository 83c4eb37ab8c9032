import { handleOf, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { parseA1 } from "../../src/check/sheet/address";
import { readTables } from "../../src/check/table/read";
import { projectAt } from "../../src/editor/find";
import { drawn } from "../support/drawn";
import { FILED_FORMS } from "../support/filed-forms";

const formNamed = (id: string): SheetSnapshot => drawn(FILED_FORMS.find((form) => form.id === id)?.sheet ?? "");

/** The name of the project a cell belongs to; with a row alone, such as 12, that of the row. */
function at(sheet: SheetSnapshot, cell: string | number): string | null {
  const { top, left } =
    typeof cell === "number" ? { top: cell - 1, left: null } : (parseA1(cell) ?? { top: 0, left: 0 });
  const place = { sheet: sheet.name, row: handleOf(sheet, top), column: left };
  return projectAt(readTables([sheet]), place, [sheet])?.project.name.value ?? null;
}

test("all cells of a form are its project's, from its title to its signatures", () => {
  const sheet = formNamed("自评");
  for (const cell of ["A1", "B3", "H10", "F14", "J20", 20, "L40"]) expect(at(sheet, cell)).toBe("干部培训经费");
});

test("of forms one below the other the one that holds the cell; what stands below one is its own", () => {
  const sheet = formNamed("上下两张");
  for (const cell of ["A1", "E13", "A18", 12, 18]) expect(at(sheet, cell)).toBe("干部培训经费");
  for (const cell of ["A20", "B22", "E32", "E36", 32]) expect(at(sheet, cell)).toBe("会议经费");
});

test("of forms side by side the one whose columns hold it", () => {
  const sheet = formNamed("左右两张");
  for (const cell of ["A1", "C12", "E17", 12]) expect(at(sheet, cell)).toBe("干部培训经费");
  for (const cell of ["G3", "J12", "K17"]) expect(at(sheet, cell)).toBe("会议经费");
});

test("a list below a form keeps its own rows", () => {
  const form = FILED_FORMS.find(({ id }) => id === "转移支付")?.sheet ?? "";
  const sheet = drawn(`${form}
 | | | | | | | | |
单位名称 | 项目名称 | 项目年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位
某中心 | 会议经费 | 全年开会2次。 | 产出指标 | 数量指标 | 会议次数 | ≥ | 2 | 次
⟂ | ⟂ | ⟂ | 产出指标 | 质量指标 | 会议出勤率 | ≥ | 90 | %`);
  expect(at(sheet, "F21")).toBe("会议经费");
  expect(at(sheet, "A20")).toBe("会议经费");
  expect(at(sheet, "A19")).toBeNull();
  for (const cell of ["A1", "E13", "E17"]) expect(at(sheet, cell)).toBe("干部培训经费");
});
