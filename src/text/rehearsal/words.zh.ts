/** The rehearsal in a real Excel, recorded by the pane. */
export const rehearsal = {
  label: "演练",
  progress: (at: number, all: number) => `演练 ${at} / ${all}`,
  see: (what: string) => `应看到：${what}`,
  note: "记录",
  noteHint: "可不填",
  asExpected: "符合",
  otherwise: "不符",
  skip: "跳过",
  back: "上一步",
  done: (done: number, all: number) => `已记录 ${done} / ${all} 步。`,
  save: "保存记录…",
  saved: (name: string) => `已保存“${name}”，请在下载文件夹里查看，再自行发送。`,
  privacy: "记录里有版本、功能集、同步次数、错误代码和各步结果，没有单元格内容和文件名。不会自动发送。",
  hide: "收起",
  show: "展开",
};

export type RehearsalText = typeof rehearsal;
