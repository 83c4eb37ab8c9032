import type { PaneActions } from "./actions";

/** What something is called in both of the manifest's languages. */
export interface Told {
  readonly zh: string;
  readonly en: string;
}

interface Face {
  /** After `Jixiao.` in the manifest. */
  readonly id: string;
  /** The name of its drawing in assets/icons. */
  readonly icon: string;
  readonly label: Told;
  /** A sentence, at most 250 characters. */
  readonly tip: Told;
}

/** A button, in the ribbon or in a cell's menu. */
export interface RibbonButton extends Face {
  /** What it asks of the pane. */
  readonly action: keyof PaneActions;
}

/** A menu: Excel has no switches. */
export interface RibbonMenu extends Face {
  readonly items: readonly RibbonButton[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: Told;
  readonly controls: readonly (RibbonButton | RibbonMenu)[];
}

/** The tab of the add-in: at most six groups of seven commands, as Excel allows. `npx tsx scripts/make-manifest.mjs` writes it into manifest.xml. */
export const RIBBON: readonly RibbonGroup[] = [
  {
    id: "CheckGroup",
    label: { zh: "检查", en: "Check" },
    controls: [
      {
        id: "Check",
        icon: "check",
        action: "check",
        label: { zh: "检查本表", en: "Check Sheet" },
        tip: {
          zh: "检查当前工作表里的绩效目标表，并在面板中列出发现的问题。",
          en: "Checks the performance-goal table on the active sheet and lists the findings in the pane.",
        },
      },
      {
        id: "Workbook",
        icon: "workbook",
        action: "workbook",
        label: { zh: "检查工作簿", en: "Check Workbook" },
        tip: {
          zh: "检查工作簿中的每张工作表，并在面板中列出各表的问题数。可以随时停止。",
          en: "Checks every sheet of the workbook and lists in the pane how many findings each has. It can be stopped.",
        },
      },
      {
        id: "Live",
        icon: "live",
        label: { zh: "自动检查", en: "Automatic Check" },
        tip: {
          zh: "选择改动单元格后是否自动重新检查。",
          en: "Chooses whether a sheet is checked again by itself after an edit.",
        },
        items: [
          {
            id: "LiveOn",
            icon: "live",
            action: "liveOn",
            label: { zh: "开启", en: "On" },
            tip: { zh: "改动单元格后自动重新检查。", en: "An edit is checked by itself." },
          },
          {
            id: "LiveOff",
            icon: "live",
            action: "liveOff",
            label: { zh: "关闭", en: "Off" },
            tip: { zh: "只在点击“检查本表”时检查。", en: "The sheet is checked only when asked." },
          },
        ],
      },
    ],
  },
  {
    id: "MendGroup",
    label: { zh: "处理", en: "Findings" },
    controls: [
      {
        id: "Previous",
        icon: "previous",
        action: "previous",
        label: { zh: "上一处", en: "Previous" },
        tip: {
          zh: "选中上一处问题所在的单元格，并在面板中显示该问题。",
          en: "Selects the cell of the previous finding and shows that finding in the pane.",
        },
      },
      {
        id: "Next",
        icon: "next",
        action: "next",
        label: { zh: "下一处", en: "Next" },
        tip: {
          zh: "选中下一处问题所在的单元格，并在面板中显示该问题。",
          en: "Selects the cell of the next finding and shows that finding in the pane.",
        },
      },
      {
        id: "FixSafe",
        icon: "fixSafe",
        action: "fixSafe",
        label: { zh: "修复安全项", en: "Fix Safe Ones" },
        tip: {
          zh: "在面板中预览可以直接修复的问题，确认后写入，可以撤销。",
          en: "Shows in the pane what can be fixed safely. Nothing is written before you confirm, and it can be undone.",
        },
      },
      {
        id: "Undo",
        icon: "undo",
        action: "undo",
        label: { zh: "撤销", en: "Undo" },
        tip: { zh: "撤销面板所做的上一步改动。", en: "Takes back the last change that the pane has made." },
      },
    ],
  },
  {
    id: "MarkGroup",
    label: { zh: "标记", en: "Marks" },
    controls: [
      {
        id: "Mark",
        icon: "mark",
        action: "mark",
        label: { zh: "标出", en: "Mark" },
        tip: {
          zh: "在表中用条件格式标出有问题的单元格，不改动单元格自己的格式。",
          en: "Marks the cells of findings by conditional formats. The cells keep their own look.",
        },
      },
      {
        id: "Unmark",
        icon: "unmark",
        action: "unmark",
        label: { zh: "清除标记", en: "Clear Marks" },
        tip: {
          zh: "只清除本加载项标出的标记，别的条件格式不动。",
          en: "Takes away the marks of this add-in, and no other conditional format.",
        },
      },
    ],
  },
  {
    id: "ReviewGroup",
    label: { zh: "审核", en: "Review" },
    controls: [
      {
        id: "Accept",
        icon: "accept",
        action: "accept",
        label: { zh: "接受", en: "Accept" },
        tip: {
          zh: "写明理由，接受当前这处问题，不再计入问题数。",
          en: "Accepts the current finding with a reason, so that it counts no more.",
        },
      },
      {
        id: "List",
        icon: "list",
        action: "list",
        label: { zh: "问题清单", en: "List of Findings" },
        tip: {
          zh: "把问题列成一张工作表或一个文件，供填报单位整改；再次生成时保留已填的整改情况。",
          en: "Lists the findings on a sheet or in a file to work from. Made again, it keeps what was filled in.",
        },
      },
      {
        id: "Reply",
        icon: "reply",
        action: "reply",
        label: { zh: "退回意见", en: "Reply" },
        tip: {
          zh: "按项目写成退回意见，可以复制到公文中。",
          en: "Words the findings as a letter to the unit, project by project, to be copied.",
        },
      },
    ],
  },
  {
    id: "WriteGroup",
    label: { zh: "编写", en: "Write" },
    controls: [
      {
        id: "Edit",
        icon: "edit",
        action: "edit",
        label: { zh: "编辑指标", en: "Edit Indicators" },
        tip: {
          zh: "在面板中逐条编辑选中项目的指标，写回前可以核对。",
          en: "Opens the indicators of the selected project in the pane, to be written one by one.",
        },
      },
      {
        id: "Lists",
        icon: "lists",
        action: "lists",
        label: { zh: "下拉列表", en: "Drop-down Lists" },
        tip: {
          zh: "在分类、符号和单位的单元格中插入下拉列表，可以撤销。",
          en: "Puts lists to pick from into the cells of categories, signs and units. It can be undone.",
        },
      },
    ],
  },
  {
    id: "PaneGroup",
    label: { zh: "面板", en: "Pane" },
    controls: [
      {
        id: "Open",
        icon: "open",
        action: "open",
        label: { zh: "打开面板", en: "Open Pane" },
        tip: {
          zh: "在工作表旁打开面板，查看和修改发现的问题。",
          en: "Opens the pane beside the sheet, where the findings are listed and fixed.",
        },
      },
    ],
  },
];

/** What a cell's own menu offers. */
export const CELL_MENU: readonly RibbonButton[] = [
  {
    id: "CellCheck",
    icon: "check",
    action: "checkCell",
    label: { zh: "检查此单元格", en: "Check This Cell" },
    tip: {
      zh: "在面板中显示选中的单元格有哪些问题。",
      en: "Shows in the pane what is found in the selected cells.",
    },
  },
  {
    id: "CellEdit",
    icon: "edit",
    action: "edit",
    label: { zh: "编辑指标", en: "Edit Indicators" },
    tip: {
      zh: "在面板中逐条编辑这一行项目的指标。",
      en: "Opens the indicators of this row's project in the pane.",
    },
  },
  {
    id: "CellAccept",
    icon: "accept",
    action: "acceptCell",
    label: { zh: "接受此处问题", en: "Accept Finding Here" },
    tip: {
      zh: "写明理由，接受选中单元格的问题。",
      en: "Accepts the finding in the selected cell with a reason.",
    },
  },
];

export const TAB = "Jixiao.Tab";

/** What a button, a menu or a group is called in the manifest. */
export const idOf = ({ id }: { readonly id: string }): string => `Jixiao.${id}`;

export const isMenu = (control: RibbonButton | RibbonMenu): control is RibbonMenu => "items" in control;

/** The buttons of a group, those in menus too. */
export const buttonsOf = ({ controls }: RibbonGroup): readonly RibbonButton[] =>
  controls.flatMap((control) => (isMenu(control) ? control.items : [control]));

/** The button that shows the pane does so without the page's help. */
export const isFunction = ({ action }: RibbonButton): boolean => action !== "open";
