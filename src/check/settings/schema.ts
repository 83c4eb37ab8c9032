import * as v from "valibot";
import { BUILT_IN_IDS } from "../standard/built-in";
import { TIERS } from "../standard/profile";
import { labelsSchema } from "./labels";
import { LAYOUTS } from "./layouts";

/**
 * What a settings file may hold. The JSON Schema that editors read is made of this; a description says each key in Chinese and in
 * English. Every key may be left out: it then keeps the value of the file or list it builds on.
 */

/** Stands in a list for what the list held so far. */
export const REST = "...";

export const SEVERITY_CHOICES = ["error", "warning", "info", "off"] as const;
export const OPERATOR_CHOICES = ["≥", "≤", "=", ">", "<", "定性"] as const;
export const YEARS = { min: 2000, max: 2099 };
export const FEWEST = { min: 0, max: 99 };
export const ROUNDING = { min: 0, max: 10 };
export const LONGEST_TEXT = 100;
export const LONGEST_UNIT = 12;

/** Text on one line without space at either end. */
const TEXT = v.pipe(v.string(), v.maxLength(LONGEST_TEXT), v.regex(/^\S(?:.*\S)?$/));
/** A unit begins with no figure or sign, which would belong to the number before it, and holds no mark that ends a value. */
const UNIT = v.pipe(
  v.string(),
  v.maxLength(LONGEST_UNIT),
  v.regex(/^[^\s\d.,+\-≥≤≧≦<>=~～—…][^\s；;。，,、（）()：:]*$/),
);
/** A relative path with / between folders: no drive, no address, nothing a web server would decode. Where it leads is looked at later. */
const RELATIVE_FILE = v.pipe(v.string(), v.maxLength(500), v.regex(/^(?!\/)[^\\%?#:"<>|*\u0000-\u001f]+\.json$/));

const said = <T>(zh: string, en: string): v.DescriptionAction<T, string> => v.description(`${zh}\n${en}`);

const CATEGORY_LEVEL1 = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^[1-9]$/), said("一位数字代码。", "The code, one digit.")),
  names: v.pipe(
    v.array(TEXT),
    v.minLength(1),
    said("认可的名称，第一个是规范写法。", "Accepted names; the first is the one to write."),
  ),
});

const CATEGORY_LEVEL2 = v.strictObject({
  code: v.pipe(
    v.string(),
    v.regex(/^[1-9]\d$/),
    said(
      "两位数字代码，第一位是所属一级指标的代码。",
      "The code, two digits, of which the first is the code of its level 1.",
    ),
  ),
  names: v.pipe(
    v.array(TEXT),
    v.minLength(1),
    said("认可的名称，第一个是规范写法。", "Accepted names; the first is the one to write."),
  ),
});

export const CATEGORIES = v.strictObject({
  printsCodes: v.pipe(
    v.boolean(),
    said("表中是否印出代码，如“11-数量指标”。", "Whether tables print the codes, as in 11-数量指标."),
  ),
  level1: v.pipe(v.array(CATEGORY_LEVEL1), v.minLength(1), said("一级指标。", "The classes of level 1.")),
  level2: v.pipe(v.array(CATEGORY_LEVEL2), v.minLength(1), said("二级指标。", "The classes of level 2.")),
  legacy: v.optional(
    v.pipe(
      v.array(v.string()),
      said(
        "已停用、仍可出现但不再供选择的二级指标代码。",
        "Codes of level 2 that are accepted where they stand but not offered any more.",
      ),
    ),
    [],
  ),
});

export const NAME = v.strictObject({
  name: v.pipe(TEXT, said("三级指标名称。", "The indicator's name.")),
  category: v.pipe(
    v.string(),
    v.regex(/^\d\d$/),
    said("所属二级指标的代码。", "The code of the level 2 it belongs to."),
  ),
  operator: v.pipe(v.picklist(OPERATOR_CHOICES), said("计算符号。", "The operator; 定性 has no number.")),
  target: v.optional(
    v.pipe(
      v.nullable(TEXT),
      said("常用指标值；null 表示由填报人给出。", "The usual target; null where the user must give it."),
    ),
    null,
  ),
  unit: v.optional(
    v.pipe(v.union([v.literal(""), UNIT]), said("度量单位；没有就留空。", "The unit; empty where there is none.")),
    "",
  ),
});

const PHRASES = v.pipe(v.array(TEXT), v.minLength(2), v.maxLength(9));

const REST_OF = v.pipe(
  v.literal(REST),
  said("代表所继承的全部内容，可与自己的条目并列。", "Stands for all that is inherited, beside entries of one's own."),
);

