import fc from "fast-check";
import { FAULTLESS_CELL, exampleSheet } from "../../src/check/rules/example";
import { LIST_HEAD, listRow } from "../../src/check/rules/example-list";
import { applyWrites } from "../../src/check/edit";
import { snapshotOf, type CellValue } from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { BUILT_IN_UNITS } from "../../src/check/standard/units";
import { readSheets } from "../../src/check/table/read";
import { expandedPlaces } from "../../src/editor/expand/places";
import { pack } from "../../src/editor/expand/pack";
import { joinTarget, splitTarget } from "../../src/editor/expand/parts";
import { expand } from "../../src/editor/expand/expand";
import { describeSeeds, seedFile, SEEDS, snapshotsOf } from "../support/seeds";
import { openIndicators } from "../../src/editor/open";
import { added } from "./support/added";
import { changed, draftOn, folded, laidOut, sheetOfRows, SOURCE, tableWith, writtenBack } from "./support/expanded";

const CELL =
  "1、1-产出指标；11-数量指标；培训人数；实施周期指标值：≥600人次；年度指标值：≥600人次。" +
  "2、1-产出指标；12-质量指标；培训合\n格率；实施周期指标值：≥90%；年度指标值：有效保障。" +
  "3、2-效益指标；22-社会效益；政策知晓率；实施周期指标值：每月1次；年度指标值：6-8次。";

test("a list with the same labels is no sheet of expanded indicators: none of its columns says where a row is from", () => {
  const sheet = exampleSheet({ sheet: [...LIST_HEAD, listRow("培训人数", "≥", 600, "人")] });
  expect(expandedPlaces(sheet)).toBeNull();
});

