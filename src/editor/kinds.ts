/**
 * What kind of project a name and a goal speak of, so that a first set of indicators can be offered. Source of the words: the names
 * and goals printed in published tables of 项目支出绩效目标, and common practice.
 */

/** 会议, 培训, 信息化运维, 信息化建设, 物业, 修缮, 购置, 宣传, 课题研究, 人员, 检查调研 */
export const PROJECT_KINDS = [
  "meeting",
  "training",
  "it-operation",
  "it-build",
  "property",
  "repair",
  "purchase",
  "publicity",
  "research",
  "staff",
  "inspection",
] as const;

export type ProjectKind = (typeof PROJECT_KINDS)[number];

/** A word that speaks for a kind, and where it was found. */
export interface KindWord {
  readonly word: string;
  readonly in: "name" | "goal";
}

/** A kind a project may be of, with the words that say so: those of the name first. */
export interface KindGuess {
  readonly kind: ProjectKind;
  readonly words: readonly KindWord[];
}

/** How sure a word is: 3 names the kind outright, 1 is no more than a hint. */
type Strength = 1 | 2 | 3;

/** Words of one kind, the longer ones tell apart what the shorter ones leave open. */
const WORDS: Readonly<Record<ProjectKind, Readonly<Record<Strength, string>>>> = {
  meeting: {
    3: "会议 人大会议 人代会 党代会 全会 例会 座谈会 研讨会 论坛 代表大会会议 代表大会顺利召开 大会会务 会务",
    2: "年会 峰会 会期 参会 会风 召开",
    1: "大会 审议 议程",
  },
  training: {
    3: "培训 轮训 研修 进修 集训",
    2: "继续教育 学习班 讲座 履职能力提升 能力提升",
    1: "学员 课程 授课 学习",
  },
  "it-operation": {
    3: "信息化运维 系统运维 信息化设备运维 设备运维 运维 运行维护 信息系统维护 系统维护 网络维护 软件维护 等保测评",
    2: "信息化服务 云服务 云资源租赁 网络租赁 网络安全 机房 驻场",
    1: "信息化 信息系统 网络 系统正常运行",
  },
  "it-build": {
    3: "信息化建设 系统建设 平台建设 软件开发 系统开发 系统升级改造 系统升级 平台升级 数字化建设 智慧化建设 数据中心建设",
    2: "信息化项目 信息化改造 数字化改造 系统改造 网络建设 软件 上线",
    1: "信息化 信息系统 数字化 智慧 升级改造 系统 平台",
  },
  property: {
    3: "物业管理 物业服务 物业 后勤服务 保洁 安保服务 保安服务 绿化养护",
    2: "后勤保障 后勤 安保 保安 绿化 食堂 水电 场所管理",
    1: "清洁 垃圾 停车",
  },
  repair: {
    3: "修缮 维修 改造工程 装修 建造 翻新 维修改造 维修维护 加固 大修",
    2: "修复 修建 改建 扩建 新建 改造 外墙 屋面 防水 施工",
    1: "升级改造 维护 建设 工程 工期",
  },
  purchase: {
    3: "购置 购买设备 设备采购 更新设备 设备更新",
    2: "采购 配备 添置 采购设备",
    1: "设备 家具 车辆 办公用品",
  },
  publicity: {
    3: "宣传 新闻报道 新媒体 公众号 报刊 出版 展览 编印 网站运营",
    2: "网站 推送 展馆 展示中心 展示 纪录片 文化活动 普法 摄影 栏目",
    1: "传播 媒体 推介 发布",
  },
  research: {
    3: "课题 研究经费 专题研究 立法后评估 规划编制 研究报告",
    2: "研究 论证 评估 编纂",
    1: "专家咨询 咨询 智库 报告",
  },
  staff: {
    3: "编外人员 聘用人员 聘员 临聘 劳务派遣 人员经费 人员聘用 工资福利 公益性岗位",
    2: "聘用 工资 社保 住房公积金 补贴发放 津贴 慰问",
    1: "人员 薪酬 补助",
  },
  inspection: {
    3: "检查 调研 视察 督查 巡查 巡察 督导 执法 监督检查 考察",
    2: "监督 监察 审计 抽查 走访",
    1: "安检 审查 纪检",
  },
};

/** Words that hold a kind's word and do not speak for it: organisations, rooms and subjects. */
const SILENT = [
  ...["人民代表大会常务委员会", "人民代表大会制度", "人民代表大会", "常务委员会", "人大常委会", "办公厅", "办公室"],
  ...["会议室", "会议设备", "会议系统", "会议服务系统", "会议中心", "培训中心", "培训基地", "闭会期间", "网络通信"],
  ...["监督系统", "联网监督", "监督管理局", "监察系统", "监察委员会", "研究院", "研究所", "研究室", "检查站"],
  ...["纪检监察组", "纪检组", "宣传部", "检察院", "审计局", "审计厅", "信息公开", "代表建议", "政策研究"],
];

interface Known {
  readonly word: string;
  readonly says: readonly (readonly [kind: ProjectKind, strength: number])[];
}

/** Every word once, by its first character, the longest first. */
const BY_FIRST = ((): ReadonlyMap<string, readonly Known[]> => {
  const says = new Map<string, [ProjectKind, number][]>(SILENT.map((word) => [word, []]));
  for (const kind of PROJECT_KINDS) {
    for (const strength of [3, 2, 1] as const) {
      for (const word of WORDS[kind][strength].split(" "))
        says.set(word, [...(says.get(word) ?? []), [kind, strength]]);
    }
  }
  const byFirst = new Map<string, Known[]>();
  for (const [word, kinds] of says) {
    const first = word.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), { word, says: kinds }]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.word.length - a.word.length);
  return byFirst;
})();

/** A project is what it is called; its goal speaks of much besides. */
const WEIGHT = { name: 10, goal: 1 } as const;

interface Score {
  readonly words: KindWord[];
  points: number;
}

/**
 * The kinds a project may be of, best first; none where no word tells. What a name says outweighs all that a goal does, and each word
 * counts once. Time in proportion to the texts.
 */
export function kindOf(name: string, goal: string): readonly KindGuess[] {
  const scores = new Map<ProjectKind, Score>();
  for (const [place, text] of [
    ["name", name],
    ["goal", goal],
  ] as const) {
    for (const { word, says } of knownIn(text)) {
      for (const [kind, strength] of says) {
        const score = scores.get(kind) ?? { words: [], points: 0 };
        scores.set(kind, score);
        score.words.push({ word, in: place });
        score.points += strength * WEIGHT[place];
      }
    }
  }
  return PROJECT_KINDS.flatMap((kind) => {
    const score = scores.get(kind);
    return score === undefined || score.points < FEWEST_POINTS ? [] : [{ kind, ...score }];
  })
    .sort((a, b) => b.points - a.points)
    .map(({ kind, words }) => ({ kind, words }));
}

/** A lone hint in the goal is no reason. */
const FEWEST_POINTS = 2;

/** The words of a text that are known, each once, the longest at each place; spaces and breaks inside them do not matter. */
function knownIn(text: string): readonly Known[] {
  const joined = text.replace(/\s/g, "");
  const found = new Set<Known>();
  for (let at = 0; at < joined.length;) {
    const known = BY_FIRST.get(joined.charAt(at))?.find(({ word }) => joined.startsWith(word, at));
    if (known !== undefined) found.add(known);
    at += known?.word.length ?? 1;
  }
  return [...found];
}
