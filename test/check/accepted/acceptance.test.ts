import fc from "fast-check";
import { acceptedAmong, identified, type Acceptance } from "../../../src/check/accepted/acceptance";
import { staleAmong, withAcceptance, withoutFindings, withoutRule } from "../../../src/check/accepted/change";
import type { Finding } from "../../../src/check/finding";
import { checkSheets } from "../../../src/check/check";
import { FAULTLESS_CELL, HEAD, projectRow, sumRow } from "../../../src/check/rules/example";
import { firstHandle, snapshotOf, type CellValue } from "../../../src/check/sheet/snapshot";

const decision = { reason: "单位另有说明", by: "审核人", on: "2026-11-29" };
const one = (rule: string, ...findings: string[]): Acceptance => ({ ...decision, rule, sheet: "表", findings });
const whole = (rule: string): Acceptance => ({ ...decision, rule, sheet: "", findings: null });
type Rows = readonly (readonly unknown[])[];
const accepting = (acceptances: readonly Acceptance[], finding: Finding) =>
  acceptedAmong(acceptances, [finding])(finding);
const identityOf = (finding: Finding): string => identified([finding])[0]?.identity ?? "";
const found = (rows: Rows) =>
  checkSheets([snapshotOf("表", rows as readonly (readonly CellValue[])[] as CellValue[][])]).findings;

/** A finding that only says which it is. */
const said = (key: string, rule = "甲", sheet = "表") => ({
  ...{ key, rule, sum: null },
  place: [{ sheet, row: firstHandle(0), column: 0, start: 0, end: 0 }],
});

const CELL = FAULTLESS_CELL.replace("≥", "不少于");
const table = (cell: string, ...above: Rows) => [
  ...HEAD,
  sumRow("合计", 20),
  sumRow("某单位", 20),
  ...above,
  projectRow("培训经费", 20, cell, "办2次。"),
];
const wordOperator = (rows: Rows) => {
  const finding = found(rows).find(({ rule }) => rule === "word-operator");
  if (finding === undefined) throw new Error("There is no sign in words.");
  return finding;
};

describe("an accepted finding", () => {
  const acceptances = [one("word-operator", identityOf(wordOperator(table(CELL))))];
  const accepted = (finding: Finding) => accepting(acceptances, finding);

  test("stays accepted where rows are inserted above it", () => {
    const moved = wordOperator(table(CELL, projectRow("会议经费", 0, FAULTLESS_CELL, "办1次。")));
    expect(accepted(moved)).toMatchObject({ reason: "单位另有说明" });
  });

  test("is open again once its text is another", () => {
    expect(accepted(wordOperator(table(CELL.replace("不少于", "不低于"))))).toBeNull();
  });

  test("that is a sum is open again once its parts are others", () => {
    const sums = (part: number) => [
      ...HEAD,
      sumRow("合计", 50),
      sumRow("某单位", 50),
      projectRow("培训经费", part, FAULTLESS_CELL, "办2次。"),
    ];
    const [first, second] = [found(sums(20)), found(sums(30))].map((all) => all.find(({ sum }) => sum !== null));
    if (first === undefined || second === undefined) throw new Error("No sum is off.");
    expect(second.key).toBe(first.key);
    const own = [one(first.rule, identityOf(first))];
    expect([accepting(own, first) === null, accepting(own, second) === null]).toEqual([false, true]);
  });
});

test("a whole rule takes in what comes later, and what was accepted by itself has its own reason", () => {
  const finding = wordOperator(table(CELL));
  const own = { ...one("word-operator", identityOf(finding)), reason: "口径一致" };
  expect(accepting([whole("word-operator")], finding)?.reason).toBe("单位另有说明");
  expect(accepting([whole("word-operator"), own], finding)?.reason).toBe("口径一致");
  expect(accepting([whole("other-rule")], finding)).toBeNull();
});

test("on one sheet leaves those of a copy of it open, whatever numbers their keys have", () => {
  const both = [said("a|1", "甲", "一"), said("a|2", "甲", "二"), said("a|3", "甲", "二")];
  const accepted = acceptedAmong([{ ...one("甲", "a|1"), sheet: "二" }], both);
  expect(both.map((finding) => accepted(finding) !== null)).toEqual([false, true, false]);
  // The same sheet, checked alone.
  const alone = [said("a|1", "甲", "二"), said("a|2", "甲", "二")];
  expect(
    alone.map((finding) => acceptedAmong([{ ...one("甲", "a|1"), sheet: "二" }], alone)(finding) !== null),
  ).toEqual([true, false]);
});

describe("acceptances", () => {
  test("of one decision are one; the last reason counts", () => {
    const first = withAcceptance(withAcceptance([], one("甲", "a")), one("甲", "b"));
    expect(first).toEqual([one("甲", "a", "b")]);
    const other = { ...one("甲", "b"), reason: "口径一致" };
    expect(withAcceptance(first, other)).toEqual([one("甲", "a"), other]);
    expect(withAcceptance([whole("甲"), whole("乙")], { ...whole("甲"), reason: "口径一致" })).toEqual([
      whole("乙"),
      { ...whole("甲"), reason: "口径一致" },
    ]);
  });

  test("can be withdrawn, one or a whole rule", () => {
    const all = [one("甲", "a", "b"), one("乙", "c"), whole("甲")];
    expect(withoutFindings(all, "表", ["a", "c", "d"])).toEqual([one("甲", "b"), whole("甲")]);
    expect(withoutRule(all, "甲")).toEqual([one("甲", "a", "b"), one("乙", "c")]);
  });

  test("that find nothing any more are stale where their sheet was checked", () => {
    const findings = [said("a|1")];
    const elsewhere = { ...one("甲", "c|1"), sheet: "别的表" };
    const gone = (findings: readonly string[], sheet = "表") => [{ sheet, findings }];
    expect(staleAmong([one("甲", "a|1", "b|1"), elsewhere, whole("乙")], findings, ["表"])).toEqual(gone(["b|1"]));
    expect(staleAmong([elsewhere], findings, ["表", "别的表"])).toEqual(gone(["c|1"], "别的表"));
  });

  test("whatever is accepted and withdrawn, a finding is accepted as it was last said", () => {
    const identity = fc.constantFrom("a|1", "b|1", "c|1", "d|1");
    const step = fc.record({
      identities: fc.uniqueArray(identity, { minLength: 1 }),
      reason: fc.option(fc.constantFrom("甲", "乙"), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let acceptances: readonly Acceptance[] = [];
        const last = new Map<string, string | null>();
        for (const { identities, reason } of steps) {
          acceptances =
            reason === null
              ? withoutFindings(acceptances, "表", identities)
              : withAcceptance(acceptances, { ...one("规则", ...identities), reason });
          for (const each of identities) last.set(each, reason);
        }
        const findings = ["a|1", "b|1", "c|1", "d|1"].map((key) => said(key, "规则"));
        const accepted = acceptedAmong(acceptances, findings);
        for (const finding of findings) expect(accepted(finding)?.reason ?? null).toBe(last.get(finding.key) ?? null);
        // Each stands in one acceptance alone.
        const all = acceptances.flatMap(({ findings }) => findings ?? []);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});
