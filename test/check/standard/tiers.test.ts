import { GUANGDONG } from "../../../src/check/standard/guangdong";
import type { Profile } from "../../../src/check/standard/profile";
import { severityIn } from "../../../src/check/standard/tiers";

const rule = (id: string, severity: "error" | "warning" | "info" = "info") => ({ id, severity });
const profile = (changes: Partial<Profile>): Profile => ({ ...GUANGDONG, ...changes });

describe("tiers", () => {
  const cases: [string, "error" | "warning" | "info", string][] = [
    // rule, its own severity, the tiers that run it
    ["placeholder", "error", "quick default strict"],
    ["word-operator", "warning", "quick default strict"],
    ["no-operator", "info", "strict"],
    ["unit-in-name", "info", "strict"],
    ["amount-column-blank", "info", "strict"],
    ["header-halfwidth-bracket", "info", "strict"],
    ["missing-timeliness", "info", "default strict"],
    ["missing-quality", "info", "default strict"],
    ["missing-satisfaction", "info", "default strict"],
    ["goal-not-quantified", "info", "default strict"],
    ["hard-break-in-cell", "info", "default strict"],
    ["satisfaction-100", "info", "default strict"],
  ];
  test.each(cases)("%s (%s) runs in %s", (id, severity, tiers) => {
    const running = (["quick", "default", "strict"] as const).filter((tier) => {
      const found = severityIn(profile({ tier }), rule(id, severity));
      if (found !== null) expect(found).toBe(severity);
      return found !== null;
    });
    expect(running.join(" ")).toBe(tiers);
  });

  test("a severity of the profile comes first, and switches on what the tier leaves out", () => {
    const own = profile({ tier: "quick", severities: { "no-operator": "warning", placeholder: "off" } });
    expect(severityIn(own, rule("no-operator"))).toBe("warning");
    expect(severityIn(own, rule("placeholder", "error"))).toBeNull();
  });

  test("what is required is an error to miss, in every tier and whatever its severity", () => {
    const own = profile({
      tier: "quick",
      required: { satisfaction: true, cost: false },
      severities: { "missing-satisfaction": "off" },
    });
    expect(severityIn(own, rule("missing-satisfaction"))).toBe("error");
    expect(severityIn(own, rule("missing-cost"))).toBeNull();
    expect(severityIn(profile({ required: { satisfaction: false, cost: true } }), rule("missing-cost"))).toBe("error");
  });
});
