import { checkSheets } from "../../../src/check/check";
import { applyWrites } from "../../../src/check/edit";
import type { Finding } from "../../../src/check/finding";
import { planEdits } from "../../../src/check/fix";
import { exampleSheet } from "../../../src/check/rules/example";
import { LIST_HEAD } from "../../../src/check/rules/example-list";
import { firstHandle, firstRow, cellText, type SheetSnapshot } from "../../../src/check/sheet/snapshot";

const qualitative = (sheet: SheetSnapshot): Finding[] =>
  checkSheets([sheet]).findings.filter(({ rule }) => rule === "qualitative-target");

const labels = (finding: Finding | undefined): string[] => (finding?.choices ?? []).map(({ label }) => label);

const packed = (cycle: string, annual = cycle): SheetSnapshot =>
  exampleSheet({
    cell: `1、2-效益指标；22-社会效益；工作\n保障；实施周期指标值：${cycle}；年度指标值：${annual}。`,
  });

/** The text of the cell the finding stands in after its first choice. */
function picked(sheet: SheetSnapshot): string[] {
  const [finding] = qualitative(sheet);
  const edits = finding?.choices[0]?.edits ?? [];
  const [after = sheet] = applyWrites([sheet], planEdits([sheet], edits));
  const row = firstRow(finding?.place[0]?.row ?? firstHandle(0));
  return (sheet.values[0] ?? []).map((_, column) => cellText(after, row, column));
}

describe("better targets among a finding's choices", () => {
  test("rename the indicator and fill in both targets, and touch nothing else", () => {
    expect(picked(packed("有效保障")).at(-1)).toBe(
      "1、2-效益指标；22-社会效益；保障覆盖率；实施周期指标值：=100%；年度指标值：=100%。",
    );
  });

  test("leave no line that begins with a mark", () => {
    expect(picked(packed("按月\n发放")).at(-1)).toBe(
      "1、2-效益指标；22-社会效益；工作\n保障；实施周期指标值：每月1次；年度指标值：每月1次。",
    );
  });

  test("fill the cells a list has for sign, number and unit", () => {
    const sheet = exampleSheet({
      sheet: [...LIST_HEAD, ["某单位", "专项经费", 20, "效益指标", "社会效益指标", "工作保障", null, "有效保障", null]],
    });
    expect(picked(sheet).slice(5)).toEqual(["保障覆盖率", "=", "100", "%"]);
  });

  test("are not there where the two targets say different things", () => {
    expect(labels(qualitative(packed("有效保障", "有力支持"))[0])[0]).not.toContain("保障覆盖率");
  });

  test("leave to the editor what the user has to fill in", () => {
    expect(labels(qualitative(packed("有效推动"))[0]).some((label) => label.includes("n"))).toBe(false);
  });
});
