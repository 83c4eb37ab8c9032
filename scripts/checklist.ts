import { STEPS, type StepText } from "../src/text/rehearsal/steps";

const WORDS = {
  zh: { see: "应看到", note: "记录" },
  en: { see: "To be seen", note: "Write down" },
} as const;

function lines({ title, act, see, note }: StepText, language: keyof typeof WORDS): readonly string[] {
  const words = WORDS[language];
  const between = language === "zh" ? "：" : ": ";
  return [
    `**${title}**${language === "zh" ? "。" : "."} ${act}`,
    `${words.see}${between}${see}`,
    ...(note === undefined ? [] : [`${words.note}${between}${note}`]),
  ];
}

const ON = { windows: "Windows", mac: "Mac", web: "Excel 网页版 · on the web" } as const;

/** The page docs/excel-checklist.md, made of the steps that the pane shows as well. */
export function checklist(): string {
  const minutes = STEPS.reduce((sum, step) => sum + step.minutes, 0);
  const steps = STEPS.map((step, nth) => {
    const on = step.on === undefined ? "" : ` · ${step.on.map((platform) => ON[platform]).join(", ")}`;
    const texts = [...lines(step.zh, "zh"), ...lines(step.en, "en")].map((line) => `   ${line}`);
    return [`${nth + 1}. \`${step.id}\` · ${step.minutes} min${on}`, ...texts].join("\n\n");
  });
  return `${[
    "# 在真实的 Excel 中演练 · A rehearsal in a real Excel",
    `工作台里的 Excel 是仿制的，有些事只有真实的 Excel 能证明。共 ${STEPS.length} 步，约 ${minutes} 分钟，最没有把握的排在最前。` +
      "在 Windows、Excel 2021、Mac 和网页版上各做一遍最好；只能做一遍的，做最先的六步和本单位所用版本的其余各步。",
    `The Excel of the workbench is an imitation, and some things only a real one can prove: ${STEPS.length} steps, about ${minutes} minutes, ` +
      "the doubtful first. Best done once each on Windows, in Excel 2021, on a Mac and on the web.",
    "## 准备 · Before",
    "    npm ci && npx office-addin-dev-certs install\n    npm run start:excel -- --report",
    "面板底部会逐步列出下面各步。按“符合”“不符”或“跳过”，需要时写一句记录；版本、功能集、同步次数和错误代码由面板自己记下。" +
      "最后按“保存记录…”，把保存的 JSON 文件发回。记录里没有单元格内容和文件名，也不会自动发送。Mac 版 Excel 不能保存文件，会显示可复制的文字。",
    "网页版：先 `npm run start:excel -- --report --no-open` 启动服务，再在 Excel 网页版的“加载项”→“更多加载项”→“我的加载项”→“上传我的加载项”中选 " +
      "`https://localhost:3000/manifest.xml?report` 存下的清单。",
    "The pane lists the steps at its bottom. Press As expected, Otherwise or Skip, with a note where there is something to say; versions, requirement sets, " +
      "syncs and error codes it records by itself. Save the record at the end and send the file. It holds no cells and no file names, and nothing is sent by itself. " +
      "On the web, upload the manifest saved from `https://localhost:3000/manifest.xml?report` as a custom add-in.",
    "表格用 `assets/sample.xlsx`。Use `assets/sample.xlsx`.",
    "## 步骤 · Steps",
    ...steps,
  ].join("\n\n")}\n`;
}
