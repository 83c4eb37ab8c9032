import type { AnswerArguments } from "../arguments/types";
import type { Language } from "../../text/language";
import type { Shard } from "../inputs/shard";
import { csvFormat } from "./csv";
import type { Format } from "./format";
import { htmlFormat } from "./html/html";
import { jsonFormat } from "./json";
import { jsonlFormat } from "./jsonl";
import { sarifFormat } from "./sarif/sarif";
import { xlsxFormat } from "./xlsx/xlsx";
import { textFormat } from "./text/text";

/** How pieces of an answer are made: plain data, which another thread is given. */
export interface FormatWish extends Pick<AnswerArguments, "format" | "isQuiet" | "rulePages"> {
  readonly language: Language;
  readonly isColoured: boolean;
  /** The part of the files that the answer is about; null for all. */
  readonly shard: Shard | null;
  /** Whether the rules across files are run. */
  readonly comparesFiles: boolean;
}

export function formatOf({
  format,
  language,
  isQuiet,
  isColoured,
  shard,
  rulePages,
  comparesFiles,
}: FormatWish): Format {
  switch (format) {
    case "text":
      return textFormat({ language, isColoured, isQuiet });
    case "json":
      return jsonFormat;
    case "jsonl":
      return jsonlFormat(shard);
    case "csv":
      return csvFormat(language);
    case "xlsx":
      return xlsxFormat;
    case "html":
      return htmlFormat(language);
    case "sarif":
      return sarifFormat(language, rulePages, comparesFiles);
  }
}
