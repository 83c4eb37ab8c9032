import { SEVERITIES } from "../../check/finding";
import { ACROSS_SEVERITIES } from "../../check/rules/severities";
import { ACROSS_TEXTS } from "../../text/cli-across";
import { CLI_TEXTS } from "../../text/cli";
import type { Language } from "../../text/language";
import type { Selection } from "../answer/selection";
import { readShard } from "../inputs/shard";
import type { Values } from "./parse";
import { FORMATS, type AnswerArguments, type CheckArguments, type CommonArguments } from "./types";
import { countOf, oneOf, rulesOf, threadArguments, UsageError } from "./values";

export function checkArguments(common: CommonArguments, values: Values, known: readonly string[]): CheckArguments {
  const { language } = common;
  const texts = CLI_TEXTS[language];
  const answer = answerArguments(values, language);
  const shard = values.shard === undefined ? null : readShard(values.shard);
  if (shard === "wrong") throw new UsageError(texts.wrongShard(values.shard ?? ""));
  if (shard !== null && answer.format !== "jsonl") throw new UsageError(texts.shardNeedsJsonl);
  const resumes = values.resume === true;
  if (resumes && (answer.format !== "jsonl" || answer.out === null)) throw new UsageError(texts.resumeNeedsJsonl);
  const across = values.across === true;
  const selection = selectionOf(values, known, language);
  const stray = across ? undefined : selection.rules?.find((rule) => rule in ACROSS_SEVERITIES);
  if (stray !== undefined) throw new UsageError(ACROSS_TEXTS[language].ruleNeedsAcross(stray));
  return {
    ...common,
    ...answer,
    ...{ command: "check", shard, resumes, across, selection },
    baseline: values.baseline ?? null,
    ...threadArguments(values, language),
  };
}

function selectionOf(values: Values, known: readonly string[], language: Language): Selection {
  const { severity = "info" } = values;
  return {
    rules: rulesOf(values.rule, known, language),
    least: oneOf(severity, SEVERITIES, CLI_TEXTS[language].wrongSeverity),
    most: countOf(values["max-findings"], "max-findings", language),
  };
}

export function answerArguments(values: Values, language: Language): AnswerArguments {
  const texts = CLI_TEXTS[language];
  const format = oneOf(values.format ?? "text", FORMATS, texts.wrongFormat);
  const { out = null } = values;
  if (format === "xlsx" && out === null) throw new UsageError(texts.xlsxNeedsOut);
  const pages = values["rule-pages"];
  const rulePages = pages === undefined ? null : folderAddress(pages);
  if (rulePages === undefined) throw new UsageError(texts.wrongPages(pages ?? ""));
  return { format, out, rulePages, isQuiet: values.quiet === true, allowsColours: values["no-color"] !== true };
}

/** An address that names are added to; undefined for what is none. */
function folderAddress(text: string): string | undefined {
  if (!/^(https?|file):/i.test(text) || !URL.canParse(text)) return undefined;
  return text.endsWith("/") ? text : `${text}/`;
}
