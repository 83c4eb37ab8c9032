import { snapshotOf, type CellValue, type SheetSnapshot } from "../../../../src/check/sheet/snapshot";
import { contentOf, drawn, formIn, formsIn, inShort, moneyOf } from "./drawn";
import { CENTRAL_NEW, CENTRAL_OLD, HUNAN, NANNING, SAMPLES, SHANGHAI, YUNNAN } from "./samples";

const forms = Object.entries(SAMPLES);

describe("a workbook of one sheet a project", () => {
  const second = CENTRAL_OLD.replace("业务骨干培训", "设备维护")
    .replace("⟂ | | | | 上年结转资金 | → | 15 | →\n", "")
    .replace("| 80 |", "| 95 |");

  test("is one table, its projects in the order of the sheets", () => {
    const table = formIn(drawn(CENTRAL_OLD, { name: "一" }), drawn(second, { name: "二" }));
    expect(table.sheets).toEqual(["一", "二"]);
    expect(table.projects.map(({ number, sheet, name }) => [number, sheet, name.value])).toEqual([
      [1, "一", "业务骨干培训"],
      [2, "二", "设备维护"],
    ]);
    expect(table.rows).toEqual(table.projects);
    expect(table.headers.map(({ spans }) => spans[0]?.sheet)).toEqual(["一", "二"]);
    expect(table.headers[0]).toEqual(table.nameHeader);
  });

  test("has each kind of amount once, with the label of the first sheet; a sheet has those it states", () => {
    const table = formIn(drawn(CENTRAL_OLD, { name: "一" }), drawn(second, { name: "二" }));
    expect(table.moneyColumns).toHaveLength(7);
    expect(table.moneyColumns.every(({ label }) => label.spans.every(({ sheet }) => sheet === "一"))).toBe(true);
    const [, project] = table.projects;
    expect(project && moneyOf(project).slice(0, 3)).toEqual([
      "annual total 年度资金总额： 100",
      "annual fiscal 其中：当年财政拨款 95",
      "annual other 其他资金 5",
    ]);
    expect(project?.amounts.every(({ column }) => table.moneyColumns.includes(column))).toBe(true);
    expect(project?.amounts.every(({ span }) => span.sheet === "二")).toBe(true);
  });

  test("other sheets among them are left alone", () => {
    const cover = snapshotOf("封面", [["目录"], ["项目名称", "页码"]]);
    expect(formIn(cover, drawn(CENTRAL_NEW, { name: "一" })).sheets).toEqual(["一"]);
  });

  test("with forms of several kinds, years or money units is several tables", () => {
    expect(formsIn(...forms.map(([name, text]) => drawn(text, { name }))).map(({ layout }) => layout)).toEqual([
      "L1",
      "L2",
      "L3",
      "L4",
      "L5",
    ]);
    expect(formsIn(drawn(CENTRAL_NEW), drawn(CENTRAL_NEW.replace("2025", "2024"), { name: "二" }))).toHaveLength(2);
    expect(formsIn(drawn(CENTRAL_NEW), drawn(CENTRAL_NEW.replace("（万元）", "（元）"), { name: "二" }))).toHaveLength(
      2,
    );
    expect(formsIn(drawn(CENTRAL_NEW), drawn(CENTRAL_NEW.replace("2025", "20××"), { name: "二" }))).toHaveLength(1);
  });

  test("forms under each other on one sheet are a project each", () => {
    const table = formIn(drawn(`${CENTRAL_NEW.trim()}\n \n${CENTRAL_NEW.replace("学员培训", "设备维护").trim()}`));
    expect(table.projects.map(({ name, indicators }) => [name.value, indicators.length])).toEqual([
      ["学员培训", 4],
      ["设备维护", 4],
    ]);
    expect(table.sheets).toEqual(["表"]);
    const noGap = `${HUNAN.trim()}\n${HUNAN.replace("集镇改造", "道路硬化").trim()}`;
    expect(formIn(drawn(noGap)).projects.map(({ indicators }) => indicators.length)).toEqual([6, 6]);
  });
});

describe("a form is read wherever it stands", () => {
  test.each(forms)("%s with its first cell elsewhere", (_name, text) => {
    const read = contentOf(formIn(drawn(text)));
    for (const [row, column] of [
      [0, 10],
      [7, 0],
      [23, 4],
    ] as const)
      expect(contentOf(formIn(drawn(text, { origin: { row, column } })))).toEqual(read);
  });

  test.each(forms)("%s with blank rows and columns before it", (_name, text) => {
    const read = contentOf(formIn(drawn(text)));
    for (const [down, right] of [
      [1, 0],
      [0, 1],
      [5, 3],
    ] as const) {
      const values = drawn(text);
      const width = (values.values[0]?.length ?? 0) + right;
      const blank = (): CellValue[] => Array<CellValue>(width).fill(null);
      const rows = [
        ...Array.from({ length: down }, blank),
        ...values.values.map((row) => [...Array<CellValue>(right).fill(null), ...row]),
        blank(),
      ];
      const merges = values.merges.map((m) => ({
        top: m.top + down,
        bottom: m.bottom + down,
        left: m.left + right,
        right: m.right + right,
      }));
      expect(contentOf(formIn(snapshotOf("表", rows, { merges })))).toEqual(read);
    }
  });

  test.each(forms)("%s with its merges dropped", (_name, text) => {
    expect(contentOf(formIn(drawn(text, { merged: false })))).toEqual(contentOf(formIn(drawn(text))));
  });

  test.each(forms)("%s with its class names repeated in every row", (_name, text) => {
    const sheet = drawn(text);
    const values = sheet.values.map((row) => [...row]);
    for (const { top, bottom, left, right } of sheet.merges)
      for (let row = top; row <= bottom; row += 1)
        for (let column = left; column <= right; column += 1)
          if (left === right) (values[row] as CellValue[])[column] = sheet.values[top]?.[left] ?? null;
    const repeated = formIn(snapshotOf("表", values, { merges: sheet.merges.filter((m) => m.left !== m.right) }));
    expect(repeated.projects[0]?.indicators.map(inShort)).toEqual(formIn(sheet).projects[0]?.indicators.map(inShort));
  });

  test("its places are the cells it was read from", () => {
    const { projects } = formIn(drawn(YUNNAN, { origin: { row: 4, column: 10 } }));
    expect(projects[0]).toMatchObject({ row: 6, name: { spans: [{ row: 6, column: 11, start: 0, end: 4 }] } });
  });

  test("hidden rows are read like others", () => {
    const sheet: SheetSnapshot = { ...drawn(CENTRAL_NEW), hiddenRows: [12, 13] };
    expect(formIn(sheet).projects[0]?.indicators).toHaveLength(4);
  });
});

