/** The view's name and its item in the menu. What it says is loaded with it: `text/files.ts`. */
export const files = {
  label: "检查多个文件",
  hint: "选择或拖放文件，不在 Excel 中打开",
};

export type FilesText = typeof files;
