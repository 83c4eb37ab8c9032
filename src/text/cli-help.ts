import type { Language } from "./language";

/** What is said of a command: what it is called with, what it does, and an example. */
interface CommandHelp {
  readonly usage: string;
  readonly about: string;
  readonly example: string;
}

interface OptionHelp {
  /** What follows it; empty for nothing. */
  readonly value: string;
  readonly about: string;
}

interface HelpTexts {
  readonly usage: string;
  readonly example: string;
  readonly options: string;
  readonly commands: string;
  readonly names: string;
  readonly more: string;
  readonly status: string;
  readonly ofCommand: Readonly<Record<string, CommandHelp>>;
  readonly ofOption: Readonly<Record<string, OptionHelp>>;
}

/** The help of the command line. A test holds it to the commands and options there are. */
export const HELP_TEXTS: Readonly<Record<Language, HelpTexts>> = {
  zh: {
    usage: "用法：",
    example: "示例：",
    options: "选项：",
    commands: "命令：",
    names:
      "名称可以是文件、文件夹（包括其中各层的工作簿）、通配符（* ? [abc] {a,b} **），或 -（从标准输入读取文件名，每行一个，或以 NUL 分隔）。",
    more: "jixiao 命令 --help 说明一个命令。",
    status:
      "退出码：0 没有发现错误（fix：能放心修复的都已修复；annotate、expand、pack：都已做完）；1 发现错误（fix：有能放心修复的没有修复；expand、pack：有项目没有展开或收回）；2 有文件、设置或词库无法读取或写入，有文件中没有找到绩效目标表，或用法有误。",
    ofCommand: {
      check: {
        usage: "jixiao check 名称… [选项]",
        about: "检查工作簿，列出问题。",
        example: "jixiao check 报送 --format xlsx --out 问题清单.xlsx",
      },
      fix: {
        usage: "jixiao fix 名称… --dry-run|--in-place [--backup]|--out-dir 文件夹 [选项]",
        about: "改好能放心修复的问题。",
        example: "jixiao fix 报送 --out-dir 改好的",
      },
      annotate: {
        usage: "jixiao annotate 名称… [--out-dir 文件夹] [选项]",
        about:
          "另存一份：标出有问题的单元格，加上批注，并列出“问题清单”；不写 --out-dir 时放在原文件旁，名称加“-标注”。",
        example: "jixiao annotate 表.xlsx",
      },
      expand: {
        usage: "jixiao expand 名称… --out 文件|--out-dir 文件夹 [--project 项目]… [选项]",
        about:
          "另存一份：几条指标写在一格里的项目，每个项目另建一张工作表，一行一条指标，带下拉列表，与面板的“展开为表”相同；其余不变。已有的文件不覆盖。",
        example: "jixiao expand 表.xlsx --out 展开.xlsx",
      },
      pack: {
        usage: "jixiao pack 名称… --out 文件|--out-dir 文件夹 [--keep-sheets] [选项]",
        about:
          "另存一份：展开的工作表写回原单元格，没有改的指标一字不变，收回后的工作表去掉，与面板的“收回”相同。原单元格在展开之后改过的不写回，说明原因。已有的文件不覆盖。",
        example: "jixiao pack 展开.xlsx --out 收回.xlsx",
      },
      merge: {
        usage: "jixiao merge 文件.jsonl… [选项]",
        about:
          "把 check --format jsonl 的结果（如各台机器分份检查的）合成一份，写成任何一种格式；检查时用了 --across 的，把各文件放在一起核对。",
        example: "jixiao merge 1.jsonl 2.jsonl --format html --out 结果.html",
      },
      wording: {
        usage: "jixiao wording 名称… --out 词库.json|词库.xlsx [--wording 已有词库] [选项]",
        about:
          "统计各文件使用的指标名称，写成词库。确定同义的合并为一条，只是相近的逐组列出，由人判断。给出 --wording 时在已有词库上补充；已有的文件不覆盖。",
        example: "jixiao wording 报送 --out 词库.xlsx",
      },
      new: {
        usage: "jixiao new 文件.xlsx [--department 部门] [--unit 单位] [--year 年份] [选项]",
        about: "新建一张空的项目支出绩效目标表，有十行可以填写项目，合计用公式；已有的文件不覆盖。",
        example: "jixiao new 绩效目标表.xlsx --department 市教育局 --unit 第一中学 --year 2026",
      },
      rules: { usage: "jixiao rules [选项]", about: "列出所有规则。", example: "jixiao rules --lang en" },
      explain: {
        usage: "jixiao explain 规则… [选项]",
        about: "说明规则：依据什么，查出什么，什么写法没有问题。",
        example: "jixiao explain word-operator",
      },
      init: {
        usage: "jixiao init [文件] [选项]",
        about: "写一个供本单位修改的设置文件，不写文件名时为 settings.json；已有的不覆盖。",
        example: "jixiao init 市财政局.json",
      },
      completion: {
        usage: "jixiao completion",
        about: "写出 bash（和 zsh 的 bashcompinit）补全命令的脚本。",
        example: "jixiao completion > ~/.local/share/bash-completion/completions/jixiao",
      },
    },
    ofOption: {
      format: {
        value: "格式",
        about: "text（默认）、json、jsonl（每个文件一行）、csv、sarif、xlsx（问题清单）或 html（单个网页）。",
      },
      out: {
        value: "文件",
        about: "把结果写到文件，写完整后才换上；不会覆盖要检查的文件。expand、pack：只有一个工作簿时，新文件的名称。",
      },
      rule: { value: "规则", about: "只看（fix：只修复）这条规则的问题，可以写多次。" },
      severity: { value: "程度", about: "只看 error、warning（及以上）或 info（全部，默认）。" },
      "max-findings": { value: "数", about: "每个文件最多列出几处，没有列出的报出数目；计数和退出码仍按全部计算。" },
      baseline: {
        value: "文件",
        about: "与以前一次运行的结果（--format jsonl）对比：只列出、只计算那时没有的问题，已有的和不再出现的报出数目。",
      },
      across: {
        value: "",
        about:
          "再把各文件放在一起核对：不同部门整套照抄的指标、一种指标的几个名称、与上年的表和与申报表的出入。与 --shard 同用时记下要用的内容，由 merge 核对。",
      },
      "dry-run": { value: "", about: "只列出要改的单元格。" },
      "in-place": { value: "", about: "改原文件。" },
      backup: { value: "", about: "与 --in-place 同用：留下原文件（.bak）。" },
      "out-dir": { value: "文件夹", about: "写到另一个文件夹，保留所给文件夹以下的路径。" },
      project: { value: "项目", about: "只展开这个名称的项目，可以写多次。" },
      "keep-sheets": { value: "", about: "收回后的工作表也留在新文件里。" },
      "rule-pages": { value: "地址", about: "sarif：各条规则的说明（docs/rules）放在哪个网址下，写入 helpUri。" },
      quiet: { value: "", about: "text：只列出有问题或没有检查的文件，以及最后一行；不显示进度。" },
      "no-color": { value: "", about: "不用颜色。设了环境变量 NO_COLOR 时也不用。" },
      jobs: { value: "数", about: "同时用几个线程处理，默认 1 个；结果与用一个时相同。" },
      timeout: { value: "秒", about: "每个文件最多用多少秒。" },
      shard: { value: "i/n", about: "只检查 n 份中的第 i 份，按路径分，各台机器相同。结果用 merge 合成。" },
      resume: { value: "", about: "与 --format jsonl --out 同用：接着上次中断的运行，没有变化的文件不再检查。" },
      department: { value: "部门", about: "部门名称；不写就没有这一行。" },
      unit: { value: "单位", about: "资金使用单位；不写就没有这一行。" },
      year: { value: "年份", about: "预算年度，写在标题里。" },
      "money-unit": { value: "单位", about: "金额单位：万元（默认）或元。" },
      config: { value: "文件", about: "按本单位的设置文件检查。" },
      wording: { value: "文件", about: "按本单位的词库（.json 或工作簿）统一名称。" },
      tier: { value: "范围", about: "检查范围：quick、default 或 strict。" },
      "ignore-workbook-choices": { value: "", about: "不采用工作簿里保存的设置、词库和指定的列。" },
      "allow-unrecognised": { value: "", about: "文件中没有找到绩效目标表时，退出码不为 2。" },
      lang: { value: "zh|en", about: "语言。" },
      version: { value: "", about: "显示版本。" },
      help: { value: "", about: "显示说明。" },
    },
  },
  en: {
    usage: "Usage:",
    example: "Example:",
    options: "Options:",
    commands: "Commands:",
    names:
      "A name is a file, a folder (for the workbooks in it at any depth), a pattern (* ? [abc] {a,b} **), or - for a list of names on standard input, a line each or divided by NUL.",
    more: "jixiao COMMAND --help explains a command.",
    status:
      "Exit status: 0 no error found (fix: all that is safe was mended; annotate, expand, pack: all was done); 1 errors found (fix: something safe was left; expand, pack: a project was not laid out or packed); 2 a file, settings or a library could not be read or written, a file holds no performance-goal table, or wrong usage.",
    ofCommand: {
      check: {
        usage: "jixiao check NAME… [OPTIONS]",
        about: "Checks workbooks and lists the findings.",
        example: "jixiao check reports --format xlsx --out findings.xlsx",
      },
      fix: {
        usage: "jixiao fix NAME… --dry-run|--in-place [--backup]|--out-dir FOLDER [OPTIONS]",
        about: "Mends what can be mended safely.",
        example: "jixiao fix reports --out-dir mended",
      },
      annotate: {
        usage: "jixiao annotate NAME… [--out-dir FOLDER] [OPTIONS]",
        about:
          "Makes a copy in which the cells with findings are marked and noted, with a sheet that lists them; without --out-dir it stands beside the file, its name ending in -annotated.",
        example: "jixiao annotate table.xlsx",
      },
      expand: {
        usage: "jixiao expand NAME… --out FILE|--out-dir FOLDER [--project NAME]… [OPTIONS]",
        about:
          "Makes a copy in which each project with several indicators in one cell has a sheet of its own, with an indicator a row and lists to pick from, as “Lay out as a table” of the pane does; all else stays. No file is written over.",
        example: "jixiao expand table.xlsx --out laid-out.xlsx",
      },
      pack: {
        usage: "jixiao pack NAME… --out FILE|--out-dir FOLDER [--keep-sheets] [OPTIONS]",
        about:
          "Makes a copy in which sheets that were laid out are written back into the cells they come from and left out, as the pane does; an indicator that was not edited stays as it is, character by character. Where the cell was changed since, nothing is written back, and the reason is told. No file is written over.",
        example: "jixiao pack laid-out.xlsx --out packed.xlsx",
      },
      merge: {
        usage: "jixiao merge FILE.jsonl… [OPTIONS]",
        about:
          "Joins what check --format jsonl wrote, such as the parts of several machines, and writes it in any format; what was checked with --across is compared with each other.",
        example: "jixiao merge 1.jsonl 2.jsonl --format html --out findings.html",
      },
      wording: {
        usage: "jixiao wording NAME… --out LIBRARY.json|LIBRARY.xlsx [--wording LIBRARY] [OPTIONS]",
        about:
          "Counts the names of indicators in use and writes them as a wording library. What certainly means the same becomes one entry; what is merely alike is listed for a person to decide. With --wording a library is built on; no file is written over.",
        example: "jixiao wording reports --out library.xlsx",
      },
      new: {
        usage: "jixiao new FILE.xlsx [--department NAME] [--unit NAME] [--year YEAR] [OPTIONS]",
        about:
          "Makes an empty performance-goal table with ten rows for projects and sums as formulas; no file is written over.",
        example: "jixiao new table.xlsx --department 市教育局 --unit 第一中学 --year 2026",
      },
      rules: { usage: "jixiao rules [OPTIONS]", about: "Lists all rules.", example: "jixiao rules --lang en" },
      explain: {
        usage: "jixiao explain RULE… [OPTIONS]",
        about: "Explains rules: what they rest on, what they find and what they accept.",
        example: "jixiao explain word-operator",
      },
      init: {
        usage: "jixiao init [FILE] [OPTIONS]",
        about:
          "Writes a settings file for the office to change, settings.json where no name is given; never over another.",
        example: "jixiao init office.json",
      },
      completion: {
        usage: "jixiao completion",
        about: "Writes a script by which bash (and zsh with bashcompinit) completes commands.",
        example: "jixiao completion > ~/.local/share/bash-completion/completions/jixiao",
      },
    },
    ofOption: {
      format: {
        value: "FORMAT",
        about:
          "text (the default), json, jsonl (a line a file), csv, sarif, xlsx (a list of findings) or html (one page).",
      },
      out: {
        value: "FILE",
        about:
          "writes the answer to a file, which appears when it is whole; a file that is to be checked is never written over. expand, pack: the name of the copy, where there is a single workbook.",
      },
      rule: {
        value: "RULE",
        about: "only the findings of this rule (fix: mends only them); may be given several times.",
      },
      severity: { value: "SEVERITY", about: "only error, warning (and above) or info (all, the default)." },
      "max-findings": {
        value: "N",
        about: "lists no more than N of a file and says how many are left out; counts and exit status are of all.",
      },
      baseline: {
        value: "FILE",
        about:
          "Compares with the answer of an earlier run (--format jsonl): only findings that were not there then are listed and counted; how many were, and how many are gone, is told.",
      },
      across: {
        value: "",
        about:
          "also compares the files with each other: sets of indicators that departments copied, several names for one thing, last year's tables, and plans with self-evaluations. With --shard it writes down what merge then compares.",
      },
      "dry-run": { value: "", about: "only lists the cells to be changed." },
      "in-place": { value: "", about: "changes the file itself." },
      backup: { value: "", about: "with --in-place: keeps the old file (.bak)." },
      "out-dir": {
        value: "FOLDER",
        about: "writes to another folder, keeping the path below the folder that was named.",
      },
      project: { value: "NAME", about: "lays out only projects of this name; may be given several times." },
      "keep-sheets": { value: "", about: "keeps the sheets that were packed in the copy as well." },
      "rule-pages": {
        value: "URL",
        about: "sarif: where the pages of the rules (docs/rules) stand, for helpUri.",
      },
      quiet: {
        value: "",
        about: "text: only files with findings or that were not checked, and the last line; shows no progress.",
      },
      "no-color": { value: "", about: "uses no colours; nor does it where the variable NO_COLOR is set." },
      jobs: { value: "N", about: "works with N threads, one unless given; the outcome is the same as with one." },
      timeout: { value: "SECONDS", about: "the time that a file may take." },
      shard: {
        value: "i/n",
        about: "checks only part i of n, divided by path, the same on every machine; merge joins the parts.",
      },
      resume: {
        value: "",
        about:
          "with --format jsonl --out: goes on with a run that was cut; files that have not changed are not checked again.",
      },
      department: { value: "NAME", about: "the department; without it its line is left out." },
      unit: { value: "NAME", about: "the unit that spends the money; without it its row is left out." },
      year: { value: "YEAR", about: "the budget year, which stands in the title." },
      "money-unit": { value: "UNIT", about: "the unit of amounts: 万元 (the default) or 元." },
      config: { value: "FILE", about: "checks with an office's settings file." },
      wording: { value: "FILE", about: "checks with an office's library of names (.json or a workbook)." },
      tier: { value: "TIER", about: "how much is checked: quick, default or strict." },
      "ignore-workbook-choices": {
        value: "",
        about: "leaves out the settings, library and named columns kept in a workbook.",
      },
      "allow-unrecognised": {
        value: "",
        about: "does not take a file without a performance-goal table for a failure.",
      },
      lang: { value: "zh|en", about: "language." },
      version: { value: "", about: "shows the version." },
      help: { value: "", about: "shows this." },
    },
  },
};
