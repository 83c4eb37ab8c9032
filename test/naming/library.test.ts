import fc from "fast-check";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { readTables } from "../../src/check/table/read";
import type { WordingEntry } from "../../src/check/wording/entry";
import { foldName } from "../../src/check/wording/shape";
import { createNameCount, type CountedName } from "../../src/naming/count";
import { buildLibrary } from "../../src/naming/library";
import { meaningOf } from "../../src/naming/same";
import { snapshotOf } from "../../src/check/sheet/snapshot";
import { entry, libraries } from "../support/wording";

const HEADER = ["项目名称（资金使用单位）", "总计", "绩效目标", "绩效指标"];

/** A file's tables: projects, each with names of indicators under a class, as 11-数量指标/培训人数. */
const file = (...projects: readonly (readonly string[])[]) =>
  readTables([
    snapshotOf("表", [
      HEADER,
      ...projects.map((names, at) => [
        `第${at + 1}项经费`,
        20,
        "全年办好各项工作。",
        names
          .map((name, nth) => {
            const [level2, own] = name.includes("/") ? name.split("/") : ["11-数量指标", name];
            return `${nth + 1}、1-产出指标；${level2}；${own}；实施周期指标值：≥5；年度指标值：≥5。`;
          })
          .join("\n"),
      ]),
    ]),
  ]);

function counted(...files: readonly ReturnType<typeof file>[]): readonly CountedName[] {
  const count = createNameCount();
  for (const tables of files) count.add(tables);
  return count.names();
}

const library = (names: readonly CountedName[], wording: readonly WordingEntry[] = []) =>
  buildLibrary(names, { profile: { ...GUANGDONG, wording }, noteOf: () => "" });
const lines = (entries: readonly WordingEntry[]): string[] =>
  entries.map(({ name, synonyms, status }) => [name, ...synonyms].join(" ") + (status === "draft" ? "?" : ""));

describe("names are counted", () => {
  test("over files, most used first, however their characters are typed", () => {
    const names = counted(
      file(["会议次数"], ["会议次数", "调研报告数"]),
      file(["调研报告数"], ["（市级）会议次数"], ["(市级) 会议次数"], ["（市级）会议次数"]),
    );
    expect(names.map(({ text, count, files }) => `${text} ${count} ${files}`)).toEqual([
      "（市级）会议次数 3 1",
      "会议次数 2 1",
      "调研报告数 2 2",
    ]);
  });

  test("with the classes they are used under", () => {
    const [name] = counted(file(["11-数量指标/会议次数"], ["12-质量指标/会议次数"], ["11-数量指标/会议次数"]));
    expect([...(name?.classes ?? [])]).toEqual([
      ["11", 2],
      ["12", 1],
    ]);
  });
});

describe("a library of names in use", () => {
  test("has one entry for what certainly means the same, by the name used most", () => {
    const { entries, synonyms, alike } = library(
      counted(file(["设备采购数量"], ["设备采购数量"], ["设备购置数量"]), file(["设备购买数量"], ["会议次数"])),
    );
    expect(lines(entries)).toEqual(["设备采购数量 设备购买数量 设备购置数量", "会议次数"]);
    expect([synonyms, alike]).toEqual([2, []]);
  });

  test("keeps apart what stands side by side in a project, or under other classes", () => {
    expect(lines(library(counted(file(["设备采购数量", "设备购置数量"]), file(["设备采购数量"]))).entries)).toEqual([
      "设备采购数量",
      "设备购置数量",
    ]);
    const apart = counted(file(["11-数量指标/设备采购数量"], ["12-质量指标/设备购置数量"]));
    expect(lines(library(apart).entries).map((line) => line.replace("?", ""))).toEqual(
      ["设备购置数量", "设备采购数量"].sort(),
    );
  });

  test("tells what is merely alike, and takes all but the most used for drafts", () => {
    const { entries, alike, synonyms } = library(counted(file(["外宾培训次数"], ["外宾培训次数"], ["外宾参训次数"])));
    expect(lines(entries)).toEqual(["外宾培训次数", "外宾参训次数?"]);
    expect(synonyms).toBe(0);
    expect(alike.map(({ members }) => members.map(({ text }) => text))).toEqual([["外宾培训次数", "外宾参训次数"]]);
  });

  test("has a name for a draft that the checker has something against", () => {
    expect(lines(library(counted(file(["41-经济成本指标/会议次数"]))).entries)).toEqual(["会议次数?"]);
  });

  test("names no class where a name is used under several", () => {
    const { entries } = library(counted(file(["11-数量指标/会议次数"], ["12-质量指标/会议次数"])));
    expect(entries[0]?.category).toBeNull();
  });

  test("builds on one there is: entries stay, synonyms are added, retired names do not come back", () => {
    const before = [
      entry("设备购置数量", { category: "11", synonyms: ["设备数"], unit: "台", note: "含安装" }),
      entry("会议场次", { status: "retired" }),
      entry("设备采买数量", { status: "draft", note: "待定" }),
    ];
    const { entries, known, added } = library(
      counted(file(["设备采购数量"], ["设备数（台）"], ["会议场次"], ["调研报告数"])),
      before,
    );
    expect(entries).toEqual([
      { ...before[0], synonyms: ["设备数", "设备采购数量"] },
      before[1],
      before[2],
      entry("调研报告数", { category: "11" }),
    ]);
    expect([known, added]).toEqual([2, [entries[3]]]);
  });

  test("tells names that no library can hold", () => {
    const names = [{ text: "长".repeat(101), count: 1, files: 1, classes: new Map(), beside: new Set<number>() }];
    const { entries, unusable } = library(names);
    expect([entries, unusable]).toEqual([[], names]);
  });
});

test("every name of the tables is found in the library, once, and nothing of the one before is lost", () => {
  const words = fc.constantFrom(
    ...("设备采购购置购买培训参训会议职工员工数量人数次数率（人）".match(/../g) ?? []),
    "项目",
  );
  const name = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));
  const names = fc.array(
    fc.record({
      text: name,
      count: fc.integer({ min: 1, max: 9 }),
      files: fc.constant(1),
      classes: fc.constantFrom(new Map<string, number>(), new Map([["11", 1]]), new Map([["12", 1]])),
      beside: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 2 }).map((all) => new Set(all)),
    }),
    { maxLength: 12 },
  );
  const distinct = names.map((all) => [...new Map(all.map((one) => [foldName(one.text), one])).values()]);
  fc.assert(
    fc.property(distinct, libraries, (all, before) => {
      const { entries, unusable } = library(all, before);
      expect(entries.slice(0, before.length)).toMatchObject(before.map(({ synonyms: _, ...rest }) => rest));
      before.forEach(({ synonyms }, at) => expect(entries[at]?.synonyms.slice(0, synonyms.length)).toEqual(synonyms));
      const said = entries.slice(before.length).flatMap(({ name: own, synonyms }) => [own, ...synonyms].map(foldName));
      expect(new Set(said).size).toBe(said.length);
      expect(unusable).toEqual([]);
      for (const { name: own, synonyms } of entries.slice(before.length))
        for (const synonym of synonyms) expect(meaningOf(synonym)).toBe(meaningOf(own));
    }),
    { numRuns: 60 },
  );
});
