import { boundByDirection, directed } from "../../../src/check/indicator/direction";
import { parseTarget } from "../../../src/check/indicator/target";

describe("a direction beside a target", () => {
  it.each([
    ["正向", "≥"],
    ["正向指标", "≥"],
    ["↑", "≥"],
    ["越小越好", "≤"],
    ["反 向", "≤"],
    ["逆向指标", "≤"],
    ["≥", null],
    ["定性", null],
    ["方向", null],
  ])("%s bounds a number by %s", (text, operator) => {
    expect(boundByDirection(text)).toBe(operator);
  });

  it("bounds a bare number and leaves anything else", () => {
    expect(directed(parseTarget("90%"), "≥")).toMatchObject({ operator: "≥", isDirected: true, marks: [] });
    for (const text of ["≤90%", "=90%", "6-8次", "6月底前", "有效提升"]) {
      const target = parseTarget(text);
      expect(directed(target, "≥")).toBe(target);
    }
  });
});
