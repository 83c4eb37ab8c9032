import { HEADER } from "../../../src/check/rules/example";
import type { CellValue } from "../../../src/check/sheet/snapshot";
import type { Rows } from "./memory-host";

export const NAME_COLUMN = 0;
export const CELL_COLUMN = 6;

/** Rows of the sample sheet. */
export const ROW = { total: 4, unit: 5, training: 6, meeting: 7, research: 8 } as const;

export const TRAINING_CELL =
  "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：不少于5个；年度指标值：不少于5个。" +
  "2、2-效益指标；22-社会效益指标；政策知晓率；实施周期指标值：≥90%；年度指标值：≥90%。";

const MEETING_CELL =
  "1、1-产出指标；11-数量指标；会议场次；实施周期指标值：≥2次；年度指标值：≥2次。" +
  "2、1-产出指标；12-质量指标；会议超支率；实施周期指标值：0%及以下；年度指标值：0%及以下。";

/** A category that is not in the list, and a value nobody has filled in, with characters a page could take for markup. */
const RESEARCH_CELL =
  "1、1-产出指标；19-数量指标；调研报告；实施周期指标值：≥2篇；年度指标值：≥2篇。" +
  "2、2-效益指标；22-社会效益指标；建议采纳率；实施周期指标值：<img src=x>待补充；年度指标值：<img src=x>待补充。";

const line = (name: string, total: number, cell: string | null): CellValue[] => [
  name,
  total,
  total,
  0,
  0,
  cell === null ? null : "全年办好各项工作。",
  cell,
];

/**
 * 2 totals off by rounding, 2 comparisons in words, 1 project without benefit, 1 category that is none, 1 placeholder.
 * The projects are 培训经费, 会议经费 and 调研<b>经费</b>.
 */
export const SHEET: Rows = [
  ["某单位2026年项目支出绩效目标表", null, null, null, null, null, null],
  ["部门名称：某单位", null, null, null, null, null, null],
  ["单位：万元", null, null, null, null, null, null],
  HEADER,
  line("合计", 35.51, null),
  line("某单位", 35.51, null),
  line("培训经费", 20.25, TRAINING_CELL),
  line("会议经费", 10.25, MEETING_CELL),
  line("调研<b>经费</b>", 5.0, RESEARCH_CELL),
];

/** A sheet with nothing to say about. */
export const CLEAN: Rows = [
  ...SHEET.slice(0, 4),
  line("合计", 20.25, null),
  line("某单位", 20.25, null),
  line("培训经费", 20.25, TRAINING_CELL.replaceAll("不少于5个", "≥5个").replaceAll("：", "：")),
];

export const NO_TABLE: Rows = [
  ["早上好", null],
  [null, 1],
];
