import { STANDARD_NAMES } from "../../src/check/standard/names";
import type { Purpose } from "./model";

/** An indicator of a topic: a standard name, and the target where the user must give it. */
export interface TopicIndicator {
  readonly purpose: Purpose;
  readonly category: string;
  readonly name: string;
  readonly sign: string;
  readonly unit: string;
  /** A fixed target, or the range a number is chosen from. */
  readonly value: string | readonly [from: number, to: number];
}

/** What a project may be about. `goal` is given the targets of its first indicators. */
export interface Topic {
  readonly name: string;
  readonly goal: (values: readonly string[]) => string;
  readonly indicators: readonly TopicIndicator[];
}

type Given = string | readonly [from: number, to: number];

function standard(purpose: Purpose, category: string, name: string, given?: Given, unit?: string): TopicIndicator {
  const found = STANDARD_NAMES.find(
    (one) => one.category === category && one.name === name && (unit === undefined || one.unit === unit),
  );
  if (found === undefined) throw new Error(`${name} is no standard name of ${category}`);
  const value = given ?? found.target;
  if (value === null) throw new Error(`${name} needs a target`);
  return { purpose, category, name, sign: found.operator, unit: found.unit, value };
}

const goal = (name: string, given?: Given, unit?: string) => standard("goal", "11", name, given, unit);
const free = (name: string, given?: Given) => standard("free", "11", name, given);
const quality = (name: string) => standard("quality", "12", name);
const time = (name: string, given?: Given) => standard("time", "13", name, given);
const benefit = (category: string, name: string, given?: Given) => standard("benefit", category, name, given);
const more = (category: string, name: string, given?: Given) => standard("more", category, name, given);
const satisfied = (name: string) => standard("satisfied", "31", name);
const cost = (name: string, given?: Given, unit?: string) => standard("cost", "41", name, given, unit);

