import type { Texts } from "./types";
import { zhFields } from "./words";

export const MESSAGES = {
  "goal-empty": () => "没有填绩效目标，看不出这笔钱要办成什么。请写明本年要完成的事和效果。",
  "goal-empty/placeholder": (p) => `绩效目标仍是“${p.text}”，看不出这笔钱要办成什么。请写明本年要完成的事和效果。`,
  "goal-amount-differs": (p) =>
    `绩效目标里的“${p.word}”是 ${p.written}，本项目“${p.column}”是 ${p.total} ${p.unit}，差 ${p.difference} ${p.unit}。请核对，把两处改成一致。`,
  "goal-quantity-not-in-indicators": (p) =>
    `绩效目标写了“${p.written}”，绩效指标里却没有，完成与否无法考核。补一条指标，或把两处改成一致。`,
  "goal-not-quantified": () =>
    "绩效目标里没有数量，做到什么程度说不清。目标应当细化量化（财预〔2015〕88号），请写上数量、比例或次数。",
  "goal-contract-wording": (p) =>
    `绩效目标里有“${p.words}”，读起来像合同条款。目标要写这笔钱办成什么，请换成自己的话。`,
  "goal-halfwidth-punct": (p) =>
    `中文里有 ${p.count} 处半角标点“${p.marks}”，与全角混用，查找和比对时会漏掉。改成全角。`,
  "goal-no-full-stop": (p) => `绩效目标以“${p.last}”结尾，没有句号，看不出写完没有。请用“。”结尾。`,
  "goal-no-full-stop/open": (p) => `绩效目标以“${p.last}”结尾，后面可能漏了内容。请核对，写完后用句号结尾。`,
  "identical-goal": (p) =>
    `“${p.first}”和“${p.other}”${Number(p.projects) > 2 ? `等 ${p.projects} 个项目` : ""}的绩效目标文字相同，看不出各自要办成什么。请按项目分别写。`,
  "unbalanced-quotes": (p) =>
    `前引号 ${p.opening} 个，后引号 ${p.closing} 个，不成对（“${p.near}”），看不出引到哪里。请补上或删去一个。`,
  "unbalanced-quotes/turned": (p) =>
    `前引号 ${p.opening} 个，后引号 ${p.closing} 个，不成对，其中一个应为${Number(p.opening) > Number(p.closing) ? "后" : "前"}引号（“${p.near}”）。请改正引号的方向。`,
  "unbalanced-brackets": (p) =>
    `${zhFields(p.field)}里的括号“${p.brackets}”不成对（“${p.near}”），看不出括到哪里。请补上另一半，或删去。`,
  "hard-break-in-goal": (p) => `绩效目标的句子中间有 ${p.breaks} 处换行，查找和比对时会断开。把断开的地方接上。`,
  "line-starts-with-punct": (p) => `有 ${p.lines} 行以标点“${p.marks}”开头，换行换错了地方。把标点接到上一行末尾。`,
} satisfies Texts;

export const TITLES = {
  "goal-empty": "没有绩效目标",
  "goal-amount-differs": "目标金额与总计不符",
  "goal-quantity-not-in-indicators": "目标数量没有指标",
  "goal-not-quantified": "绩效目标没有量化",
  "goal-contract-wording": "目标用了合同用语",
  "goal-halfwidth-punct": "目标用了半角标点",
  "goal-no-full-stop": "目标末尾没有句号",
  "identical-goal": "绩效目标雷同",
  "unbalanced-quotes": "引号不成对",
  "unbalanced-brackets": "括号不成对",
  "hard-break-in-goal": "目标句子中间有换行",
  "line-starts-with-punct": "行首是标点",
};
