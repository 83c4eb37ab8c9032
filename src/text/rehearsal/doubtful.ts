import type { Step } from "./step";

/** What no source was found for, or the sources contradict. */
export const DOUBTFUL: readonly Step[] = [
  {
    id: "mere-check-undo",
    minutes: 2,
    zh: {
      title: "只检查，不影响撤销",
      act: "在空白单元格里输入一个字，按回车；在面板中按“检查本表”；再按 Ctrl+Z（Mac 为 ⌘Z）。",
      see: "输入的字被撤销。",
      note: "撤销按钮检查前后各能退几步。Excel 2021 尤其要看。",
    },
    en: {
      title: "A mere check leaves undo alone",
      act: "Type a character into a blank cell and press Enter; press Check this sheet in the pane; press Ctrl+Z (⌘Z on a Mac).",
      see: "The character is gone.",
      note: "How many steps undo offers before and after the check, above all in Excel 2021.",
    },
  },
  {
    id: "level-2-lists",
    minutes: 4,
    zh: {
      title: "二级指标的下拉列表",
      act: "选中样表中一个项目的指标，“更多”→“展开为表”；在新表中选一级指标，再点开旁边的二级指标。",
      see: "二级指标列出所选一级指标下面的各类。",
      note: "没有箭头的，在“数据”→“数据验证”中按“确定”后是否出现。",
    },
    en: {
      title: "Lists of level 2",
      act: "Select a project's indicators in the sample, More → Lay out as a table; pick a level 1 in the new sheet and open the list of level 2 beside it.",
      see: "It lists the classes below the level 1 that was picked.",
      note: "Where there is no arrow, whether one appears after OK in Data → Data Validation.",
    },
  },
  {
    id: "hidden-list-sheet",
    minutes: 2,
    zh: {
      title: "存放列表的工作表看不到",
      act: "在工作表标签上单击右键，点“取消隐藏”。保存、关闭并重新打开工作簿，再看一次下拉列表。",
      see: "“绩效下拉列表”不在可取消隐藏之列；重新打开后列表仍可用。",
    },
    en: {
      title: "The sheet behind the lists is out of sight",
      act: "Right-click a sheet tab and choose Unhide. Save, close and open the workbook and look at the lists again.",
      see: "绩效下拉列表 is not offered; after opening the lists still work.",
    },
  },
  {
    id: "relative-validation",
    minutes: 3,
    zh: {
      title: "列表跟着各行走",
      act: "在展开的表中，给第一行和最后一行选不同的一级指标，分别点开二级指标。再在中间插入一行。",
      see: "每一行列出自己的一级指标下面的各类。",
      note: "“数据验证”中来源公式里的行号，第一行和最后一行各是多少。",
    },
    en: {
      title: "Lists go by their own row",
      act: "In the expanded sheet pick different levels 1 in the first and the last row and open level 2 in both. Insert a row between them.",
      see: "Each row lists the classes of its own level 1.",
      note: "The row in the source formula under Data Validation, for the first and for the last row.",
    },
  },
  {
    id: "filtered-rows",
    minutes: 3,
    zh: {
      title: "筛选掉的行",
      act: "在样表中打开筛选，只留两个项目，按“检查本表”。",
      see: "检查照常完成，合计与未筛选时一致。",
      note: "面板认出几个项目。",
    },
    en: {
      title: "Rows that a filter hides",
      act: "Filter the sample down to two projects and press Check this sheet.",
      see: "The check ends as before, with the same sums.",
      note: "How many projects the pane names.",
    },
  },
  {
    id: "protected-structure",
    minutes: 3,
    zh: {
      title: "工作簿结构受保护",
      act: "“审阅”→“保护工作簿”（结构），再试“展开为表”。试完撤销保护。",
      see: "面板说明工作簿的结构受保护，没有留下新的工作表。",
      note: "面板的原话。",
    },
    en: {
      title: "Protected structure",
      act: "Review → Protect Workbook (structure), then try Lay out as a table. Unprotect it afterwards.",
      see: "The pane says that the structure is protected, and no sheet is left behind.",
      note: "The sentence in the pane.",
    },
  },
  {
    id: "jump-to-sheet",
    minutes: 2,
    zh: {
      title: "跳到另一张工作表",
      act: "在“更多”→“整个工作簿”中检查全部工作表，点另一张表的一处问题。",
      see: "打开那张表，并选中出问题的单元格。",
    },
    en: {
      title: "A jump to another sheet",
      act: "Check all sheets under More → Whole workbook and click a finding of another sheet.",
      see: "That sheet opens, and the cell of the finding is selected.",
    },
  },
];
