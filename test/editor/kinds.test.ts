import { readSheets } from "../../src/check/table/read";
import { kindOf, PROJECT_KINDS, type ProjectKind } from "../../src/editor/kinds";
import { describeSeeds, seedFile, snapshotsOf } from "../support/seeds";

const kinds = (name: string, goal = ""): ProjectKind[] => kindOf(name, goal).map(({ kind }) => kind);

describe("the kind of a project", () => {
  test.each([
    ["年度工作会议经费", "meeting"],
    ["干部培训经费", "training"],
    ["机关信息化运维项目", "it-operation"],
    ["办公设备运维服务费", "it-operation"],
    ["政务信息化建设项目", "it-build"],
    ["会议系统升级改造项目", "it-build"],
    ["办公楼物业管理费", "property"],
    ["会议室修缮工程", "repair"],
    ["办公楼外墙翻新", "repair"],
    ["办公设备购置", "purchase"],
    ["普法宣传经费", "publicity"],
    ["基层治理课题研究", "research"],
    ["编外人员聘用经费", "staff"],
    ["安全生产检查经费", "inspection"],
    ["代表视察、调研工作经费", "inspection"],
  ] as const)("%s is %s", (name, kind) => {
    expect(kinds(name)[0]).toBe(kind);
  });

  test("says which words tell, those of the name first", () => {
    expect(kindOf("年度培训经费", "举办2期培训，购买教材。")[0]).toEqual({
      kind: "training",
      words: [
        { word: "培训", in: "name" },
        { word: "培训", in: "goal" },
      ],
    });
  });

  test("takes the name before all that the goal speaks of", () => {
    expect(kinds("办公楼物业管理费", "保障会议、培训、宣传、维修、设备购置等工作开展。")[0]).toBe("property");
  });

  test("goes by the goal where the name does not tell", () => {
    expect(kinds("工作专项经费", "组织代表开展调研和视察。")).toEqual(["inspection"]);
  });

  test("tells nothing of a name without such words, or of one that only holds them in another sense", () => {
    expect(kinds("专项经费")).toEqual([]);
    expect(kinds("")).toEqual([]);
    expect(kinds("某市人民代表大会常务委员会办公室专项经费")).toEqual([]);
    expect(kinds("专项经费", "闭会期间做好服务保障。")).toEqual([]);
  });

  test("reads over a break inside a word", () => {
    expect(kinds("信息化运\n维项目")[0]).toBe("it-operation");
  });

  test("names each kind once", () => {
    const found = kinds("培训会议宣传课题调研购置", "培训会议宣传");
    expect(new Set(found).size).toBe(found.length);
    expect(PROJECT_KINDS).toEqual(expect.arrayContaining(found));
  });
});

describeSeeds("the projects of the published tables", () => {
  const kindsOf = (seed: string): string[] =>
    readSheets(snapshotsOf(seedFile(`${seed}.xlsx`) ?? "")).tables.flatMap(({ projects }) =>
      projects.map(({ number, name, goals }) => {
        const [first] = kinds(name.value, goals.map(({ value }) => value).join(""));
        return `${number} ${first ?? "-"}`;
      }),
    );

  test("are of these kinds, of 广州", () => {
    expect(kindsOf("guangzhou-npc")).toEqual([
      ...["1 -", "2 property", "3 meeting", "4 inspection", "5 -", "6 -", "7 meeting", "8 inspection", "9 training"],
      ...["10 -", "11 -", "12 repair", "13 it-build", "14 it-operation", "15 it-build", "16 publicity", "17 research"],
      ...["18 publicity", "19 it-operation"],
    ]);
  });

  test("are of these kinds, of 增城", () => {
    expect(kindsOf("zengcheng-npc-2024")).toEqual([
      ...["1 -", "2 research", "3 staff", "4 meeting", "5 inspection", "6 property", "7 repair", "8 publicity"],
      ...["9 inspection", "10 it-operation", "11 it-operation", "12 it-operation"],
    ]);
  });
});