/** Each topic is used once in a table, so that no two projects of it look alike. */
export const TOPICS: readonly Topic[] = [
  {
    name: "代表履职培训经费",
    goal: ([a, b]) => `举办代表培训${a}次，参训${b}人次，促进代表依法履职。`,
    indicators: [
      goal("培训班次", [2, 6]),
      goal("培训人次", [120, 400]),
      free("课程数量", [4, 12]),
      quality("培训合格率"),
      time("培训计划按期完成率"),
      benefit("22", "履职能力提升率", "90"),
      satisfied("参训人员满意度"),
      cost("人均培训成本", [300, 450]),
    ],
  },
  {
    name: "会议服务保障经费",
    goal: ([a, b]) => `保障各类会议${a}次，服务参会人员${b}人，会务安排周到有序。`,
    indicators: [
      goal("会议次数", [4, 12]),
      goal("参会人数", [200, 900]),
      free("审议议题数量", [40, 120]),
      quality("会议出勤率"),
      time("会议计划按期完成率"),
      benefit("22", "审议结果公开度"),
      satisfied("参会人员满意度"),
      cost("人均会议成本", [200, 400]),
    ],
  },
  {
    name: "专题调研经费",
    goal: ([a, b]) => `围绕民生实事开展调研${a}次，形成调研报告${b}篇，推动解决突出问题。`,
    indicators: [
      goal("代表调研次数", [3, 9]),
      goal("调研报告数量", [2, 8]),
      free("调研区域数量", [5, 11]),
      quality("评审合格率"),
      time("调研开展及时率"),
      benefit("22", "研究成果采纳率", "80"),
      satisfied("受益单位满意度"),
      cost("劳务费标准", [300, 800]),
    ],
  },
  {
    name: "信息系统运行维护经费",
    goal: ([a, b]) => `全年巡检${a}次，维护业务系统${b}个，保证网络和数据安全。`,
    indicators: [
      goal("系统巡检次数", [12, 24]),
      goal("运维系统数量", [3, 9]),
      free("升级系统数量", [2, 7]),
      quality("系统正常运行率"),
      time("故障响应时间"),
      benefit("24", "系统持续运行年限"),
      more("22", "业务保障能力提升情况", "显著提升/有所提升/无变化"),
      satisfied("使用人员满意度"),
      cost("单个系统运维成本", [1, 4]),
    ],
  },
  {
    name: "聘用人员及安保服务经费",
    goal: ([a]) => `聘用会务和安保人员${a}人，按月足额发放工资，办公秩序良好。`,
    indicators: [
      goal("聘用人数", [20, 90]),
      free("安检巡查次数", [200, 365]),
      quality("年度考核达标率"),
      time("工资按时发放率"),
      benefit("22", "群众诉求回应率"),
      more("22", "单位正常运转保障", "好/一般/差"),
      satisfied("职工满意度"),
      cost("人均人员成本", [6, 9]),
    ],
  },
  {
    name: "新媒体宣传经费",
    goal: ([a, b]) => `推送文章${a}篇，制作新媒体产品${b}个，讲好基层民主故事。`,
    indicators: [
      goal("推送文章数量", [60, 200]),
      goal("新媒体产品数量", [6, 20]),
      free("廉政宣传次数", [1, 6]),
      quality("审稿差错率"),
      time("信息更新及时率"),
      benefit("22", "公众号阅读量", [20_000, 90_000]),
      satisfied("群众满意度"),
      cost("设备租赁费", [1, 5]),
    ],
  },
  {
    name: "办公设备购置经费",
    goal: ([a]) => `购置办公设备${a}台，替换到期设备，提高办公效率。`,
    indicators: [
      goal("购置设备数量", [10, 60], "台"),
      free("日常维修次数", [6, 20]),
      quality("设备合格率"),
      time("采购完成时间"),
      benefit("24", "设备使用年限", [5, 8]),
      more("21", "采购节支率", "3"),
      satisfied("使用人员满意度"),
      cost("单位购置成本", [4000, 6000]),
    ],
  },
  {
    name: "办公用房维修改造工程",
    goal: ([a]) => `维修改造办公用房${a}平方米，消除安全隐患，改善办公条件。`,
    indicators: [
      goal("维修改造面积", [300, 2000]),
      free("制定方案数量", [1, 4]),
      quality("验收合格率"),
      time("工程按期完工率"),
      benefit("23", "建筑垃圾清运率"),
      more("22", "重大安全事故发生数"),
      satisfied("服务对象满意度"),
      cost("单位面积物业成本", [200, 900]),
    ],
  },
  {
    name: "地方立法工作经费",
    goal: ([a, b]) => `起草条例${a}份，审议立法事项${b}项，增强立法的针对性。`,
    indicators: [
      goal("制定条例数量", [2, 5]),
      goal("审议事项数量", [12, 40]),
      free("课程数量", [2, 6]),
      quality("议题通过率"),
      time("审议及时率"),
      benefit("22", "政策知晓率"),
      more("24", "长效机制健全性", "健全/基本健全/不健全"),
      satisfied("单位对审议工作满意度"),
      cost("课题单项经费", [1, 5]),
    ],
  },
  {
    name: "代表视察活动经费",
    goal: ([a]) => `组织代表视察${a}次，听取意见建议，督促有关单位改进工作。`,
    indicators: [
      goal("代表视察次数", [4, 12]),
      free("听取专项工作报告数量"),
      quality("服务验收合格率"),
      time("项目按期完成率"),
      benefit("22", "代表建议办复率"),
      satisfied("代表满意度"),
      cost("场地租赁费", [1, 5], "万元"),
    ],
  },
  {
    name: "机关节能管理经费",
    goal: ([a]) => `编制节能规划${a}份，推广无纸化办公，降低能源消耗。`,
    indicators: [
      goal("制定规划数量", [1, 4]),
      free("运维系统数量", [2, 6]),
      quality("应急运维保障率"),
      time("验收入库时间", "11"),
      benefit("23", "单位能耗下降率", "5"),
      more("23", "无纸化办公率", "60"),
      satisfied("受益单位满意度"),
      cost("成本控制率"),
      more("43", "碳排放量", [20, 90]),
    ],
  },
  {
    name: "政策研究课题经费",
    goal: ([a]) => `完成研究报告${a}篇，培养青年研究骨干，服务重大决策。`,
    indicators: [
      goal("研究报告数量", [2, 9]),
      free("会议天数", [2, 6]),
      quality("文件通过率"),
      time("编纂按时完成率"),
      benefit("24", "成果转化数", [1, 4]),
      more("22", "受益人数", [100, 900]),
      satisfied("服务对象满意度"),
      cost("成本超支率"),
    ],
  },
];
