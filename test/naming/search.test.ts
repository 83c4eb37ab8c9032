import fc from "fast-check";
import { STANDARD_NAMES } from "../../src/check/standard/names";
import { createNameSearch, type NameEntry } from "../../src/naming/search";

const used = (name: string, category: string | null = "11"): NameEntry => ({ name, category, source: "used" });
const standard = (name: string, category = "11"): NameEntry => ({ name, category, source: "standard" });
const preferred = (name: string, category = "11", synonyms: string[] = []): NameEntry => ({
  name,
  category,
  source: "library",
  status: "preferred",
  synonyms,
});

/** The names found, with what was found of each in brackets. */
function found(entries: readonly NameEntry[], query: string, category?: string): string[] {
  return createNameSearch(entries)
    .search(query, { category })
    .matches.map(({ entry, synonym, ranges }) => {
      const text = synonym ?? entry.name;
      let marked = "";
      let at = 0;
      for (const { start, end } of ranges) {
        marked += `${text.slice(at, start)}[${text.slice(start, end)}]`;
        at = end;
      }
      return marked + text.slice(at) + (synonym === null ? "" : ` = ${entry.name}`);
    });
}

test.each([
  ["培训", "[培训]人数"],
  ["人数", "培训[人数]"],
  ["培人", "[培]训[人]数"],
  ["pxrs", "[培训人数]"],
  ["PXRS", "[培训人数]"],
  ["ｐｘｒｓ", "[培训人数]"],
  ["peixun", "[培训]人数"],
  ["peixunrenshu", "[培训人数]"],
  ["pei xun", "[培训]人数"],
  ["peixr", "[培训人]数"],
  ["peix", "[培训]人数"],
  ["培训rs", "[培训人数]"],
  ["peixun人s", "[培训人数]"],
  ["rs", "培训[人数]"],
  ["renshu", "培训[人数]"],
  ["prs", "[培]训[人数]"],
  ["shuo", "培训人[数]"],
])("%s finds %s", (query, expected) => {
  expect(found([used("培训人数")], query)).toEqual([expected]);
});

test.each(["pxsr", "培数人", "peixuna", "pxrsx", "x人p", "！"])("%s does not find 培训人数", (query) => {
  expect(found([used("培训人数")], query)).toEqual([]);
});

test.each([
  ["验收合格率", "yshgl", "[验收合格率]"],
  ["验收合格率", "hegelv", "验收[合格率]"],
  ["验收合格率", "hegelü", "验收[合格率]"],
  ["验收合格率", "hegelu", "验收[合格率]"],
  ["验收合格率", "hegeshuai", "验收[合格率]"],
  ["里程长度", "lichengzhangdu", "[里程长度]"],
  ["里程长度", "lccd", "[里程长度]"],
  ["运行次数", "yunhang", "[运行]次数"],
  ["运行次数", "yx", "[运行]次数"],
  ["重大事故数", "chongda", "[重大]事故数"],
  ["重大事故数", "zhd", "[重大]事故数"],
  ["参训人数", "cx", "[参训]人数"],
  ["参训人数", "shenxun", "[参训]人数"],
  ["审稿差错率", "chaicuo", "审稿[差错]率"],
  ["调研数量", "diaoyan", "[调研]数量"],
  ["调研数量", "ty", "[调研]数量"],
  ["OA系统数量", "oaxt", "[OA系统]数量"],
  ["听取“一府两院”报告（项）", "yflybg", "听取“[一府两院”报告]（项）"],
  ["推动市、区人大工作", "市区", "推动[市、区]人大工作"],
  ["𠮷祥数", "祥", "𠮷[祥]数"],
])("in %s, %s finds %s", (name, query, expected) => {
  expect(found([used(name)], query)).toEqual([expected]);
});

test("the office's preferred names come first, then the standard ones, then the rest, in each the best first", () => {
  const entries = [
    used("培训人数合计"),
    standard("全年培训人数"),
    standard("培训人数"),
    { ...preferred("培训人数（新）"), status: "draft" as const },
    preferred("线下培训人数"),
  ];
  expect(found(entries, "培训人数")).toEqual([
    "线下[培训人数]",
    "[培训人数]",
    "全年[培训人数]",
    "[培训人数]（新）",
    "[培训人数]合计",
  ]);
});

