import { markOf, properMark } from "../indicator/separators";
import { sameAfter } from "../indicator/same";
import type { ParsedCell, Separator } from "../indicator/types";
import { once } from "../once";
import { fixBy } from "../offer";
import { defineRule } from "../rule";
import { placesOf } from "../table/indicators";
import { editsOver } from "../text-edits";

/** A separator that is missing, doubled or of the wrong kind. */
export const separatorIrregular = defineRule({
  id: "separator-irregular",
  severity: "warning",
  scope: "project",
  basis: null,
  examples: {
    bad: [
      {
        cell: "1、1-产出指标\n11-数量指标\n培训班次\n实施周期指标值：≥2次\n年度指标值：≥2次",
        fixed: "1、1-产出指标；\n11-数量指标；\n培训班次；\n实施周期指标值：≥2次；\n年度指标值：≥2次",
      },
      {
        cell: "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：≥2次；年度指标值：≥2次，2、2-效益指标；22-社会效益；政策知晓率；实施周期指标值：≥90%；年度指标值：≥90%。",
        fixed:
          "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：≥2次；年度指标值：≥2次。2、2-效益指标；22-社会效益；政策知晓率；实施周期指标值：≥90%；年度指标值：≥90%。",
      },
      {
        cell: "1、1-产出指标；11-数量指标培训班次；；实施周期指标值：≥2次；年度指标值：≥2次。。",
        fixed: "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：≥2次；年度指标值：≥2次。",
      },
      {
        cell: "1、1-产出指标，11-数量指标；培训班次；实施周期指标值：≥2次；年度指标值：≥2次。",
        fixed: "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：≥2次；年度指标值：≥2次。",
      },
    ],
    good: [
      {},
      {
        cell: "1、1-产出指标; 11-数量指标; 培训班次; 年度指标值:≥2次\n2、2-效益指标; 22-社会效益; 政策知晓率; 年度指标值:≥90%",
      },
    ],
  },
  *check({ project }) {
    const cell = project.cell;
    if (cell === null) return;
    const irregular = irregularSeparators(cell.parsed).map(({ separator, after }) => ({
      separator,
      after,
      places: placesOf(cell.span, separator.spans),
    }));
    if (irregular.length === 0) return;
    const edits = irregular.flatMap(({ separator, after, places }) => editsOver(places, separator.text, after));
    // Where a part is not written, a doubled mark may stand for it.
    const isSure = cell.parsed.indicators.every(({ level2, name }) => level2 !== null && name !== null);
    const missing = irregular.filter(({ separator }) => markOf(separator) === "").length;
    yield {
      message: {
        id: "separator-irregular",
        params: {
          count: irregular.length,
          missing,
          marks: [...new Set(irregular.map(({ separator }) => markOf(separator)).filter((mark) => mark !== ""))].join(
            " ",
          ),
        },
      },
      place: irregular.flatMap(({ places }) => places),
      offending: irregular.map(({ separator }) => markOf(separator) || "∅").join(","),
      // Only one reading is possible where the mended cell reads as this one does.
      ...(isSure && sameAfter(cell.parsed, edits) !== null ? { fix: fixBy(true, () => edits) } : {}),
    };
  },
});

const irregularSeparators = once((cell: ParsedCell) =>
  cell.indicators.flatMap(({ separators }) =>
    separators.flatMap((separator) => {
      const after = mended(separator);
      return after === null ? [] : [{ separator, after }];
    }),
  ),
);

/** What should stand at a separator's place, or null where what stands there will do. */
function mended(separator: Separator): string | null {
  const mark = markOf(separator);
  if (separator.kind === "end") return /^[。；;]\s*[。；;]|^[,，、.．｡]/.test(mark) ? "。" : null;
  const usual = separator.kind === "label" ? ["：", ":"] : ["；", ";"];
  return usual.includes(mark) ? null : properMark(separator);
}
