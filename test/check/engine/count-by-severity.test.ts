import { createCheck } from "../../../src/check/check";
import { countBySeverity } from "../../../src/check/engine/project-findings";
import type { Finding, Severity } from "../../../src/check/finding";
import { GUANGDONG } from "../../../src/check/standard/guangdong";
import { chosenAxes } from "../../generated/axes";
import { Choice } from "../../generated/choice";
import { LAYOUTS, modelFor } from "../../generated/layouts";

const countedOneByOne = (findings: readonly Finding[]): Record<Severity, number> => {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
};

test("findings of every layout, whole and in part, are as many as counted one by one", () => {
  let seen = 0;
  for (const layout of LAYOUTS)
    for (let seed = 0; seed < 5; seed += 1) {
      const choice = new Choice(seed);
      const axes = chosenAxes(layout.axes, choice);
      const { findings } = createCheck({ profile: { ...GUANGDONG, tier: "strict" } }).run(
        layout.write(modelFor(choice, axes), axes).sheets,
      );
      const some = findings.filter((_, nth) => nth % 3 !== 1);
      expect(countBySeverity(some)).toEqual(countedOneByOne(some));
      expect(countBySeverity(findings)).toEqual(countedOneByOne(findings));
      seen += findings.length;
    }
  expect(seen).toBeGreaterThan(100);
});
