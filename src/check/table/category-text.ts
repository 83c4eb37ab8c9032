import { categoryText, LEVEL1, LEVEL2, type Category } from "../standard/categories";
import type { StatedCategory } from "./types";

/** A category as it is written where it stands: 11-数量指标, or 数量指标 in layouts without codes. */
export function statedText({ code, name }: StatedCategory): string {
  return code === "" ? name : `${code}-${name}`;
}

/** A category of the list, written like the one that stands there: with its code or without, 社会效益 or 社会效益指标. */
export function labelLike(category: Category, stated: StatedCategory): string {
  return stated.code === "" ? nameLike(category, stated.name) : categoryText(category);
}

/** The name of a category with or without 指标 at its end, as `printed` has it. */
export function nameLike({ names }: Category, printed: string): string {
  const [own = ""] = names;
  const short = own.replace(/指标$/, "");
  if (printed.endsWith("指标")) return names.includes(`${short}指标`) ? `${short}指标` : own;
  // 社会效益 is as usual as 社会效益指标 and says nothing of 数量指标 beside it; 数量 does.
  return SHORTENED.has(printed) || names.includes(short) ? short : own;
}

/** Names that lack the 指标 they are always listed with. */
const SHORTENED: ReadonlySet<string> = new Set(
  [...LEVEL1, ...LEVEL2].flatMap(({ names }) =>
    names.flatMap((name) => {
      const short = name.replace(/指标$/, "");
      return names.includes(short) ? [] : [short];
    }),
  ),
);
