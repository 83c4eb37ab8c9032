import type { Step } from "./step";

/** What reviewers use: marks, lists of findings, the ribbon's state, a cell's menu and keys in the sheet. Some quarter of an hour more. */
export const REVIEWING: readonly Step[] = [
  {
    id: "ribbon-state",
    minutes: 2,
    zh: {
      title: "没有可做的按钮变灰",
      act: "检查样表，看功能区的“撤销”和“下拉列表”；修复一处，再看“撤销”；点“自动检查”，看“开启”和“关闭”。",
      see: "没有改动时“撤销”是灰的，修复后可点；“开启”和“关闭”中只有一个可点。",
      note: "按钮变化前等了几秒；面板关着时是否也变。",
    },
    en: {
      title: "Buttons with nothing to do are grey",
      act: "Check the sample and look at Undo and Drop-down Lists in the ribbon; fix one place and look at Undo; open Automatic Check and look at On and Off.",
      see: "Undo is grey while nothing was changed and can be pressed after the fix; of On and Off only one can be pressed.",
      note: "Seconds before a button changed; whether it does with the pane closed.",
    },
  },
  {
    id: "cell-menu",
    minutes: 2,
    zh: {
      title: "单元格的右键菜单",
      act: "关闭面板，在有问题的单元格上单击右键，依次点“检查此单元格”“接受此处问题”“编辑指标”。",
      see: "面板打开，分别显示这一格的问题、填写理由的对话框和这一行项目的指标。",
      note: "三项在右键菜单的什么位置；选中一行或一列时有没有。",
    },
    en: {
      title: "A cell's menu",
      act: "Close the pane, right-click a cell with a finding, and choose Check This Cell, Accept Finding Here and Edit Indicators in turn.",
      see: "The pane opens and shows the findings of the cell, the question for a reason, and the indicators of the row's project.",
      note: "Where the three stand in the menu, and whether a selected row or column has them.",
    },
  },
  {
    id: "sheet-keys",
    minutes: 1,
    zh: {
      title: "表中的快捷键",
      act: "选中一个单元格，按 Ctrl+Alt+J，再按几次 Ctrl+Alt+K 和 Ctrl+Alt+Shift+K。",
      see: "开始检查；选中下一处、上一处问题的单元格。Excel 2021 批量授权版没有这些快捷键，按了没有反应。",
      note: "是否提示与别的快捷键冲突。",
    },
    en: {
      title: "Keys in the sheet",
      act: "Select a cell, press Ctrl+Alt+J, and Ctrl+Alt+K and Ctrl+Alt+Shift+K some times.",
      see: "The check starts; the cells of the next and the previous finding are selected. Excel 2021 by volume licence has no such keys, and nothing happens.",
      note: "Whether Excel speaks of a conflict with other keys.",
    },
  },
  {
    id: "marks",
    minutes: 4,
    zh: {
      title: "标出和清除标记",
      act: "给几个单元格填色，设一条自己的条件格式；点“标出”，看各格；复制这张工作表；点“清除标记”，再看两张表和“条件格式”→“管理规则”。",
      see: "有问题的单元格有底色和边框，三种程度看得出不同；清除后两张表都没有标记，自己的颜色和规则还在。",
      note: "“管理规则”里标记的公式；标出后 Ctrl+Z 还能不能撤销以前的操作。",
    },
    en: {
      title: "Marks put and cleared",
      act: "Colour some cells and make a conditional format of your own; press Mark and look; copy the sheet; press Clear Marks and look at both sheets and at Conditional Formatting → Manage Rules.",
      see: "Cells with findings have a colour and a border that differ by severity; after clearing neither sheet has marks, and your own colours and rules are there.",
      note: "The marks' formula in Manage Rules; whether Ctrl+Z still takes back what was done before.",
    },
  },
  {
    id: "mark-comments",
    minutes: 4,
    zh: {
      title: "标出并加批注",
      act: "在一个有问题的单元格里写一条批注，在另一个里写一条备注；“更多”→“标出并加批注”；回复其中一条；点“清除标记”。",
      see: "各格的批注写着问题，自己的批注和备注没有变；面板说明有几格没有加；清除后只剩自己的和回复过的。",
      note: "有备注的单元格是否拒绝批注；加批注用了多久；Excel 显示的作者是谁。",
    },
    en: {
      title: "Marks with comments",
      act: "Write a comment into one cell with a finding and a note into another; More → Mark and comment; reply to one of the comments; press Clear Marks.",
      see: "Each cell's comment says what is wrong, your own comment and note are as they were, and the pane says how many cells got none; after clearing only yours and the one with a reply are left.",
      note: "Whether a cell with a note refuses a comment; how long it took; whom Excel names as the author.",
    },
  },
  {
    id: "findings-list",
    minutes: 4,
    zh: {
      title: "问题清单做两次",
      act: "点“问题清单”，生成工作表；点几个单元格地址；在“整改情况”里填几格；回到目标表修复一处，再次生成。",
      see: "地址跳到该处；表头冻结；第二次生成后填过的内容还在，修复的那处没有了。看不到多余的列。",
      note: "打开链接时 Excel 是否提示安全问题；第二次生成后 Ctrl+Z 的步骤还在不在。",
    },
    en: {
      title: "The list of findings, made twice",
      act: "Press List of Findings and make the sheet; click some addresses; fill some cells of 整改情况; go back, fix one place and make it again.",
      see: "An address leads to its cell; the header is frozen; after the second time what was filled in is there and the fixed place is gone. No column too many is seen.",
      note: "Whether Excel warns of the links; whether the steps of Ctrl+Z are still there after the second time.",
    },
  },
  {
    id: "reply",
    minutes: 2,
    zh: {
      title: "退回意见",
      act: "点“退回意见”，按“复制”，粘贴到 Word 或 WPS 文字。",
      see: "文字按项目分段，没有乱码和多余的格式。",
      note: "剪贴板不能用时，面板有没有说明。",
    },
    en: {
      title: "The letter",
      act: "Press Reply, then Copy, and paste into Word.",
      see: "The text comes project by project, with no odd characters or formats.",
      note: "Where the clipboard cannot be used, whether the pane says so.",
    },
  },
];
