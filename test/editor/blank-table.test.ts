import { checkSheets } from "../../src/check/check";
import { FAULTLESS_CELL } from "../../src/check/rules/example";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import type { Tier } from "../../src/check/standard/profile";
import { readSheets } from "../../src/check/table/read";
import { blankTable, type BlankTable } from "../../src/editor/blank-table";
import { added, type Filled } from "./support/added";

const asked: BlankTable = {
  department: "某单位",
  unit: "某单位",
  year: 2026,
  moneyUnit: "万元",
  profile: GUANGDONG,
  projects: 1,
};

const read = (more: Partial<BlankTable> = {}, filled?: Filled) =>
  readSheets([added(blankTable({ ...asked, ...more }), filled)]).tables;

const rulesOf = (more: Partial<BlankTable>, filled: Filled, tier: Tier = "default"): string[] =>
  checkSheets([added(blankTable({ ...asked, ...more }), filled)], { profile: { ...GUANGDONG, tier } }).findings.map(
    ({ rule }) => rule,
  );

describe("a new table", () => {
  test("is read as a packed list with its title, department, year and money unit", () => {
    const [table, ...more] = read();
    expect(more).toEqual([]);
    expect(table).toMatchObject({
      layout: "L0",
      title: { value: "2026年项目支出绩效目标表" },
      department: { value: "某单位" },
      year: 2026,
      moneyUnit: "万元",
    });
    expect(table?.rows.map(({ kind, name }) => `${kind} ${name.value}`)).toEqual([
      ...["header 项目名称（资金使用单位）", "total 合计", "unit 某单位", "project "],
    ]);
  });

  test("adds up from the projects over the unit to the total", () => {
    const [table] = read({ projects: 2 }, { C7: 12.5, D7: 1, C8: 7.5, A7: "培训经费", A8: "会议经费" });
    expect(
      table?.rows.map(({ amounts }) => amounts.map(({ amount }) => (amount.kind === "number" ? amount.text : ""))),
    ).toEqual([
      [],
      ["21.00", "20.00", "1.00", "0.00"],
      ["21.00", "20.00", "1.00", "0.00"],
      ["13.50", "12.50", "1.00", ""],
      ["7.50", "7.50", "", ""],
    ]);
    expect(table?.sums.map(({ row, parts }) => [row.name.value, parts.map((part) => part.row.name.value)])).toEqual([
      ["合计", ["某单位"]],
      ["某单位", ["培训经费", "会议经费"]],
    ]);
  });

  test("has nothing found in it, and of a project that is begun only what it still lacks", () => {
    expect(rulesOf({}, {})).toEqual([]);
    expect(rulesOf({}, { A7: "培训经费" })).toEqual(["goal-empty"]);
    expect(rulesOf({}, { A7: "培训经费", C7: 20 })).toEqual(["goal-empty", "indicators-empty"]);
    expect(rulesOf({ projects: 2 }, {}, "strict")).toEqual([]);
    for (const department of [null, "某单位", "某局"])
      for (const unit of [null, "某单位"])
        for (const projects of [1, 10]) expect(rulesOf({ department, unit, projects }, {}, "strict")).toEqual([]);
  });

  test.each([
    ["with a unit", { unit: "某单位" }, "7"],
    ["without one", { department: null, unit: null }, "5"],
    ["with a department alone", { unit: null }, "6"],
    ["with a unit alone", { department: null }, "6"],
    ["of a department's unit", { department: "某局" }, "7"],
    ["in 元, the year the profile's", { moneyUnit: "元", year: null, profile: { year: 2027 } }, "7"],
  ] as const)("%s gives no finding once it is filled in, whatever is checked", (_label, more, row) => {
    const filled = {
      [`A${row}`]: "培训经费",
      [`C${row}`]: 20.25,
      [`D${row}`]: 1,
      [`E${row}`]: 2,
      [`F${row}`]: "全年办好2次培训。",
      [`G${row}`]: FAULTLESS_CELL,
    };
    expect(rulesOf(more, filled, "strict")).toEqual([]);
  });

  test.each([
    [null, null, 5],
    ["某局", null, 6],
    [null, "某单位", 6],
    ["某局", "某单位", 7],
    ["某单位", "某单位", 7],
  ])(
    "of %s and %s gives no finding whichever of its rows are filled in, and only a begun one's own",
    (department, unit, first) => {
      const whole = (row: number): Filled => ({
        [`A${row}`]: `项目${row}`,
        [`C${row}`]: 20 + row,
        [`F${row}`]: "全年办好2次培训。",
        [`G${row}`]: FAULTLESS_CELL,
      });
      const more = { department, unit, projects: 5 };
      // Every project has the same indicators here.
      const found = (...args: Parameters<typeof rulesOf>) =>
        rulesOf(...args).filter((rule) => rule !== "identical-indicator-set" && rule !== "boilerplate-indicator");
      for (let filled = 0; filled < 32; filled += 1) {
        const rows = [0, 1, 2, 3, 4].filter((nth) => (filled >> nth) % 2 === 1).map((nth) => first + nth);
        const cells = Object.assign({}, ...rows.map(whole)) as Filled;
        expect([rows, found(more, cells)]).toEqual([rows, []]);
        const free = [0, 1, 2, 3, 4].map((nth) => first + nth).find((row) => !rows.includes(row));
        if (free === undefined) continue;
        const begun = { ...cells, [`A${free}`]: "会议经费", [`C${free}`]: 3 };
        expect([rows, found(more, begun)]).toEqual([rows, ["goal-empty", "indicators-empty"]]);
      }
    },
  );

  test("has a name, widths, wraps and number formats over every row", () => {
    const { name, columnWidths, cells, looks, formats, merges } = blankTable({ ...asked, projects: 3 });
    expect(name).toBe("项目支出绩效目标表");
    expect(columnWidths).toHaveLength(7);
    expect(cells).toHaveLength(9);
    expect(formats).toEqual([{ range: { top: 4, bottom: 8, left: 1, right: 4 }, format: "#,##0.00" }]);
    expect(looks?.filter(({ wrap }) => wrap === true)).toHaveLength(3);
    expect(merges).toHaveLength(2);
  });

  test("never makes a formula of the unit's name", () => {
    const { cells, formulas } = blankTable({ ...asked, unit: "=1+1" });
    expect(cells[5]?.[0]).toBe("=1+1");
    expect(formulas?.map(({ formula }) => formula).join()).not.toContain("1+1");
  });
});
