import { count } from "./types";

/** Accepting findings, as far as the list says it. The question and the view say the rest: `text/accepted.ts`. */
export const accepted = {
  label: "已接受的问题",
  menu: "已接受的问题",
  menuHint: "查看理由，撤回，清除失效的",
  action: "接受…（Delete）",
  actionLabel: (title: string) => `接受“${title}”`,
  shown: (n: number) => `已接受 ${count(n)} 处`,
  outcome: {
    accepted: (n: number) => `已接受 ${count(n)} 处。`,
    "rule-accepted": (title: string) => `已接受整类“${title}”。`,
    withdrawn: (n: number) => `已撤回 ${count(n)} 处，重新列出。`,
    "rule-withdrawn": (title: string) => `已撤回整类“${title}”，重新列出。`,
    pruned: (n: number) => `已清除 ${count(n)} 处失效的接受。`,
    undone: (n: number) => `已撤销，${count(n)} 处恢复原状。`,
    "undo-refused": "接受的内容此后又有改动，没有撤销。",
  },
  allAccepted: { title: "没有待处理的问题", body: (n: number) => `发现的 ${count(n)} 处都已接受。` },
};

export type AcceptedText = typeof accepted;
