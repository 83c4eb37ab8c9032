import type { Step } from "./step";

/** What an ordinary day in Excel brings. */
export const USUAL: readonly Step[] = [
  {
    id: "icons",
    minutes: 2,
    zh: {
      title: "功能区图标",
      act: "看“绩效检查”选项卡，显示缩放分别设为 100% 和 150%，再换深色的 Office 主题。",
      see: "四个按钮各有清晰的图标，不是通用图标。",
    },
    en: {
      title: "Icons of the ribbon",
      act: "Look at the tab Performance Goals at 100 % and 150 % scaling and in a dark Office theme.",
      see: "Four buttons with sharp icons of their own, not the generic one.",
    },
  },
  {
    id: "ribbon-closed",
    minutes: 3,
    zh: {
      title: "面板关着时按按钮",
      act: "关闭面板，按“检查本表”；再关闭，连按三次。然后按“下一处”。",
      see: "面板随即出现并列出问题；按钮没有变灰，状态栏没有一直显示“正在运行”。",
      note: "重新启动 Excel 后，第一次按按钮有没有作用。",
    },
    en: {
      title: "Buttons with the pane closed",
      act: "Close the pane and press Check this sheet; close it and press three times in a row. Then press Next.",
      see: "The pane appears at once with the findings; no button stays grey, and the status bar does not go on working.",
      note: "Whether the first press after Excel was started does anything.",
    },
  },
  {
    id: "fix-undo",
    minutes: 3,
    zh: {
      title: "修复与撤销",
      act: "修复一处，按 Ctrl+Z；再修复一处，按面板的“撤销”。",
      see: "两次都恢复原样。Excel 2021 的 Ctrl+Z 可能无效，面板的“撤销”有效。",
      note: "Ctrl+Z 是否有效，面板是否察觉。",
    },
    en: {
      title: "A fix, taken back",
      act: "Fix one finding and press Ctrl+Z; fix another and press Undo in the pane.",
      see: "Both are as before. In Excel 2021 Ctrl+Z may do nothing; the pane's own undo does.",
      note: "Whether Ctrl+Z works, and whether the pane notices.",
    },
  },
  {
    id: "editing-cell",
    minutes: 2,
    zh: {
      title: "正在编辑单元格时",
      act: "双击一个单元格，光标留在其中，在面板中按“检查本表”和“修复”。再按回车。",
      see: "面板说明有单元格正在编辑；按回车后可以正常操作。",
    },
    en: {
      title: "While a cell is being edited",
      act: "Double-click a cell, leave the cursor in it and press Check this sheet and Fix in the pane. Then press Enter.",
      see: "The pane says that a cell is being edited, and works once Enter is pressed.",
    },
  },
  {
    id: "list-pick",
    minutes: 2,
    zh: {
      title: "从下拉列表中选值",
      act: "在插入了列表的表中选一个值，再点别的单元格。",
      see: "面板随后重新检查。",
      note: "离开单元格之前，面板有没有变化。",
    },
    en: {
      title: "A pick from a list",
      act: "Pick a value from a list in the sheet and click another cell.",
      see: "The pane checks again.",
      note: "Whether anything happened before the cell was left.",
    },
  },
  {
    id: "first-save",
    minutes: 4,
    zh: {
      title: "草稿跟着第一次保存走",
      act: "新建工作簿，“新建表”，在“指标”中写一条但不写回；保存到磁盘或云端，点一下面板；关闭工作簿后重新打开。",
      see: "草稿还在。",
    },
    en: {
      title: "A draft follows the first save",
      act: "In a new workbook make a table, write an indicator in Indicators and do not write it back; save to the disk or the cloud, click the pane; close and open the workbook.",
      see: "The draft is still there.",
    },
  },
  {
    id: "settings-kept",
    minutes: 3,
    zh: {
      title: "设置保存在工作簿里",
      act: "在“设置”中改一项，保存、关闭并重新打开。",
      see: "改动还在；没有保留的，面板会说明。",
    },
    en: {
      title: "Settings are kept in the workbook",
      act: "Change a setting, save, close and open.",
      see: "It is still there; where Excel did not keep it, the pane says so.",
    },
  },
  {
    id: "export",
    minutes: 2,
    zh: {
      title: "导出词库",
      act: "在“词库”中添加一条，导出为 wording.json。",
      see: "文件在下载文件夹里；Mac 上显示可复制的文字，复制后能粘贴出来。",
    },
    en: {
      title: "Export of the library",
      act: "Add an entry in Wording and export wording.json.",
      see: "The file is in the downloads folder; on a Mac its text is shown to copy, and can be pasted.",
    },
  },
  {
    id: "protected-sheet",
    minutes: 2,
    zh: {
      title: "工作表受保护",
      act: "保护样表，先解除几个单元格的锁定，再修复。",
      see: "锁定的单元格说明受保护；未锁定的改好了。",
    },
    en: {
      title: "A protected sheet",
      act: "Unlock a few cells of the sample, protect the sheet, and fix.",
      see: "Locked cells are said to be protected; the others are fixed.",
    },
  },
  {
    id: "add-project",
    minutes: 3,
    zh: {
      title: "添加项目",
      act: "选中一组的最后一个项目，“更多”→“添加项目”；再在面板中撤销。",
      see: "新行的样子与上一行相同，合计包含它；撤销后恢复原样。",
    },
    en: {
      title: "Another project",
      act: "Select the last project of a group, More → Add a project; take it back in the pane.",
      see: "The row looks like the one above and the sums take it in; afterwards all is as before.",
    },
  },
  {
    id: "moving-rows",
    minutes: 3,
    zh: {
      title: "插入、排序与合并",
      act: "在样表中插入两行、排序、合并单元格，每次之后修复一处。",
      see: "面板先说明结果已过时；修复写在正确的单元格里，或说明为什么没有写。",
    },
    en: {
      title: "Rows inserted, sorted, merged",
      act: "Insert two rows, sort, merge cells in the sample; fix a finding after each.",
      see: "The pane says that its result is out of date; fixes go to the right cell, or it says why not.",
    },
  },
  {
    id: "two-people",
    minutes: 3,
    on: ["web"],
    zh: {
      title: "两人同时编辑",
      act: "两人在网页版打开同一个工作簿，一人改一个单元格，另一人立即修复它。",
      see: "修复没有写入，面板说明单元格已被修改。",
    },
    en: {
      title: "Two people in one workbook",
      act: "Two people open one workbook on the web; one changes a cell, the other fixes it at once.",
      see: "Nothing is written, and the pane says that the cell was changed.",
    },
  },
  {
    id: "long-table",
    minutes: 4,
    zh: {
      title: "长表",
      act: "把样表的行复制到约 20,000 行，按“检查本表”，中途按一次“停止”。",
      see: "Excel 没有停止响应；面板显示进度，可以停止。",
      note: "检查用了多少秒。",
    },
    en: {
      title: "A long table",
      act: "Copy the sample's rows to some 20,000, press Check this sheet, and Stop half-way.",
      see: "Excel goes on answering; the pane shows how far it is and can be stopped.",
      note: "How many seconds the check takes.",
    },
  },
  {
    id: "keyboard",
    minutes: 3,
    zh: {
      title: "只用键盘，英文界面",
      act: "只用键盘走到一处问题并修复；把显示语言换成英文，重新打开面板。",
      see: "每处问题都能走到；面板和功能区是英文。",
    },
    en: {
      title: "Keyboard alone, and in English",
      act: "Reach a finding and fix it by keyboard alone; change the display language to English and open the pane again.",
      see: "Every finding can be reached; pane and ribbon are in English.",
    },
  },
  {
    id: "runtime",
    minutes: 2,
    zh: {
      title: "久置之后",
      act: "写一条草稿后关闭面板，25 分钟后（网页版一小时后）按“检查本表”。可以先做这一步，等待时做别的。",
      see: "面板重新打开，草稿还在。",
      note: "按钮没有反应的，从“打开面板”能否打开。",
    },
    en: {
      title: "After a long while",
      act: "Write a draft, close the pane, and after 25 minutes (an hour on the web) press Check this sheet. Begin with this and do the rest meanwhile.",
      see: "The pane opens again and the draft is there.",
      note: "Where the button is dead, whether Open Pane opens the pane.",
    },
  },
];
