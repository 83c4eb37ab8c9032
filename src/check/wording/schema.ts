import * as v from "valibot";
import { OPERATOR_CHOICES } from "../settings/schema";
import type { WordingStatus } from "./entry";

/**
 * What a library's file (wording.json) may hold. The JSON Schema that editors read is made of this; a description says each key in
 * Chinese and in English.
 */

/** A library may leave the sign out; a bare number then means =, as the printed tables have it. */
export const WORDING_OPERATORS: readonly string[] = ["", ...OPERATOR_CHOICES];
export const STATUSES: readonly WordingStatus[] = ["draft", "preferred", "retired"];

/** Characters of the longest texts. A note may fill a cell. */
export const LONGEST = { name: 100, synonyms: 100, target: 100, unit: 20, note: 32_000 } as const;

const said = <T>(zh: string, en: string): v.DescriptionAction<T, string> => v.description(`${zh}\n${en}`);

/** Text on one line without space at either end. */
const line = (most: number) => v.pipe(v.string(), v.maxLength(most), v.regex(/^\S(?:.*\S)?$/));
/** A synonym holds no semicolon: that stands between two of them, and between the parts of an indicator. */
const SYNONYM = v.pipe(v.string(), v.maxLength(LONGEST.synonyms), v.regex(/^[^\s；;](?:[^；;\n\r]*[^\s；;])?$/));

/** The keys of an entry, each to be read on its own. */
export const FIELDS = {
  name: v.pipe(line(LONGEST.name), said("推荐使用的指标名称。", "The name to use.")),
  category: v.optional(
    v.pipe(
      v.nullable(v.pipe(v.string(), v.regex(/^\d\d$/))),
      said("所属二级指标的两位代码；不分类就写 null。", "The two-digit code of its level 2; null for none."),
    ),
    null,
  ),
  synonyms: v.optional(
    v.pipe(v.array(SYNONYM), said("意思相同、不再使用的名称。", "Names that mean the same and should not be used.")),
    [],
  ),
  operator: v.optional(
    v.pipe(
      v.picklist(WORDING_OPERATORS),
      said("计算符号，可以留空。", "The operator; 定性 has no number. It may be left empty."),
    ),
    "",
  ),
  target: v.optional(
    v.pipe(
      v.nullable(line(LONGEST.target)),
      said("常用指标值；null 表示由填报人给出。", "The usual target; null where the user must give it."),
    ),
    null,
  ),
  unit: v.optional(
    v.pipe(
      v.union([v.literal(""), line(LONGEST.unit)]),
      said("度量单位；没有就留空。", "The unit; empty where there is none."),
    ),
    "",
  ),
  note: v.optional(
    v.pipe(v.string(), v.maxLength(LONGEST.note), said("备注，例如怎样计算。", "A note, such as how it is counted.")),
    "",
  ),
  status: v.optional(
    v.pipe(
      v.picklist(STATUSES),
      said(
        "draft 草稿，preferred 推荐，retired 停用。",
        "A draft is only proposed; a preferred name is to be used, a retired one not any more.",
      ),
    ),
    "preferred",
  ),
} as const;

export const WORDING = v.pipe(
  v.strictObject({
    $schema: v.optional(
      v.pipe(v.string(), said("编辑器用来提示的 JSON Schema 地址。", "Where editors find this JSON Schema.")),
    ),
    entries: v.pipe(v.array(v.strictObject(FIELDS)), said("词条，一个名称一条。", "The entries, one a name.")),
  }),
  v.title("指标词库 jixiao wording"),
);
