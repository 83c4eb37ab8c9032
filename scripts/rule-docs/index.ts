import * as estree from "prettier/plugins/estree";
import * as babel from "prettier/plugins/babel";
import * as markdown from "prettier/plugins/markdown";
import { format } from "prettier/standalone";
import { ACROSS_RULES } from "../../src/across/rules";
import { RULES } from "../../src/check/rules";
import { acrossPage } from "./across-page";
import { indexPage } from "./index-page";
import { rulePage } from "./page";
import { runRule } from "./run";

/** The pages of docs/rules by file name, as they are to stand there. */
export async function ruleDocs(): Promise<ReadonlyMap<string, string>> {
  const runs = RULES.map(runRule);
  const pages = [
    ["README.md", indexPage(runs), "scripts/rule-docs"] as const,
    ...ACROSS_RULES.map((rule) => [`${rule.id}.md`, acrossPage(rule), `src/across/rules/${rule.id}.ts`] as const),
    ...runs.map((run) => [`${run.rule.id}.md`, rulePage(run), `src/check/rules/${run.rule.id}.ts`] as const),
  ];
  return new Map(
    await Promise.all(
      pages.map(async ([file, text, source]) => [file, await tidy(`${NOTE(source)}\n\n${text}\n`)] as const),
    ),
  );
}

const NOTE = (source: string): string => `<!-- Made from ${source} by npx tsx scripts/make-rule-docs.mjs -->`;

const tidy = (text: string): Promise<string> =>
  format(text, { parser: "markdown", printWidth: 120, plugins: [markdown, babel, estree] });