describe("a target in three cells", () => {
  test.each([
    ["≥600人次", "≥", "600", "人次"],
    ["100%", "", "100", "%"],
    ["＝6项", "＝", "6", "项"],
    ["定性：符合规范", "定性", "符合规范", ""],
    ["有效保障", "", "有效保障", ""],
    ["不少于5个", "", "不少于5个", ""],
    ["0%及以下", "", "0%及以下", ""],
    ["≥1（次）", "", "≥1（次）", ""],
    ["6-8次", "", "6-8次", ""],
    ["每月≥1次", "", "每月≥1次", ""],
    ["≤12月底", "", "≤12月底", ""],
    ["优/良/中/差", "", "优/良/中/差", ""],
    ["≥ 5个", "", "≥ 5个", ""],
    ["", "", "", ""],
  ])("%s is %s|%s|%s", (text, sign, value, unit) => {
    expect(splitTarget(text, BUILT_IN_UNITS)).toEqual({ sign, value, unit });
  });

  test("is the text it was split from", () => {
    const number = fc.constantFrom("600", "1,234.56", "0", "三", "１２", "百分之五", "5万");
    const text = fc
      .tuple(
        fc.constantFrom("", "≥", "<=", "＝", "至少", "定性：", "约", " "),
        number,
        fc.constantFrom("", "%", "人次", "元/人天", "以上", "。", " 个"),
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (target) => {
        expect(joinTarget(splitTarget(target, BUILT_IN_UNITS))).toBe(target);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("indicators laid out on a sheet", () => {
  test("stand one a row under the project and the cell they came from", () => {
    const { rows, first } = laidOut(CELL);
    expect(rows.slice(0, 3).map((row) => row.slice(0, 4))).toEqual([
      ["来源项目", "培训经费", null, null],
      ["来源工作表", "表", null, null],
      ["来源单元格", SOURCE.address, "原单元格内容", CELL],
    ]);
    expect(rows[first - 2]).toEqual([
      ...["序号", "一级指标", "二级指标", "三级指标", "实施周期指标值", null, null, "年度指标值", null, null],
      ...["备注", "原第几条"],
    ]);
    expect(rows.slice(first)).toEqual([
      [1, "1-产出指标", "11-数量指标", "培训人数", "≥", "600", "人次", "≥", "600", "人次", null, 1],
      [2, "1-产出指标", "12-质量指标", "培训合格率", "≥", "90", "%", null, "有效保障", null, null, 2],
      [3, "2-效益指标", "22-社会效益", "政策知晓率", null, "每月1次", null, null, "6-8次", null, null, 3],
    ]);
  });

  test("are not read as another table to check", () => {
    const laid = laidOut(CELL);
    expect(readSheets([sheetOfRows(laid, laid.rows)]).tables).toEqual([]);
  });

  test("have lists over their rows and some free ones below", () => {
    const { unfolded, first } = laidOut(CELL);
    const bottom = first + 2 + 20;
    expect(
      unfolded.lists.map(({ part, ranges, isClosed }) => [part, ranges.map(({ left }) => left), isClosed]),
    ).toEqual([
      ["level1", [1], true],
      ["level2", [2], true],
      ["sign", [4, 7], false],
      ["grades", [5, 8], false],
      ["unit", [6, 9], false],
    ]);
    expect(unfolded.lists[0]?.ranges[0]).toEqual({ top: first, left: 1, bottom, right: 1 });
    const [level1, level2, sign] = unfolded.lists;
    expect(level1?.options).toEqual(["1-产出指标", "2-效益指标", "3-满意度指标", "4-成本指标"]);
    expect(level2?.follows).toMatchObject({
      column: 1,
      groups: [
        { when: "1-产出指标", options: ["11-数量指标", "12-质量指标", "13-时效指标"] },
        { when: "2-效益指标" },
        { when: "3-满意度指标", options: ["31-服务对象满意度"] },
        { when: "4-成本指标" },
      ],
    });
    // Excel would take a list that begins with = for a formula.
    expect(sign?.options[0]).not.toBe("=");
  });

  test("are refused where there is nothing to pack, or a formula", () => {
    const list = exampleSheet({ sheet: [...LIST_HEAD, listRow("培训人数", "≥", 600, "人")] });
    expect(expand(draftOn(list), [list], GUANGDONG).refused).toEqual({ kind: "not-packed" });
    const plain = tableWith(CELL);
    const formulas = plain.formulas.map((row, r) => row.map((one, c) => (r === 6 && c === 6 ? "=H7" : one)));
    const sheet = { ...plain, formulas };
    expect(expand(draftOn(sheet), [sheet], GUANGDONG).refused).toEqual({
      kind: "formula",
      sheet: "表",
      address: SOURCE.address,
    });
    expect(expand(draftOn(plain), [], GUANGDONG).refused).toEqual({ kind: "gone", sheet: "表" });
  });
});

describe("packed again", () => {
  test("without an edit it is the same cell and nothing is written", () => {
    const laid = laidOut(CELL);
    expect(folded(laid, laid.rows)).toMatchObject({ problems: [], notes: [], printed: { writes: [], problems: [] } });
  });

  test("an edited row changes only its own parts", () => {
    const laid = laidOut(CELL);
    const rows = laid.rows.map((row, at) =>
      at === laid.first + 1 ? changed(row, { "annual-sign": "≥", "annual-value": "95", "annual-unit": "%" }) : row,
    );
    const result = folded(laid, rows);
    expect(result.problems).toEqual([]);
    expect(writtenBack(laid, result)).toBe(CELL.replace("有效保障", "≥95%"));
    expect(result.printed?.writes).toEqual([
      { sheet: "表", row: 6, column: 6, expected: CELL, next: CELL.replace("有效保障", "≥95%") },
    ]);
  });

  test("each part of a row goes back to its own place", () => {
    const laid = laidOut(CELL);
    const rows = laid.rows.map((row, at) =>
      at === laid.first
        ? changed(row, {
            level1: "2-效益指标",
            level2: "22-社会效益",
            name: "受训人数",
            "cycle-value": "700",
            "annual-sign": "定性",
            "annual-value": "好",
            "annual-unit": null,
          })
        : row,
    );
    expect(writtenBack(laid, folded(laid, rows)).slice(0, 60)).toContain(
      "1、2-效益指标；22-社会效益；受训人数；实施周期指标值：≥700人次；年度指标值：定性：好。",
    );
  });

  test("a row added at the end is written in the cell's own style, with the next number", () => {
    const laid = laidOut(CELL.replaceAll("；", ";"));
    const row = changed(undefined, {
      level1: "3-满意度指标",
      level2: "31-服务对象满意度",
      name: "参训人员满意度",
      "cycle-sign": "≥",
      "cycle-value": "90",
      "cycle-unit": "%",
      "annual-value": "≥90%",
    });
    const result = folded(laid, [...laid.rows, row]);
    expect(result.problems).toEqual([]);
    expect(writtenBack(laid, result)).toBe(
      `${CELL.replaceAll("；", ";")}4、3-满意度指标;31-服务对象满意度;参训人员满意度;实施周期指标值：≥90%;年度指标值：≥90%。`,
    );
  });

  test("rows in another order are numbered anew, and a removed one is told", () => {
    const laid = laidOut(CELL);
    const { rows, first } = laid;
    const result = folded(laid, [...rows.slice(0, first), rows[first + 2] ?? [], rows[first] ?? []]);
    expect(result.notes).toEqual([{ kind: "removed", origins: [2] }]);
    expect(writtenBack(laid, result)).toBe(
      "1、2-效益指标；22-社会效益；政策知晓率；实施周期指标值：每月1次；年度指标值：6-8次。" +
        "2、1-产出指标；11-数量指标；培训人数；实施周期指标值：≥600人次；年度指标值：≥600人次。",
    );
  });

  test("a row that was copied is a new indicator", () => {
    const laid = laidOut(CELL);
    const copy = changed(laid.rows[laid.first], { name: "参会人数" });
    const result = folded(laid, [...laid.rows, copy]);
    expect(result.notes).toEqual([
      { kind: "copy", row: laid.rows.length },
      { kind: "number", row: laid.rows.length, typed: "1", written: 4 },
    ]);
    expect(writtenBack(laid, result)).toBe(
      `${CELL}4、1-产出指标；11-数量指标；参会人数；实施周期指标值：≥600人次；年度指标值：≥600人次。`,
    );
  });

  test("an emptied row is taken out, and one of remarks alone is none", () => {
    const laid = laidOut(CELL);
    const rows = laid.rows.map((row, at): CellValue[] =>
      at === laid.first ? [1, ...Array<null>(10).fill(null), 1] : row,
    );
    const result = folded(laid, [...rows, changed(undefined, { remark: "待定" })]);
    expect(writtenBack(laid, result).startsWith("1、1-产出指标；12-质量指标；培训合\n格率")).toBe(true);
    expect(result.notes).toEqual([{ kind: "removed", origins: [1] }]);
  });

  test("texts that belong to no indicator stay", () => {
    const cell = `以下为指标：\n${CELL.replace("≥600人次。2、", "≥600人次。详见附件。\n2、")}`;
    const laid = laidOut(cell);
    expect(writtenBack(laid, folded(laid, laid.rows))).toBe(cell);
    const rows = laid.rows.filter((_, at) => at !== laid.first + 1);
    const after = writtenBack(laid, folded(laid, rows));
    expect(after).toContain("以下为指标：");
    expect(after).toContain("详见附件");
    expect(after).not.toContain("培训合");
  });

  test("a cell that holds no indicator stays as it is, and takes new ones", () => {
    const laid = laidOut("由领导研究后确定。");
    expect(folded(laid, laid.rows).printed?.writes).toEqual([]);
    const row = changed(undefined, {
      level1: "1-产出指标",
      level2: "11-数量指标",
      name: "会议次数",
      "annual-value": "2次",
    });
    const after = writtenBack(laid, folded(laid, [...laid.rows, row]));
    expect(after).toContain("由领导研究后确定");
    expect(after).toContain("1、1-产出指标；11-数量指标；会议次数；实施周期指标值：；年度指标值：2次");
  });

  test("remarks are told and not packed", () => {
    const laid = laidOut(CELL);
    const rows = laid.rows.map((row, at) => (at === laid.first ? changed(row, { remark: "与去年一致" }) : row));
    const result = folded(laid, rows);
    expect(result.notes).toEqual([{ kind: "remark", row: laid.first, text: "与去年一致" }]);
    expect(writtenBack(laid, result)).toBe(CELL);
  });

  test("columns may be moved and rows put in above", () => {
    const laid = laidOut(CELL);
    const moved = laid.rows.map((row, at) => (at < laid.first - 2 ? [null, ...row] : [row[10] ?? null, ...row]));
    expect(folded(laid, [[null], ...moved])).toMatchObject({ problems: [], printed: { writes: [] } });
  });
});

describe("what stands in the way of packing again", () => {
  test("a sheet of another kind, or one whose labels are gone", () => {
    const other = snapshotOf("别的", [["甲", "乙"]]);
    expect(pack(other, [other], GUANGDONG).problems).toMatchObject([{ kind: "not-expanded" }]);
    const laid = laidOut(CELL);
    const rows = laid.rows.map((row) => row.map((value) => (value === "度量单位" ? "单位" : value)));
    expect(folded(laid, rows).problems).toEqual([
      { kind: "not-expanded", missing: ["实施周期指标值 度量单位", "年度指标值 度量单位"] },
    ]);
    const withoutSource = laid.rows.slice(2);
    expect(folded(laid, withoutSource).problems).toEqual([{ kind: "not-expanded", missing: ["来源工作表"] }]);
  });

  test("a formula or an error value in a cell", () => {
    const laid = laidOut(CELL);
    const rows = laid.rows.map((row, at) => (at === laid.first + 1 ? changed(row, { "cycle-value": "#REF!" }) : row));
    const sheet = sheetOfRows(laid, rows);
    const formulas = sheet.formulas.map((row, r) => row.map((one, c) => (r === laid.first && c === 3 ? "=A1" : one)));
    expect(pack({ ...sheet, formulas }, [laid.source], GUANGDONG)).toMatchObject({
      printed: null,
      problems: [
        { kind: "formula", address: "D6", formula: "=A1" },
        { kind: "error-value", address: "F7", shown: "#REF!" },
      ],
    });
  });

  test("a row without a class", () => {
    const laid = laidOut(CELL);
    const result = folded(laid, [...laid.rows, changed(undefined, { name: "会议次数" })]);
    expect(result.problems).toEqual([{ kind: "no-level1", row: laid.rows.length }]);
  });

  test("a source that says something else now: both are shown, and nothing is written over it", () => {
    const laid = laidOut(CELL);
    const now = CELL.replace("600", "700");
    const source = tableWith(now);
    const rows = laid.rows.map((row, at) => (at === laid.first + 1 ? changed(row, { name: "培训优良率" }) : row));
    const result = pack(sheetOfRows(laid, rows), [source], GUANGDONG);
    expect(result.problems).toEqual([
      { kind: "source-changed", sheet: "表", address: SOURCE.address, then: CELL, now },
    ]);
    expect(result.printed?.cells[0]?.text).toBe(CELL.replace("合\n格率", "优良\n率"));
    expect(result.printed?.writes[0]?.expected).toBe(CELL);
  });

  test("a source that is gone", () => {
    const laid = laidOut(CELL);
    const sheet = sheetOfRows(laid, laid.rows);
    const problem = { kind: "source-gone", sheet: "表", address: SOURCE.address };
    expect(pack(sheet, [], GUANGDONG).problems).toEqual([problem]);
    expect(pack(sheet, [snapshotOf("表", [["空"]])], GUANGDONG).problems).toEqual([problem]);
  });

  test("a source that was moved is found where it is now", () => {
    const laid = laidOut(CELL);
    const [first = [], ...rest] = laid.source.values;
    const source = snapshotOf("表", [first, first.map(() => null), ...rest]);
    const rows = laid.rows.map((row, at) => (at === laid.first ? changed(row, { name: "参训人数" }) : row));
    const result = pack(sheetOfRows(laid, rows), [source], GUANGDONG);
    expect(result.notes).toEqual([{ kind: "source-moved", from: "G7", to: "G8" }]);
    expect(result.problems).toEqual([]);
    expect(applyWrites([source], result.printed?.writes ?? [])[0]?.values[7]?.[6]).toBe(
      CELL.replace("培训人数", "参训人数"),
    );
  });
});

describe("there and back again", () => {
  const piece = fc.constantFrom(
    ...[
      "1、",
      "2、",
      "（3）",
      "1-产出指标",
      "2-效益指标",
      "4-成本指标",
      "11-数量指标",
      "22-社会效益",
      "；",
      ";",
      "：",
      ":",
    ],
    ...[
      "。",
      "，",
      "\n",
      "\r\n",
      " ",
      "　",
      "实施周期指标值：",
      "年度指标值：",
      "指标值",
      "≥600人次",
      "=6项",
      "6-8",
      "不少于5个",
    ],
    ...[
      "定性：好",
      "有效推动",
      "待单位补充...",
      "培训人数",
      "率（%）",
      "详见附件",
      "\u200b",
      "=1+1",
      "'",
      "优/良/中/差",
    ],
  );
  const anyCell = fc.oneof(
    fc.array(piece, { maxLength: 50 }).map((parts) => parts.join("")),
    fc.string({ unit: "grapheme" }),
  );

  test("a heading in the middle of a line stays there", () => {
    const laid = laidOut("≥600人次待单位补充...1、22-社会效益：1、=1+1");
    expect(folded(laid, laid.rows).printed?.writes).toEqual([]);
  });

  test("any cell comes back byte for byte where nobody edits", () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const laid = laidOut(cell);
        const result = folded(laid, laid.rows);
        expect(result.problems).toEqual([]);
        expect(result.notes).toEqual([]);
        expect(result.printed?.writes).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("an edited name changes no character of another indicator", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...FAULTLESS_CELL.split(/(?<=。)/)), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        (parts, nth) => {
          const bodies = parts.map((part, index) => part.replace(/^\d+/, String(index + 1)));
          const laid = laidOut(bodies.join(""));
          const at = nth % bodies.length;
          const rows = laid.rows.map((row, index) =>
            index === laid.first + at ? changed(row, { name: "别的名称" }) : row,
          );
          const expected = bodies.map((body, index) =>
            index === at ? body.replace(/^((?:[^；]*；){2})[^；]*/, "$1别的名称") : body,
          );
          expect(writtenBack(laid, folded(laid, rows))).toBe(expected.join(""));
        },
      ),
    );
  });
});

describeSeeds("the packed cells of the published tables", () => {
  test.each(SEEDS)("of %s come back byte for byte", (seed) => {
    const sheets = snapshotsOf(seedFile(`${seed}.xlsx`) ?? "");
    const tables = readSheets(sheets).tables;
    expect(tables.flatMap(({ projects }) => projects).length).toBeGreaterThan(10);
    for (const table of tables) {
      for (const project of table.projects) {
        const { sheet } = expand(openIndicators(project, table, sheets, GUANGDONG), sheets, GUANGDONG);
        if (sheet === null) throw new Error(project.name.value);
        expect(pack(added(sheet), sheets, GUANGDONG)).toMatchObject({
          problems: [],
          notes: [],
          printed: { writes: [] },
        });
      }
    }
  });
});
