import { slice, type Located } from "../sheet/located";

/** The cells of an indicator's two classes. */
interface Classes {
  readonly level1: Located<string> | null;
  readonly level2: Located<string> | null;
}

/** 产出-数量指标, 效益指标/社会效益指标: a class of level 1 and one of level 2 behind a mark. */
const JOINED =
  /^((?:项目|绩效)?(?:产出|效益|效果|满意度|成本)(?:指标)?)\s*[-－—–_/／·•、:：>＞→]{1,2}\s*(\S{2,}(?:指标|效益|影响|满意度|成本|数量|质量|时效))$/;

/** The classes of an indicator, each in its place where one cell states both. */
export function partedClasses({ level1, level2 }: Classes): Classes {
  if (level1 === null || level2 !== null) return { level1, level2 };
  const match = JOINED.exec(level1.value);
  if (match === null) return { level1, level2 };
  const [whole, first = "", second = ""] = match;
  const part = (start: number, end: number): Located<string> => ({
    value: level1.value.slice(start, end),
    spans: slice(level1, start, end),
  });
  return { level1: part(0, first.length), level2: part(whole.length - second.length, whole.length) };
}