test("names of the class asked for come before all others", () => {
  const entries = [preferred("培训人数"), used("培训合格率", "12"), used("培训出勤率", null)];
  expect(found(entries, "px", "12")).toEqual(["[培训]合格率", "[培训]人数", "[培训]出勤率"]);
});

test("what is found in one piece comes before what is found here and there", () => {
  expect(found([preferred("培训班开班人数"), used("各类培训人数")], "培训人数")).toEqual([
    "各类[培训人数]",
    "[培训]班开班[人数]",
  ]);
});

test("a synonym finds its name, after the names that have the words themselves", () => {
  const entries = [preferred("培训人数", "11", ["参训人数", "受训人数"]), preferred("参训人员满意度", "31")];
  expect(found(entries, "canxunrs")).toEqual(["[参训人数] = 培训人数"]);
  expect(found(entries, "参训")).toEqual(["[参训]人员满意度", "[参训]人数 = 培训人数"]);
});

test("a retired name is not offered, whoever else has it", () => {
  const retired: NameEntry = { ...preferred("培训人数"), status: "retired" };
  expect(found([retired, standard("培训人数"), used("培训 人数")], "pxrs")).toEqual([]);
  expect(found([retired, standard("培训人数", "22")], "pxrs")).toEqual(["[培训人数]"]);
  expect(found([{ ...retired, category: null }, standard("培训人数", "22")], "pxrs")).toEqual([]);
  expect(found([retired, preferred("培训人数")], "pxrs")).toEqual(["[培训人数]"]);
});

test("a name that stands in the library, the standard and the table is offered once", () => {
  const entries = [used("培训人数"), standard("培训人数"), preferred("培训人数"), standard("培训人数", "12")];
  const { matches, total } = createNameSearch(entries).search("pxrs");
  expect(matches.map(({ entry }) => `${entry.source} ${entry.category}`)).toEqual(["library 11", "standard 12"]);
  expect(total).toBe(2);
});

test("nothing typed gives all names, and a limit says how many it left out", () => {
  const search = createNameSearch([used("甲数"), standard("乙数"), preferred("丙数", "11", ["丁数"])]);
  expect(search.search(" ").matches.map(({ entry }) => entry.name)).toEqual(["丙数", "乙数", "甲数"]);
  expect(search.search("数", { limit: 1 })).toMatchObject({ matches: [{ entry: { name: "丙数" } }], total: 3 });
  expect(search.search("数", { limit: 0 })).toEqual({ matches: [], total: 3 });
});

test("every standard name is found by its own characters and their first letters, and comes first of its class", () => {
  const entries = STANDARD_NAMES.map(({ name, category }) => standard(name, category));
  const { search } = createNameSearch(entries);
  for (const { name, category } of STANDARD_NAMES)
    expect(search(name, { category, limit: 1 }).matches[0]?.entry.name).toBe(name);
});

test("whatever is typed, what is marked are parts of the text in order", () => {
  const names = fc.array(fc.string({ unit: "binary", maxLength: 12 }), { maxLength: 5 });
  const piece = fc.constantFrom("培", "训", "px", "zhuang", "率", "l", "lv", "A", "（", " ", "9", "\ud800");
  const typed = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join("")),
    fc.string({ unit: "binary", maxLength: 10 }),
  );
  fc.assert(
    fc.property(names, fc.array(piece, { maxLength: 8 }), typed, (others, own, query) => {
      const entries = [...others, own.join("")].map((name) => used(name));
      const { matches } = createNameSearch(entries).search(query);
      for (const { entry, ranges } of matches) {
        const ends = ranges.flatMap(({ start, end }) => [start, end]);
        expect([...ends].sort((a, b) => a - b)).toEqual(ends);
        expect(ends.every((at) => at >= 0 && at <= entry.name.length)).toBe(true);
        expect(ranges.every(({ start, end }) => start < end)).toBe(true);
      }
    }),
  );
});
