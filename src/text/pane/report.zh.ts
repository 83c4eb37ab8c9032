/** The menu's items about lists, letters and tables of changes. What they say once they are chosen is loaded with them: `text/report.ts`. */
export const report = {
  list: "问题清单",
  listHint: "生成工作表供单位填写整改情况，或保存、复制",
  reply: "退回意见",
  replyHint: "按项目写成文字，复制到公文中",
  changes: "修改对照表",
  changesHint: "列出修改前后的内容，供录入系统",
};

export type ReportText = typeof report;
