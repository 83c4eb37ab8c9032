/** The menu's items about lists, letters and tables of changes. What they say once they are chosen is loaded with them: `text/report.ts`. */
export const report = {
  list: "问题清单",
  listHint: "生成工作表供单位填写整改情况，或保存、复制",
  reply: "退回意见",
  replyHint: "按项目写成文字，复制到公文中",
  changes: "修改对照表",
  changesHint: "列出修改前后的内容，供录入系统",
  copyOne: "复制这一条",
  copyOneLabel: (title: string) => `复制：${title}`,
  copyAll: "复制",
  copyAllLabel: (title: string, count: number) => `复制“${title}”的 ${count} 处问题`,
  sheet: {
    title: "这是问题清单",
    body: "这张表不检查。点击单元格地址可以转到该处，在“整改情况”中逐条填写；打开目标表后再次生成，已填的内容仍在。",
  },
};

export type ReportText = typeof report;
