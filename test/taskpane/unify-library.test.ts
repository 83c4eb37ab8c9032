import { readWording } from "../../src/check/wording/read";
import type { WordingEntry } from "../../src/check/wording/entry";
import { STANDARD_NAMES } from "../../src/check/standard/names";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { resolveWording } from "../../src/check/wording/resolve";
import { withNames, type KeptNames, type NameToKeep } from "../../src/taskpane/session/unify/library";

const entry = (name: string, rest: Partial<WordingEntry> = {}): WordingEntry => ({
  ...{ name, category: "12", operator: "≥", target: "95", unit: "%", synonyms: [], note: "", status: "preferred" },
  ...rest,
});

function keep(
  toKeep: readonly NameToKeep[],
  workbook: readonly WordingEntry[] = [],
  office: readonly WordingEntry[] = [],
): KeptNames {
  const all = resolveWording(GUANGDONG.categories, office, workbook).entries;
  return withNames(toKeep, { workbook, all, names: STANDARD_NAMES });
}

const acceptance: NameToKeep = {
  name: "验收合格率",
  category: "12",
  synonyms: ["项目验收合格率", "服务验收合格率（%）"],
};

test("a new name comes with its class, and the others without their units as synonyms", () => {
  const kept = keep([{ ...acceptance, name: "甲类验收合格率" }]);
  expect(kept.added).toEqual(["甲类验收合格率"]);
  expect(kept.entries).toEqual([
    entry("甲类验收合格率", { operator: "", target: null, unit: "", synonyms: ["项目验收合格率", "服务验收合格率"] }),
  ]);
  expect(readWording({ entries: kept.entries }).problems).toEqual([]);
});

test("a standard name brings along what a pick of it brings, its class as well", () => {
  const standard = STANDARD_NAMES.find(({ target }) => target !== null);
  if (standard === undefined) throw new Error("no standard name with a target");
  const other = standard.category === "22" ? "21" : "22";
  const kept = keep([{ name: standard.name, category: other, synonyms: [] }]);
  expect(kept.entries).toEqual([{ ...standard, synonyms: [], note: "", status: "preferred" }]);
});

test("an entry that is there keeps what it says and gets the synonyms it lacks", () => {
  const there = entry("验收合格率", { synonyms: ["项目验收合格率"], note: "按合同" });
  const kept = keep([{ ...acceptance, category: "11" }], [entry("培训人数"), there]);
  expect(kept.added).toEqual([]);
  expect(kept.extended).toEqual(["验收合格率"]);
  expect(kept.entries).toEqual([entry("培训人数"), { ...there, synonyms: ["项目验收合格率", "服务验收合格率"] }]);
});

test("an entry only the office has is taken over, so that the two do not say different things", () => {
  const office = entry("验收合格率", { synonyms: ["项目验收合格率"], target: "100" });
  const { entries } = keep([acceptance], [], [office]);
  expect(entries).toEqual([{ ...office, synonyms: ["项目验收合格率", "服务验收合格率"] }]);
  expect(resolveWording(GUANGDONG.categories, [office], entries).conflicts).toEqual([]);
});

test("nothing changes where all is there already", () => {
  const there = [entry("验收合格率", { synonyms: ["项目验收合格率", "服务验收合格率"] })];
  expect(keep([acceptance, { ...acceptance, synonyms: ["验收合格率（%）"] }], there)).toEqual({
    ...{ entries: there, added: [], extended: [], conflicts: [] },
  });
});

describe("what contradicts the library is told and not overwritten", () => {
  test.each<[string, NameToKeep, WordingEntry, KeptNames["conflicts"], readonly string[]]>([
    [
      "the name is a synonym",
      acceptance,
      entry("合格率", { synonyms: ["验收合格率"] }),
      [{ kind: "synonym-of", text: "验收合格率", name: "合格率" }],
      [],
    ],
    [
      "the name is retired",
      acceptance,
      entry("验收合格率", { status: "retired" }),
      [{ kind: "retired", text: "验收合格率" }],
      [],
    ],
    [
      "a synonym is a name of its own",
      acceptance,
      entry("项目验收合格率"),
      [{ kind: "own-name", text: "项目验收合格率" }],
      ["服务验收合格率"],
    ],
    [
      "a synonym means something else",
      acceptance,
      entry("工程合格率", { synonyms: ["项目验收合格率"] }),
      [{ kind: "synonym-of", text: "项目验收合格率", name: "工程合格率" }],
      ["服务验收合格率"],
    ],
    [
      "a text cannot stand in a library",
      { ...acceptance, synonyms: ["甲；乙", "率".repeat(101)] },
      entry("培训人数"),
      [
        { kind: "unfit", text: "甲；乙" },
        { kind: "unfit", text: "率".repeat(101) },
      ],
      [],
    ],
  ])("%s", (_, toKeep, there, conflicts, synonyms) => {
    const kept = keep([toKeep], [there]);
    expect(kept.conflicts).toEqual(conflicts);
    expect(kept.entries[0]).toEqual(there);
    expect(kept.entries[1]?.synonyms ?? []).toEqual(synonyms);
    expect(kept.entries).toHaveLength(kept.added.length + 1);
  });

  test("a draft gets the synonyms and stays a draft", () => {
    const kept = keep([acceptance], [entry("验收合格率", { status: "draft" })]);
    expect(kept.conflicts).toEqual([{ kind: "draft", text: "验收合格率" }]);
    expect(kept.entries[0]).toMatchObject({ status: "draft", synonyms: ["项目验收合格率", "服务验收合格率"] });
  });

  test("two names kept together do not claim the same synonym", () => {
    const kept = keep([acceptance, { name: "合格率", category: "12", synonyms: ["项目验收合格率"] }]);
    expect(kept.conflicts).toEqual([{ kind: "synonym-of", text: "项目验收合格率", name: "验收合格率" }]);
  });
});
