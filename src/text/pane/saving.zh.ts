/** Files that the program's pane cannot save. */
export const saving = {
  cannot: "Mac 版 Excel 的面板不能保存文件，请改用“生成工作表”",
  title: (name: string) => `复制 ${name} 的内容`,
  body: (name: string) =>
    `Mac 版 Excel 的面板不能保存文件。请复制下面的文字，粘贴到“文本编辑”的纯文本中，存为 ${name}。`,
  refused: "浏览器没有允许复制。请选中下面的文字，按 Ctrl+C（Mac 上为 ⌘C）。",
  content: (name: string) => `${name} 的内容`,
  copy: "复制",
  close: "关闭",
  copied: "已复制。",
  notCopied: "没有复制。文字已选中，请按 ⌘C。",
};

export type SavingText = typeof saving;
