import { cellsOf, viewOf } from "../../../../src/check/table/forms/cells";
import { BUILT_IN_VOCABULARY } from "../../../../src/check/table/vocabulary/vocabulary";
import { drawn } from "../../../support/drawn";

const told = (row: string) =>
  cellsOf(viewOf(drawn(row), BUILT_IN_VOCABULARY), 0).map(({ column, right, field, inline, text }) => [
    column,
    right,
    field,
    inline?.value ?? text.value,
  ]);

const LINE = "主管部门：某局　　实施单位：某中心";

test("labels that share a cell are cells of their own at its place", () => {
  expect(told(`${LINE} | 备用`)).toEqual([
    [0, 0, "department", "某局"],
    [0, 0, "unit", "某中心"],
    [1, 1, null, "备用"],
  ]);
});

test("a text written into every cell of its merge is read once, with all labels it holds", () => {
  expect(told(`${LINE} | ${LINE} | ${LINE}`)).toEqual([
    [0, 2, "department", "某局"],
    [0, 2, "unit", "某中心"],
  ]);
  expect(told("项目名称 | 项目名称 | 培训经费 | 培训经费")).toEqual([
    [0, 1, "name", "项目名称"],
    [2, 2, null, "培训经费"],
    [3, 3, null, "培训经费"],
  ]);
});
