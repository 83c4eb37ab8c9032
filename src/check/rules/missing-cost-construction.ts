import { defineRule, NOTHING, type ExampleCell } from "../rule";
import { slice } from "../sheet/located";
import { cited, INDICATORS_2021 } from "../standard/editions";
import { hasRoomForCost, lacksCost } from "../table/missing-classes";
import { HEAD, projectRow } from "./example";

/** Words that make a project one of construction, repair or purchase. */
const WORKS = /建造|修缮|维修|改造|购置|装修/;
/** Words that do so only beside something that can be built. */
const BUILDING = /建设|工程/;
const BUILT = /项目|用房|系统|设施|场馆|道路/;
/** 队伍建设 and 教育改造 build nothing, 民心工程 is a name, and of 农机购置补贴 and 车辆购置税 others buy. */
const FIGURATIVE =
  /(?:罪犯|服刑人员|戒毒人员|教育|劳动|思想)改造|(?:购置|改造|建造|修缮|维修|装修|建设)(?:[与和及]应用)?(?:税|补贴|补助|奖补|奖励|贴息|基金|资金(?=管理|监管|补助))|(?:队伍|文化|文明|制度|机制|体系|能力|作风|廉政|党|党的|思想|政治|政权|组织|法治|法制|民主|诚信|信用|人才|学科|品牌)建设|(?:民心|惠民|希望|人才|育人)工程/g;

const WITHOUT_COST = "1、1-产出指标；11-数量指标；用房数量；实施周期指标值：≥2处；年度指标值：≥2处。";

/** A list with a column for each class; the second one is blank. */
const inColumns = (first: string, second: string): (readonly ExampleCell[])[] => [
  ["某单位2026年项目支出绩效目标表（单位：万元）"],
  ["项目名称", "总计", "绩效目标", "产出指标", null, "效益指标"],
  [null, null, null, first, second, null],
  ["社区改造", 20.25, "完成8个小区改造。", "改造小区≥8个", null, "受益居民≥3000户"],
];

/**
 * A project of construction, major repair or purchase without a cost indicator: certain to be wrong since the rule of 2021, of which
 * tables of 2021 or before knew nothing.
 */
export const missingCostConstruction = defineRule({
  id: "missing-cost-construction",
  severity: "error",
  scope: "project",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [
      { name: "建造宪法馆", cell: WITHOUT_COST },
      { name: "信息系统建设项目", cell: WITHOUT_COST },
      {
        sheet: [["某单位2021年项目支出绩效目标表"], ...HEAD.slice(1), projectRow("建造宪法馆", 20.25, WITHOUT_COST)],
        severity: "warning",
      },
      { sheet: inColumns("数量", "质量"), severity: "warning" },
      { sheet: inColumns("数量", "成本") },
    ],
    good: [
      { name: "办公用房维修项目" },
      { name: "办公用房维修项目", cell: WITHOUT_COST.replace("11-数量指标", "14-成本指标") },
      { name: "干部队伍建设项目", cell: WITHOUT_COST },
      { name: "信息系统运维项目", cell: WITHOUT_COST },
      { name: "农机购置与应用补贴", cell: WITHOUT_COST },
      { name: "罪犯改造经费", cell: WITHOUT_COST },
    ],
  },
  detect(subject) {
    const word = wordOfWorks(subject.project.name.value);
    return word !== null && lacksCost(subject) ? [word] : NOTHING;
  },
  describe({ text, start }, { project, facts }) {
    return {
      message: { id: "missing-cost-construction", params: { word: text, basis: cited(INDICATORS_2021, facts.year) } },
      place: [project.indicatorsEnd],
      related: slice(project.name, start, start + text.length),
      offending: text,
    };
  },
  // The rule that asks for it is of 2021, and some forms print no place for it.
  loweredTo: (_, { facts, project }) =>
    facts.basis.edition === "2015" || !hasRoomForCost(project) ? "warning" : undefined,
});

/** The word by which a project is one of construction, repair or purchase, and where it begins. */
function wordOfWorks(name: string): { text: string; start: number } | null {
  // Blanked rather than taken out, so that places stay.
  const literal = name.replace(FIGURATIVE, (words) => "　".repeat(words.length));
  const match = WORKS.exec(literal) ?? (BUILT.test(literal) ? BUILDING.exec(literal) : null);
  return match === null ? null : { text: match[0], start: match.index };
}
