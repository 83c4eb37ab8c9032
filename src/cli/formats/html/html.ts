import { createHash } from "node:crypto";
import { ALL_RULE_IDS } from "../../../check/rules/severities";
import { CLI_TEXTS } from "../../../text/cli";
import { HTML_TEXTS } from "../../../text/cli-html";
import { anyRuleTitle } from "../../../text/across";
import type { Language } from "../../../text/language";
import type { AcrossAnswer } from "../../answer/across";
import type { Format } from "../format";
import { countsText } from "../text/counts";
import { acrossFiles, pageFile } from "./data";
import { PAGE_SCRIPT } from "./page-script";
import { PAGE_STYLE } from "./page-style";

/**
 * One page that needs nothing but itself. Data stand in it as JSON and become text nodes, never HTML; no script but the page's own runs,
 * and nothing can be fetched.
 */
export function htmlFormat(language: Language): Format {
  const texts = HTML_TEXTS[language];
  return {
    begin: () =>
      `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${texts.title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<h1>${texts.title}</h1>
<p id="summary">${texts.loading}</p>
<noscript><p>${texts.noScript}</p></noscript>
<main id="page" hidden></main>
${dataBlock("texts", { ...texts, rules: Object.fromEntries(ALL_RULE_IDS.map((id) => [id, anyRuleTitle(id, language)])) })}
`,
    separator: "",
    *file(answer) {
      yield dataBlock("file", pageFile(answer));
    },
    end: ({ files, unchecked, counts, selection, across }) =>
      `${acrossBlocks(across)}${dataBlock("summary", CLI_TEXTS[language].files(files, unchecked, countsText(counts, selection, CLI_TEXTS[language])))}<script>${PAGE_SCRIPT}</script>
</body>
</html>
`,
  };
}

const acrossBlocks = (across: AcrossAnswer | undefined): string =>
  across === undefined
    ? ""
    : acrossFiles(across)
        .map((file) => dataBlock("file", file))
        .join("");

/** JSON that no parser of HTML takes for the end of its element or the beginning of another. */
const dataBlock = (name: string, data: unknown): string =>
  `<script type="application/json" data-is="${name}">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>\n`;

/** Nothing is allowed but this script and this style. */
const policy = (): string =>
  ["default-src 'none'", `script-src '${hash(PAGE_SCRIPT)}'`, `style-src '${hash(PAGE_STYLE)}'`]
    .concat("base-uri 'none'", "form-action 'none'")
    .join("; ");

const hash = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;
