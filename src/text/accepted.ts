import type { Language } from "./language";
import { count } from "./pane/types";

/** What is asked before a finding is accepted, and what the view of those accepted says; loaded with them. */
export interface AcceptedTexts {
  readonly ask: {
    readonly title: string;
    readonly body: string;
    readonly scope: string;
    readonly scopes: {
      readonly finding: string;
      readonly project: (n: number) => string;
      readonly table: (n: number) => string;
      readonly rule: string;
    };
    readonly reason: string;
    /** Reasons to choose from, where the office has none of its own. */
    readonly reasons: readonly string[];
    readonly other: string;
    readonly otherLabel: string;
    readonly reasonMissing: string;
    readonly by: string;
    readonly byMissing: string;
    readonly accept: string;
    readonly cancel: string;
  };
  readonly nothing: string;
  readonly summary: (n: number) => string;
  readonly places: (n: number) => string;
  readonly whole: (n: number) => string;
  readonly elsewhere: (n: number) => string;
  readonly more: (n: number) => string;
  readonly withdraw: string;
  readonly withdrawLabel: (what: string) => string;
  readonly withdrawAll: (n: number) => string;
  readonly withdrawRule: string;
  readonly stale: {
    readonly title: (n: number) => string;
    readonly body: string;
    readonly more: (n: number) => string;
    readonly prune: string;
    readonly between: string;
  };
}

export const ACCEPTED_TEXTS: Readonly<Record<Language, AcceptedTexts>> = {
  zh: {
    ask: {
      title: "接受此处问题",
      body: "接受后不再列出，也不计入数量。该处文字改动后会重新列出；接受可以随时撤回。",
      scope: "范围",
      scopes: {
        finding: "只接受这一处",
        project: (n) => `本项目的同类问题，共 ${count(n)} 处`,
        table: (n) => `本表的同类问题，共 ${count(n)} 处`,
        rule: "本工作簿的整类问题，包括以后出现的",
      },
      reason: "理由",
      reasons: ["已核实，无需修改", "单位已说明情况", "与往年口径一致", "系统固定格式，无法修改"],
      other: "其他理由",
      otherLabel: "填写其他理由",
      reasonMissing: "请选择或填写理由。",
      by: "接受人",
      byMissing: "请填写姓名。",
      accept: "接受",
      cancel: "取消",
    },
    nothing: "还没有接受的问题。在检查结果中点击问题旁的“✓”，或按 Delete 键，填写理由后即可接受。",
    summary: (n) => `当前表中已接受 ${count(n)} 处`,
    places: (n) => `${count(n)} 处`,
    whole: (n) => `整类，当前 ${count(n)} 处`,
    elsewhere: (n) => `另有 ${count(n)} 处在未检查的工作表中`,
    more: (n) => `显示其余 ${count(n)} 处`,
    withdraw: "撤回",
    withdrawLabel: (what) => `撤回：${what}`,
    withdrawAll: (n) => `撤回 ${count(n)} 处`,
    withdrawRule: "撤回整类",
    stale: {
      title: (n) => `${count(n)} 处已失效`,
      body: "文字已改动，或问题已不存在，原来的接受不再起作用：",
      more: (n) => `另有 ${count(n)} 处`,
      prune: "清除失效的",
      between: "，",
    },
  },
  en: {
    ask: {
      title: "Accept this finding",
      body: "It is no longer listed or counted. Once its text changes it is listed again; you can withdraw at any time.",
      scope: "What to accept",
      scopes: {
        finding: "This one alone",
        project: (n) => `All alike in this project: ${count(n)}`,
        table: (n) => `All alike in this table: ${count(n)}`,
        rule: "All of this kind in the workbook, also later ones",
      },
      reason: "Reason",
      reasons: [
        "Verified, nothing to change",
        "The unit has explained it",
        "Same practice as in earlier years",
        "Fixed by the system, cannot be changed",
      ],
      other: "Another reason",
      otherLabel: "Write another reason",
      reasonMissing: "Choose or write a reason.",
      by: "Accepted by",
      byMissing: "Enter a name.",
      accept: "Accept",
      cancel: "Cancel",
    },
    nothing:
      "Nothing is accepted yet. Click the “✓” beside a finding of the check, or press Delete, and give the reason to accept it.",
    summary: (n) => `Accepted in this table: ${count(n)}`,
    places: (n) => (n === 1 ? "1 finding" : `${count(n)} findings`),
    whole: (n) => `The whole kind, ${count(n)} now`,
    elsewhere: (n) => `${count(n)} more on sheets that are not checked`,
    more: (n) => `Show ${count(n)} more`,
    withdraw: "Withdraw",
    withdrawLabel: (what) => `Withdraw: ${what}`,
    withdrawAll: (n) => `Withdraw ${count(n)}`,
    withdrawRule: "Withdraw the kind",
    stale: {
      title: (n) => `${count(n)} out of date`,
      body: "The text has changed or the problem is gone, so that these are of no effect any more:",
      more: (n) => `and ${count(n)} more`,
      prune: "Clear these",
      between: ", ",
    },
  },
};
