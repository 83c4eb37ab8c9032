import { markOf, properMark } from "../indicator/separators";
import { sameAfter } from "../indicator/same";
import type { ParsedCell, ParsedIndicator, Separator } from "../indicator/types";
import { fixBy } from "../offer";
import { defineRule, FOUND, NOTHING } from "../rule";
import { placesOf } from "../table/packed-cells";
import { editsOver } from "../text-edits";

/** A separator that is missing, doubled or of the wrong kind. */
export const separatorIrregular = defineRule({
  id: "separator-irregular",
  severity: "warning",
  scope: "cell",
  basis: null,
  fixes: true,
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
  // The other grammars part name and target by a bracket, a colon or nothing, and items by a line or any mark.
  detect: ({ cell: { parsed } }) =>
    parsed.grammar === "coded" && parsed.indicators.some(isIrregular) ? FOUND : NOTHING,
  describe(_, { cell, texts }) {
    const irregular = irregularSeparators(cell.parsed).map(({ separator, after }) => ({
      separator,
      after,
      places: placesOf(cell.span, separator.spans),
    }));
    const edits = irregular.flatMap(({ separator, after, places }) => editsOver(places, separator.text, after));
    // Where a part is not written, a doubled mark may stand for it.
    const isSure = cell.parsed.indicators.every(({ level2, name }) => level2 !== null && name !== null);
    const missing = irregular.filter(({ separator }) => markOf(separator) === "").length;
    return {
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
      ...(isSure && sameAfter(cell.parsed, edits, texts.units) !== null ? { fix: fixBy(true, () => edits) } : {}),
    };
  },
});

const isIrregular = ({ separators }: ParsedIndicator): boolean =>
  separators.some((separator) => mended(separator) !== null);

function irregularSeparators({ indicators }: ParsedCell): { readonly separator: Separator; readonly after: string }[] {
  return indicators.flatMap(({ separators }) =>
    separators.flatMap((separator) => {
      const after = mended(separator);
      return after === null ? [] : [{ separator, after }];
    }),
  );
}

/** What should stand at a separator's place, or null where what stands there will do. */
function mended(separator: Separator): string | null {
  const { kind } = separator;
  const mark = markOf(separator);
  if (kind === "field" && (mark === "；" || mark === ";")) return null;
  if (kind === "label" && (mark === "：" || mark === ":")) return null;
  if (kind !== "end") return properMark(separator);
  return mark !== "。" && WRONG_END.test(mark) ? "。" : null;
}

const WRONG_END = /^[。；;]\s*[。；;]|^[,，、.．｡]/;
