import {
  BLANK_ENTRY,
  draftOf,
  entryOf,
  faultsOf,
  mayBeKept,
  takenNames,
  withEntry,
  withoutEntry,
  type EntryDraft,
} from "../../src/taskpane/session/library/entry";
import { createLibrarySearch, type LibraryEntry } from "../../src/taskpane/session/library/list";
import { WHOLE_LIBRARY } from "../../src/taskpane/session/library/filter";
import { entry } from "../support/wording";

const LIBRARY = [
  entry("验收合格率", { category: "12", synonyms: ["验收通过率"] }),
  entry("培训人数", { category: "11", synonyms: ["参训人数"], status: "draft" }),
  entry("工作达标率", { status: "retired" }),
].map((one): LibraryEntry => ({ entry: one, origin: "workbook" }));

const draft = (change: Partial<EntryDraft>): EntryDraft => ({ ...BLANK_ENTRY, name: "会议次数", ...change });
const codes = (change: Partial<EntryDraft>, original: string | null = null) => {
  const faults = faultsOf(draft(change), takenNames(LIBRARY, original));
  return Object.entries(faults).flatMap(([field, found]) =>
    found.map(({ code, stops }) => `${field} ${code} ${stops}`),
  );
};

test("a draft comes to an entry: trimmed, with what is typed for a synonym, blanks as nothing", () => {
  const typed = draft({
    name: " 会议次数 ",
    target: " ",
    unit: " 次",
    synonyms: ["开会次数"],
    synonym: "会议场次； 开会 次数；会议次数",
  });
  expect(entryOf(typed)).toEqual(entry("会议次数", { unit: "次", synonyms: ["开会次数", "会议场次"] }));
  expect(entryOf(draftOf(entry("培训人数", { target: "600" })))).toEqual(entry("培训人数", { target: "600" }));
});

test.each<[Partial<EntryDraft>, readonly string[]]>([
  [{}, []],
  [{ name: " " }, ["name empty true"]],
  [{ name: "长".repeat(101) }, ["name too-long true"]],
  [{ name: "验收 合格率" }, ["name duplicate-name true"]],
  [{ name: "参训人数" }, ["name name-is-synonym false"]],
  [{ synonyms: ["验收通过率"] }, ["synonyms shared-synonym false"]],
  [{ synonym: "培训人数" }, ["synonyms synonym-is-name false"]],
  [{ synonym: "会议次数" }, ["synonyms duplicate-synonym false"]],
  // A retired name may be a synonym: so it is said what to use instead.
  [{ synonym: "工作达标率" }, []],
  [{ operator: "≥", target: "显著" }, ["target no-number false"]],
  [{ operator: "≥", target: "９５" }, []],
  [{ operator: "定性", target: "显著" }, []],
  [{ unit: "个".repeat(21) }, ["unit too-long true"]],
])("%j: %j", (change, expected) => {
  expect(codes(change)).toEqual(expected);
});

test("an entry that is changed takes nothing from itself", () => {
  expect(codes({ name: "验收合格率", synonyms: ["验收通过率"] }, "验收合格率")).toEqual([]);
  expect(mayBeKept(faultsOf(draft({ name: "" }), takenNames(LIBRARY, null)))).toBe(false);
});

test("an entry takes the place of the one it was, or comes last", () => {
  const [one, two] = [entry("甲"), entry("乙")];
  expect(withEntry([one, two], entry("丙"), "甲")).toEqual([entry("丙"), two]);
  expect(withEntry([one], two, null)).toEqual([one, two]);
  expect(withEntry([one], two, "乙")).toEqual([one, two]);
  expect(withoutEntry([one, two], "甲")).toEqual([two]);
});

test("entries are found by characters, pinyin and synonyms, retired ones too, and kept to a class and a status", () => {
  const search = createLibrarySearch(LIBRARY);
  const names = (change: Partial<typeof WHOLE_LIBRARY>) =>
    search.show({ ...WHOLE_LIBRARY, ...change }).map(({ entry: { name } }) => name);
  expect(names({})).toEqual(["验收合格率", "培训人数", "工作达标率"]);
  expect(names({ search: "gzdbl" })).toEqual(["工作达标率"]);
  expect(names({ search: "参训" })).toEqual(["培训人数"]);
  expect(search.show({ ...WHOLE_LIBRARY, search: "参训" })[0]?.synonym).toBe("参训人数");
  expect(names({ category: "" })).toEqual(["工作达标率"]);
  expect(names({ category: "11", status: "draft" })).toEqual(["培训人数"]);
  expect(names({ search: "率", status: "preferred" })).toEqual(["验收合格率"]);
});
