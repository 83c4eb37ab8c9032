/** Marking cells, and taking marks away. */
export const marks = {
  put: "标出问题",
  putHint: "用底色和边框标出有问题的单元格，单元格自身的格式不变；之后 Excel 可能不能撤销此前的操作",
  comment: "标出并加批注",
  commentHint: "标出单元格，并在批注中写明问题；已有批注或备注的单元格不加",
  clear: "清除标记",
  clearHint: "只去除本工具所加的标记和批注，包括以前和副本中留下的",
};

export type MarksText = typeof marks;
