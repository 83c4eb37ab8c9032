import type { Layout } from "../types";
import type { ColumnRole, Field } from "./form";
import type { Page } from "./page";

/** What a form was found to have. */
interface Found {
  /** The labels above the indicators, bare. */
  readonly labels: ReadonlySet<string>;
  readonly fields: ReadonlySet<Field>;
  readonly columns: ReadonlySet<ColumnRole>;
  /** Blocks of indicators side by side. */
  readonly sideBySide: number;
}

/**
 * What printed forms are called, by what was found of them; the first that fits. A name for people and scripts: nothing is read
 * otherwise for it.
 */
const SHAPES: readonly (readonly [Layout, (found: Found) => boolean])[] = [
  ["department", ({ fields }) => fields.has("whole") && !fields.has("name")],
  [
    "L5",
    ({ fields, sideBySide }) =>
      sideBySide === 1 && (fields.has("whole-block") || (fields.has("annual-block") && fields.has("whole-goal"))),
  ],
  [
    "L4",
    ({ labels }) =>
      labels.has("本年度项目金额") || labels.has("项目总金额") || (labels.has("资金性质") && labels.has("金额")),
  ],
  ["L2", ({ labels }) => labels.has("年度资金申请总额") || (labels.has("项目资金总额") && labels.has("项目总目标"))],
  [
    "L3",
    ({ columns, labels }) =>
      (columns.has("sign") && columns.has("unit") && labels.has("年度总体目标")) || labels.has("年初预算数"),
  ],
  ["self-evaluation", ({ columns }) => columns.has("actual") || columns.has("score")],
  [
    "L1",
    ({ fields, columns }) =>
      columns.has("name") &&
      [
        fields.has("annual-total") || fields.has("whole-total") || fields.has("present-budget"),
        fields.has("annual-goal") || fields.has("whole-goal") || fields.has("goal"),
        fields.has("department") || fields.has("unit") || fields.has("filing-unit"),
      ].filter(Boolean).length >= 2,
  ],
];

/** The name of a form's shape; `form` where it has none. */
export function layoutOf(page: Page): Layout {
  const labels = new Set<string>();
  const fields = new Set<Field>();
  for (const cells of page.rows.values())
    for (const { label, field } of cells) {
      labels.add(label);
      if (field !== null) fields.add(field);
    }
  // Of a label beside the indicators the rows below the header may speak as well.
  const blocks = page.headers.flatMap((header) => header.blocks);
  for (const header of page.headers)
    for (let row = header.top; row <= header.bottom; row += 1)
      for (const { field } of page.known.get(row) ?? []) if (field !== null) fields.add(field);
  const found: Found = {
    labels,
    fields,
    columns: new Set(blocks.flatMap((block) => [...block.keys()])),
    sideBySide: Math.max(...page.headers.map((header) => header.blocks.length)),
  };
  return SHAPES.find(([, isThis]) => isThis(found))?.[0] ?? "form";
}