export const SETTINGS = v.pipe(
  v.strictObject({
    $schema: v.optional(
      v.pipe(v.string(), said("编辑器用来提示的 JSON Schema 地址。", "Where editors find this JSON Schema.")),
    ),
    name: v.optional(
      v.pipe(TEXT, said("这套设置的名称，会写进报告。", "The name of these settings; reports carry it.")),
    ),
    base: v.optional(
      v.pipe(
        v.union([v.picklist(BUILT_IN_IDS), RELATIVE_FILE]),
        said(
          "以哪套设置为基础：guangdong（广东省）、central-2021（中央2021年），或同一文件夹内另一份设置文件的相对路径。",
          "What these settings build on: guangdong, central-2021, or another settings file by its path within the same folder.",
        ),
      ),
    ),
    tier: v.optional(
      v.pipe(
        v.picklist(TIERS),
        said("检查范围：quick 精简，default 常规，strict 全部规则。", "How much is checked; strict is every rule."),
      ),
    ),
    year: v.optional(
      v.pipe(
        v.nullable(v.pipe(v.number(), v.integer(), v.minValue(YEARS.min), v.maxValue(YEARS.max))),
        said("标题没有写年度时所用的预算年度。", "The year of tables whose title names none."),
      ),
    ),
    severities: v.optional(
      v.pipe(
        v.record(v.string(), v.picklist(SEVERITY_CHOICES)),
        said(
          "按规则编号另定级别：error 错误，warning 警告，info 提示，off 不检查。写了级别的规则，检查范围里没有也会检查。",
          "Severities by rule id, in place of the rules' own; off leaves a rule out. A rule given one runs whatever the tier.",
        ),
      ),
    ),
    thresholds: v.optional(
      v.pipe(
        v.strictObject({
          fewestIndicators: v.optional(
            v.pipe(
              v.number(),
              v.integer(),
              v.minValue(FEWEST.min),
              v.maxValue(FEWEST.max),
              said("一个项目至少要有几条指标。", "The fewest indicators a project may have."),
            ),
          ),
          roundingAllowance: v.optional(
            v.pipe(
              v.number(),
              v.minValue(ROUNDING.min),
              v.maxValue(ROUNDING.max),
              said(
                "四舍五入允许每个金额相差多少，以表中最后一位小数为单位。通常是 0.5。",
                "How far rounding may move one amount, in units of the last printed decimal. Usually 0.5.",
              ),
            ),
          ),
        }),
        said("界限。", "Thresholds."),
      ),
    ),
    required: v.optional(
      v.pipe(
        v.strictObject({
          satisfaction: v.optional(
            v.pipe(
              v.boolean(),
              said("每个项目都必须有满意度指标。", "Whether every project must have a 满意度 indicator."),
            ),
          ),
          cost: v.optional(
            v.pipe(
              v.boolean(),
              said("每个项目都必须有成本指标。", "Whether every project must have a 成本 indicator."),
            ),
          ),
        }),
        said(
          "除产出和效益以外，每个项目必设的指标。缺少时报错误。",
          "Classes every project must have besides 产出 and 效益; it is an error to miss one.",
        ),
      ),
    ),
    layouts: v.optional(
      v.pipe(
        v.nullable(v.pipe(v.array(v.picklist(LAYOUTS)), v.minLength(1))),
        said("认可的表式；null 表示都认可。", "Layouts that are accepted; null accepts every one."),
      ),
    ),
    categories: v.optional(v.pipe(CATEGORIES, said("一级、二级指标的完整清单。", "The whole list of classes."))),
    names: v.optional(
      v.pipe(
        v.array(v.union([REST_OF, NAME])),
        said("供选用的指标名称。", "Names of indicators to pick from; “...” stands for those inherited."),
      ),
    ),
    units: v.optional(
      v.pipe(
        v.array(v.union([REST_OF, UNIT])),
        said("内置单位之外的度量单位。", "Units besides the built-in ones; “...” stands for those inherited."),
      ),
    ),
    phrases: v.optional(
      v.pipe(
        v.array(v.union([REST_OF, PHRASES])),
        said(
          "定性指标的分档用语，每组由好到差。",
          "Sets of graded phrases, best grade first; “...” stands for those inherited.",
        ),
      ),
    ),
    reasons: v.optional(
      v.pipe(
        v.array(v.union([REST_OF, TEXT])),
        said(
          "接受问题时供选的理由，代替面板自带的几条。",
          "Reasons to choose from when a finding is accepted, in place of the pane's own; “...” stands for those inherited.",
        ),
      ),
    ),
    labels: v.optional(
      v.pipe(
        labelsSchema(REST_OF),
        said(
          "本单位表格上的叫法，按含义列出，与内置的叫法一同使用。",
          "What the office's tables call things, by what the labels announce; used beside the built-in ones.",
        ),
      ),
    ),
    locked: v.optional(
      v.pipe(
        v.array(v.string()),
        said(
          "锁定的键，如 tier 或 severities.missing-cost：以本文件为基础的设置和工作簿里的设置都不能更改。",
          "Keys that settings built on these, a workbook's among them, may not change, such as tier or severities.missing-cost.",
        ),
      ),
    ),
  }),
  v.title("绩效设置 jixiao settings"),
);

/** A settings file as read: each key only where the file gives it. */
export type Settings = v.InferOutput<typeof SETTINGS>;
