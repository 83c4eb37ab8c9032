import { GUANGDONG } from "../../../src/check/standard/guangdong";
import type { WordingEntry } from "../../../src/check/wording/entry";
import { wordingOf } from "../../../src/check/wording/lookup";
import { entry } from "../../support/wording";

const asked = (wording: readonly WordingEntry[]) => {
  const lookup = wordingOf({ ...GUANGDONG, wording });
  return (name: string, category: string | null = "12") => {
    const verdict = lookup.verdict(name, category);
    if (verdict === null) return null;
    const names = verdict.kind === "near" ? verdict.entries.map((one) => one.name) : [verdict.entry?.name ?? "–"];
    return [verdict.kind, ...names];
  };
};

const quality = { category: "12" };

test("a synonym is known however wide its characters are, with or without a unit behind it", () => {
  const ask = asked([entry("验收合格率", { synonyms: ["OA验收（通过）率"] })]);
  for (const name of ["OA验收（通过）率", "ＯＡ验收(通过)率", "oa 验收（通过）率（%）"])
    expect(ask(name, null)).toEqual(["synonym", "验收合格率"]);
  expect(ask("验收合格率（%）")).toBeNull();
});

test("the library's own names come before synonyms, a draft's too", () => {
  const ask = asked([
    entry("验收合格率", { ...quality, synonyms: ["验收通过率", "项目验收合格率"] }),
    entry("验收通过率", quality),
    entry("项目验收合格率", { ...quality, status: "draft", synonyms: ["全部验收合格率"] }),
  ]);
  expect(ask("验收通过率")).toBeNull();
  expect(ask("项目验收合格率")).toBeNull();
  // A draft proposes; it does not yet say what others are to be called.
  expect(ask("全部验收合格率", null)).toBeNull();
});

test("a retired name is replaced by the entry that has it for a synonym, and so are its own synonyms", () => {
  const ask = asked([
    entry("验收优良率", { status: "retired", synonyms: ["优良率"] }),
    entry("工作达标率", { status: "retired" }),
    entry("验收合格率", { synonyms: ["验收优良率"] }),
  ]);
  expect(ask("验收优良率")).toEqual(["retired", "验收合格率"]);
  expect(ask("优良率")).toEqual(["retired", "验收合格率"]);
  expect(ask("工作达标率")).toEqual(["retired", "–"]);
});

test("of two entries that claim a synonym the first has it", () => {
  const ask = asked([entry("甲数量", { synonyms: ["丙数量"] }), entry("乙数量", { synonyms: ["丙数量"] })]);
  expect(ask("丙数量")).toEqual(["synonym", "甲数量"]);
});

describe("a name very like one of the library", () => {
  const ask = asked([
    entry("设备验收合格率", quality),
    entry("政策宣传覆盖率", { category: "22" }),
    entry("验收不合格数量", quality),
  ]);

  test("is told in its own class alone", () => {
    expect(ask("设备项目验收合格率")).toEqual(["near", "设备验收合格率"]);
    expect(ask("设备项目验收合格率", "22")).toBeNull();
    expect(ask("设备项目验收合格率", null)).toBeNull();
  });

  test("is none where it measures something else, or says the opposite", () => {
    for (const name of ["设备采购合格率", "设备验收及时率", "设备验收数量", "设备验收不合格率"])
      expect(ask(name)).toBeNull();
  });

  test("is none where it is a standard name", () => {
    expect(asked([entry("项目验收合格率", quality)])("验收合格率")).toBeNull();
    expect(asked([entry("项目验收合格率", quality)])("工作验收合格率")).toEqual(["near", "项目验收合格率"]);
  });
});

test("no name of the standard list is taken for another one", () => {
  const ask = asked(GUANGDONG.names.map((name) => entry(name.name, name)));
  for (const { name, category } of GUANGDONG.names) expect(ask(name, category)).toBeNull();
});

test("what was looked up is the same when it is asked for again, however much was asked for in between", () => {
  const ask = asked([entry("设备验收合格率", quality)]);
  for (let at = 0; at < 50_000; at += 1)
    if (ask(`第${at}批设备项目验收合格率`) !== null) throw new Error("a figure more");
  expect(ask("设备项目验收合格率")).toEqual(["near", "设备验收合格率"]);
});
