import { count } from "./types";

/** Lists in the sheet, a packed cell laid out and packed again, a new table. */
export const sheetActions = {
  more: "更多",
  working: "正在处理工作表",

  menu: {
    add: "添加项目",
    addHint: "在选中的项目下插入一行，更新合计公式",
    insert: "插入下拉列表",
    insertHint: "在表格里直接选类别、符号和单位；之后 Excel 可能不能撤销此前的操作",
    remove: "移除下拉列表",
    removeHint: "只移除由本工具插入的",
    unfold: "展开为表",
    unfoldHint: "把选中项目的指标拆成一行一条；之后 Excel 可能不能撤销此前的操作",
    fold: "收回",
    foldHint: "把展开的各行写回原单元格",
    make: "新建表",
    makeHint: "在新工作表里建一张可以直接填写的目标表",
    workbook: "整个工作簿",
    workbookHint: "列出各张工作表和检查结果",
  },
  /** Why an item of the menu does not apply. */
  cannot: {
    noTable: "这张工作表里没有目标表",
    form: "本表一张工作表只填一个项目，请复制工作表后填写",
    packed: "指标都写在一个格里，请先展开为表",
    notPacked: "本表的指标已是一行一条",
    noProject: "请先选中一个项目的单元格",
    notUnfolded: "这张工作表不是展开的表",
    isUnfolded: "这张工作表已是展开的表",
  },

  parts: {
    level1: "一级指标",
    level2: "二级指标",
    sign: "计算符号",
    unit: "度量单位",
    grades: "指标值",
  },
  lists: {
    prompts: {
      level1: "从列表中选一级指标。",
      level2: "先选一级指标，这里会列出它下面的二级指标。",
      sign: "从列表中选符号；没有数量的选“定性”。",
      unit: "从列表中选单位；列表里没有的，可以直接填写。",
      grades: "有数量的直接填数字；分档的可从列表中选一组。",
    },
    /** It marks a list as ours: another text would not be known again. */
    errorTitle: "不在绩效下拉列表中",
    errors: {
      level1: "请从列表中选一级指标。",
      level2: "请从列表中选与一级指标对应的二级指标。",
      sign: "检查时可能读不出列表之外的符号。仍要这样填写吗？",
      unit: "列表里没有这个单位，核对无误即可保留。",
      grades: "列表里没有这一组，核对无误即可保留。",
    },
  },
  leftOut: {
    packed: (part: string) => `${part}：指标都写在一个格里，请先展开为表`,
    "no-column": (part: string) => `${part}：表里没有单独的列`,
    merged: (part: string) => `${part}：部分行没有各自的一级指标，这些行列出全部类别`,
  },

  exist: {
    title: "有单元格已设数据验证",
    body: (n: number, columns: readonly string[]) =>
      `要插入列表的区域里，有 ${count(n)} 格已有自己的数据验证（${columns.join("、")} 列）。替换后可以撤销。`,
    keep: "保留已有的",
    replace: "全部替换",
    cancel: "取消",
  },

  fold: {
    title: "收回到单元格",
    into: (project: string) => `项目：${project}`,
    cell: (sheet: string, address: string) => `${sheet} ${address}`,
    before: "收回前",
    after: "收回后",
    then: "展开时",
    now: "现在",
    same: "各行与原单元格一致，不需要写入。",
    stopped: "现在不能收回，表中没有改动：",
    notes: "请留意：",
    write: "写回单元格",
    cancel: "取消",
    close: "知道了",
    problems: {
      notUnfolded: (missing: readonly string[]) =>
        `这张表里少了“${missing.join("”“")}”，认不出哪一列是什么。请恢复这些文字。`,
      formula: (address: string) => `${address} 是公式，收回会丢掉它。请改成文字或数字。`,
      errorValue: (address: string, shown: string) => `${address} 显示 ${shown}，不能当作指标内容。请改正。`,
      sourceGone: (sheet: string, address: string) =>
        `找不到来源单元格 ${[sheet, address].filter((part) => part !== "").join(" ")}。工作表可能已删除、改名或隐藏，请先恢复。`,
      sourceChanged: (sheet: string, address: string) =>
        `${sheet} ${address} 在展开之后又改过，为免盖掉那里的改动，没有写回。请重新展开，再改一次。`,
      noLevel1: (row: number) => `第 ${row} 行没有一级指标，无法写成一条指标。请补上。`,
      misread: (position: number, name: string) =>
        `第 ${position} 条“${name}”里有会被读成别的内容的文字，写回后读不出原意。请改写。`,
      othersMisread: (project: string | null) =>
        `写回后${project === null ? "原来的表" : `“${project}”`}会读成别的内容：有文字与标题、标签、合计或注相同。请改写。`,
      restMisread: (address: string) => `${address} 剩下的文字会被读成指标。请保留一条指标，或先改写那些文字。`,
      tooLong: (address: string, length: number, most: number) =>
        `${address} 将有 ${count(length)} 字，超过 Excel 一格 ${count(most)} 字的上限。请删减。`,
      sourceFormula: (address: string) => `${address} 现在是公式，不能写入文字。`,
    },
    notice: {
      moved: (from: string, to: string) => `来源单元格已从 ${from} 移到 ${to}，将写回 ${to}。`,
      copy: (row: number) => `第 ${row} 行是复制来的，按新指标写入。`,
      remark: (row: number) => `第 ${row} 行的备注不会写入单元格。`,
      number: (row: number, typed: string, written: number) =>
        `第 ${row} 行的序号 ${typed} 将写成 ${written}，序号按行的先后排。`,
      removed: (origins: readonly number[]) => `原第 ${origins.join("、")} 条已不在表里，将从单元格中删去。`,
    },
  },

  remove: {
    title: "删除展开的工作表？",
    written: (sheet: string) => `已写回原单元格。“${sheet}”已经用完，可以删除，也可以留着再改。`,
    same: (sheet: string) => `各行与原单元格一致，没有写入任何内容。“${sheet}”可以删除，也可以留着再改。`,
    changed: (sheet: string) => `“${sheet}”在收回之后又改过，删除后这些改动不会在单元格里。仍要删除吗？`,
    remarks: "备注只写在这张工作表上，会一起删除。",
    remove: "删除工作表",
    keep: "保留",
  },

  make: {
    title: "新建目标表",
    body: "在新的工作表里建一张项目支出绩效目标表，备好 10 个项目的行和合计公式。部门、单位和年度可以不填。建好后可在面板中撤销，Excel 可能不能再撤销此前的操作。",
    department: "部门名称",
    unit: "资金使用单位",
    unitHint: "填写后另有一行单位合计",
    year: "预算年度",
    yearFault: "请填四位数的年份，如 2026；也可以不填。",
    moneyUnit: "金额单位",
    make: "新建",
    cancel: "取消",
  },

  unfolded: {
    title: "这是展开的指标表",
    body: (project: string) => `“${project}”的指标在这里一行一条。改好后收回，写进原来的单元格；没有改的行一字不变。`,
    checked: (source: string) => `这张表不单独检查，问题在“${source}”中列出。`,
    fold: "收回到单元格",
    source: "转到原表",
  },

  outcome: {
    inserted: (n: number) => `已为 ${count(n)} 格插入下拉列表。`,
    insertedBeside: (n: number, kept: number) => `已为 ${count(n)} 格插入下拉列表，${count(kept)} 格保留原有的。`,
    /** Reported of some Excels, in which a list by formula does nothing until its dialog was confirmed. */
    noArrow: "选中单元格后旁边没有箭头的，请选中这些格，在“数据”→“数据验证”中按“确定”。",
    noLists: "没有可以插入下拉列表的单元格。",
    allKept: (kept: number) => `没有插入：${count(kept)} 格都保留原有的数据验证。`,
    removed: (n: number) => `已移除 ${count(n)} 格的下拉列表。`,
    nothingToRemove: "这张工作表里没有由本工具插入的下拉列表。",
    unfolded: (sheet: string) => `已展开到工作表“${sheet}”。`,
    notUnfolded: {
      "no-project": "选中的单元格不属于任何项目，没有展开。请先选中项目的一格。",
      "not-packed": "这个项目的指标已是一行一条，不用展开。",
      formula: (address: string) => `${address} 是公式，收回时无法写入，所以没有展开。`,
      gone: "项目所在的行已不在，没有展开。请重新检查。",
    },
    folded: (sheet: string, cells: readonly string[]) => `已收回到“${sheet}”${cells.join("、")}。`,
    foldedSame: "各行与原单元格一致，没有写入任何内容。",
    notFolded: (cell: string, reason: string) => `${cell} 没有写入：${reason}。`,
    made: (sheet: string) => `已新建工作表“${sheet}”。`,
    projectAdded: (row: number, isSummed: boolean | null) =>
      isSummed === false
        ? `已在第 ${row} 行添加项目。合计不是公式，填写金额后请一并修改合计。`
        : isSummed === null
          ? `已在第 ${row} 行添加项目。`
          : `已在第 ${row} 行添加项目，合计公式已包含这一行。`,
    notAdded: {
      "no-table": "这张工作表里没有目标表，没有添加项目。",
      form: "本表一张工作表只填一个项目，没有添加。请复制工作表后填写。",
      "no-project": "选中的单位下还没有项目，无法确定新行的格式，没有添加。请先选中一个项目。",
      beside: "旁边还有另一张表，插入一行会拆开它，没有添加。请先把两张表分开。",
    },
    deleted: (sheet: string) => `已删除工作表“${sheet}”。`,
    undone: {
      "lists-inserted": "已撤销，下拉列表已取走。",
      "lists-removed": "已撤销，下拉列表已放回。",
      expanded: (sheet: string) => `已撤销，工作表“${sheet}”已删除。`,
      made: (sheet: string) => `已撤销，工作表“${sheet}”已删除。`,
      deleted: (sheet: string) => `已撤销，工作表“${sheet}”已恢复。`,
      "project-added": "已撤销，添加的行已删除。",
    },
    /** The pane died while it worked. */
    unfinished: {
      between: "",
      what: { cells: "上次写入中途断开。", sheets: "上次处理工作表中途断开。" },
      restored: (n: number) => `已把 ${count(n)} 格恢复原样，请重新修复。`,
      removed: (sheets: readonly string[]) => `没有写完的工作表“${sheets.join("”“")}”已删除，请重新操作。`,
      rows: (n: number) => `已删除添加到一半的 ${count(n)} 行，请重新添加。`,
      lists: (sheets: readonly string[]) => `“${sheets.join("”“")}”的下拉列表已恢复原样，请重新操作。`,
      kept: {
        sheet: (sheet: string) => `工作表“${sheet}”已有别的内容，没有删除，请核对。`,
        row: (sheet: string, row: number) => `“${sheet}”第 ${row} 行已有别的内容，没有删除，请核对。`,
        lists: (sheet: string, range: string) => `“${sheet}”${range} 的数据验证已有改动，没有恢复，请核对。`,
      },
      nothing: {
        cells: "各处修复或已写入，或没有写入，请按检查结果继续。",
        sheets: "没有发现做了一半的改动，请核对工作表、行和下拉列表。",
      },
    },
    refused: (why: string) => `没有改动：${why}。`,
    undoRefused: (why: string) => `没有撤销：${why}。`,
    why: {
      protected: (sheet: string) => `“${sheet}”受保护，请先撤销工作表保护`,
      "structure-protected": "工作簿的结构受保护，不能增删工作表，请先撤销工作簿保护",
      changed: (place: string) => `${place}刚被改动过，请核对后再试`,
      gone: (sheet: string) => `工作表“${sheet}”已不在`,
      last: (sheet: string) => `“${sheet}”是唯一显示的工作表，Excel 不能删除`,
      failed: (place: string) => `Excel 没有接受${place}的数据验证`,
      "name-taken": (sheet: string) => `已有另一张工作表叫“${sheet}”，请先改名`,
      rowFailed: (row: number) => `Excel 没有接受第 ${row} 行的插入或删除`,
    },
  },
};

export type SheetsText = typeof sheetActions;
