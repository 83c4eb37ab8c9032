import { exampleSheet, FAULTLESS_CELL, HEADER, projectRow } from "../../../src/check/rules/example";
import { codeAt } from "../../../src/check/table/project-code";
import { readSheets } from "../../../src/check/table/read";
import { snapshotOf, type CellValue } from "../../../src/check/sheet/snapshot";
import { EXPORT_LABELS, onlyTable, sheetOf } from "../../support/list";
import { drawn } from "../../support/drawn";
import { formIn } from "./forms/drawn";
import { CENTRAL_NEW, NANNING } from "./forms/samples";

const codeOf = (value: CellValue, text = String(value ?? "")): string | null =>
  codeAt(snapshotOf("表", [[value]], { texts: [[text]] }), 0, 0)?.value ?? null;

describe("a code is digits and letters, and believed where all of it is there", () => {
  test.each<[string, CellValue, string | undefined, string | null]>([
    ["as text", "45010022T0001", undefined, "45010022T0001"],
    ["of 21 digits as text", "411500240000000012345", undefined, "411500240000000012345"],
    ["in wide characters, with spaces and breaks", "４５０１００２２Ｔ 0001\n", undefined, "45010022T0001"],
    ["with hyphens", "XM-2024-0013", undefined, "XM-2024-0013"],
    ["as a number", 450100251, undefined, "450100251"],
    ["as a number that is shown short", 640000245001, "6.4E+11", "640000245001"],
    ["as a number that does not fit its column", 640000245001, "#######", "640000245001"],
    ["as a number shown with zeros before it", 45012, "00045012", "00045012"],
    ["as a number of 15 digits", 123456789012345, "1.23457E+14", "123456789012345"],
    ["as a number of more digits, which Excel has rounded", 4.1150024e20, "411500240000000000000", null],
    ["as a number of 16 digits", 1234567890123450, "1234567890123450", null],
    ["as text that was such a number", "411500240000001000000", undefined, null],
    ["as text that shows such a number", "4.115E+20", undefined, null],
    ["that is a date", 45292, "2024/1/1", null],
    ["that is no whole number", 45010.5, undefined, null],
    ["that is the number of a row", 3, undefined, null],
    ["that is a word", "待定", undefined, null],
    ["that is to be filled in", "000000000", undefined, null],
    ["with a name behind it", "450100251 培训经费", undefined, null],
    ["that is blank", null, "", null],
  ])("%s", (_, value, text, code) => expect(codeOf(value, text)).toBe(code));
});

test("a place says which characters", () => {
  const sheet = snapshotOf("表", [[" ４５０１００２５１ "]]);
  expect(codeAt(sheet, 0, 0)).toMatchObject({ value: "450100251", spans: [{ start: 1, end: 10, column: 0 }] });
});

describe("forms", () => {
  test("beside its label", () => {
    const [project] = formIn(drawn(NANNING)).projects;
    expect([project?.code?.value, project?.name.value]).toEqual(["450100251", "骨干教师研修"]);
    expect(project?.code?.spans[0]).toMatchObject({ column: 1, start: 0, end: 9 });
  });

  test("under other words, in one cell with its label, and where it is blank", () => {
    const codeWith = (text: string) => formIn(drawn(NANNING.replace("项目编码 | 450100251", text))).projects[0]?.code;
    expect(codeWith("项目代码 | 45010022T0001")?.value).toBe("45010022T0001");
    expect(codeWith("项目代码：45010022T0001 | →")?.value).toBe("45010022T0001");
    expect(codeWith("项目代码：45010022T0001 填报日期：2025年3月 | →")?.value).toBe("45010022T0001");
    expect(codeWith("项目编码：| →")).toBeUndefined();
    expect(codeWith("项目编码 | ")).toBeUndefined();
    expect(codeWith("主管部门编码 | 450100251")).toBeUndefined();
    expect(codeWith("项目编码 | 411500240000000012345")).toBeUndefined();
  });

  test("a form without one has none", () => {
    expect(formIn(drawn(CENTRAL_NEW)).projects[0]).not.toHaveProperty("code");
  });
});

describe("lists of one indicator a row", () => {
  const row = (code: CellValue, name: string, indicator: string): CellValue[] => [
    ...["101", "某局", code, name, 20, "产出指标", "数量指标", indicator, "≥", 2, "次", "", 20, "是"],
  ];

  test("in its column, repeated or on the first row alone", () => {
    const { projects } = onlyTable(
      sheetOf([
        ["2026年项目绩效目标表"],
        EXPORT_LABELS,
        row("45010022T0001", "培训经费", "培训次数"),
        row("45010022T0001", "培训经费", "培训期数"),
        row("45010022T0002", "会议经费", "会议次数"),
        row(null, "", "会议期数"),
        row(null, "其他经费", "会议期数"),
      ]),
    );
    expect(projects.map(({ name, code }) => [name.value, code?.value])).toEqual([
      ["培训经费", "45010022T0001"],
      ["会议经费", "45010022T0002"],
      ["其他经费", undefined],
    ]);
  });

  test("above the list of a lone project", () => {
    const { projects } = onlyTable(
      sheetOf([
        ["项目绩效目标表"],
        ["项目编码", "45010022T0001"],
        ["项目名称", "培训经费"],
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["产出指标", "数量指标", "培训次数", "≥2次"],
        ["产出指标", "质量指标", "培训合格率", "≥90%"],
      ]),
    );
    expect(projects.map(({ name, code }) => [name.value, code?.value])).toEqual([["培训经费", "45010022T0001"]]);
  });
});

describe("packed lists", () => {
  const sheetWith = (label: string, code: CellValue, after = false) => {
    const add = <T>(cells: readonly T[], cell: T): T[] => (after ? [...cells, cell] : [cell, ...cells]);
    return exampleSheet({
      sheet: [
        ["某单位2026年项目支出绩效目标表"],
        ["单位：万元"],
        add(HEADER, label),
        add(projectRow("培训经费", 20, FAULTLESS_CELL), code),
      ],
    });
  };
  const read = (label: string, code: CellValue, after = false) =>
    readSheets([sheetWith(label, code, after)]).tables.flatMap(({ projects }) => projects)[0];

  test("before and behind the name", () => {
    expect(read("项目编码", "45010022T0001")?.code?.value).toBe("45010022T0001");
    expect(read("项目代码", "45010022T0001", true)?.code?.value).toBe("45010022T0001");
    expect(read("单位编码（项目编码）", "45010022T0001")?.code?.value).toBe("45010022T0001");
  });

  test("codes of units are none", () => expect(read("单位编码", "101001001")?.code).toBeUndefined());
});
