/** Which projects have been looked at: the view's name, and what stands above the list. What the view says is loaded with it: `text/looked.ts`. */
export const looked = {
  label: "审核进度",
  hint: "哪些项目看过了，哪些还没有看",
  mark: "已看",
  markTitle: "记下本项目已经看过；再按一次取消",
  next: "下一个未看",
  nextTitle: "打开下一个没有看过的项目",
};

export type LookedText = typeof looked;
