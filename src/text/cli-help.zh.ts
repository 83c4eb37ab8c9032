import type { HelpTexts } from "./cli-help.types";

export const zh: HelpTexts = {
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
      about: "另存一份：标出有问题的单元格，加上批注，并列出“问题清单”；不写 --out-dir 时放在原文件旁，名称加“-标注”。",
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
};