describe("read with what is there", () => {
  test("the form of a county with 指标内容 in one block", () => {
    const [project] = formIn(
      drawn(`项目名称 | 设备购置 | → | → | → | →
项目资金申请(万元) | 资金总额 | 30 | → | → | →
项目绩效目标 | 长期目标(450字内) | → | 年度目标(450字内) | → | →
⟂ | 配齐设备。 | → | 今年购置3台。 | → | →
一级指标 | 二级指标 | 分值 | 指标内容 | 指标值 | 评分细则
投入指标 | 资金到位率 | 5 | 到位资金比计划 | 100% | 每少10个点扣1分`),
    ).projects;
    expect(project?.indicators.map(inShort)).toEqual(["投入指标 资金到位率 到位资金比计划 · 100% [5]"]);
    expect(project?.goals.map(({ value }) => value)).toEqual(["今年购置3台。", "配齐设备。"]);
  });

  test("a form whose name has another label, or none: then the title, and last the sheet, names the project", () => {
    const named = (text: string, name = "表"): string | undefined =>
      formIn(drawn(text, { name })).projects[0]?.name.value;
    expect(named(CENTRAL_NEW.replace("项目名称", "专项名称"))).toBe("学员培训");
    expect(named(CENTRAL_NEW.replace("项目名称", "某个词"), "学员培训（二）")).toBe("学员培训（二）");
    expect(named(CENTRAL_NEW.replace("项目名称", "某个词").replace("项目支出绩效", "1、学员培训项目支出绩效"))).toBe(
      "学员培训",
    );
  });

  test("a form with two names goes by the first", () => {
    expect(formIn(drawn(NANNING.replace("项目编码 |", "项目名称 |"))).projects[0]?.name.value).toBe("450100251");
  });
});

describe("not taken for a form", () => {
  test.each([
    ["an empty sheet", ""],
    ["prose", "关于编制绩效目标的通知 \n 项目名称要与预算一致。"],
    [
      "a library of indicators",
      `核心绩效指标库 | → | → | →
项目类型 | 一级指标 | 二级指标 | 三级指标
⟂ | ⟂ | ⟂ | 内容
培训类 | 产出指标 | 数量指标 | 培训人数`,
    ],
    [
      "a list of one indicator a row",
      `项目绩效目标表 | → | → | → | → | → | →
单位名称 | 项目名称 | 年度资金总额 | 一级指标 | 二级指标 | 三级指标 | 指标值
某局 | 培训 | 5 | 产出指标 | 数量指标 | 培训人数 | 5人`,
    ],
    [
      "a list with a header over three rows",
      `项目绩效目标表 | → | → | → | → | → | →
单位名称 | 项目名称 | 项目资金 | 绩效指标 | → | → | →
⟂ | ⟂ | 年度资金总额 | 绩效指标 | → | → | →
⟂ | ⟂ | ⟂ | 一级指标 | 二级指标 | 三级指标 | 指标值
某局 | 培训 | 5 | 产出指标 | 数量指标 | 培训人数 | 5人`,
    ],
    [
      "a form without target values",
      `项目名称 | 设备购置 | →
主管部门 | 某局 | →
年度目标 | 购置3台。 | →
一级指标 | 二级指标 | 三级指标`,
    ],
  ])("%s", (_name, text) => {
    expect(formsIn(drawn(text || " "))).toEqual([]);
    expect(formsIn(drawn(text || " ", { merged: false }))).toEqual([]);
  });

  test("whatever is blanked out or cut off, nothing is thrown", () => {
    // A small generator of our own: the same cases each time.
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (const text of [CENTRAL_NEW, CENTRAL_OLD, SHANGHAI, YUNNAN, HUNAN, NANNING]) {
      const whole = drawn(text);
      for (let turn = 0; turn < 60; turn += 1) {
        const rows = whole.values.slice(0, 1 + random(whole.values.length)).map((row) => [...row]);
        for (let cell = 0; cell < turn; cell += 1) {
          const row = rows[random(rows.length)] as CellValue[];
          row[random(row.length)] = null;
        }
        const merges = whole.merges.filter(() => random(4) > 0);
        expect(() => formsIn(snapshotOf("表", rows, { merges }))).not.toThrow();
      }
    }
  });
});
