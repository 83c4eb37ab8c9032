import { SSF } from "@e965/xlsx";
import type { CellValue } from "../check/sheet/snapshot";

/**
 * Formats that a file names by number alone and whose meaning hangs on the country; these are the Chinese ones (ECMA-376, 18.8.30).
 * SheetJS shows them the American way.
 */
export const CHINESE_DATES: ReadonlyMap<number, string> = new Map([
  [14, "yyyy/m/d"],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** The formats that have a number of their own. SheetJS adds those of each file it reads to its table: these are taken before it reads any. */
const BUILT_IN: Readonly<Record<number, string>> = { ...(SSF.get_table() as Record<number, string>) };

/** The format of a number that no file gives a meaning of its own. */
export const formatById = (id: number): string => CHINESE_DATES.get(id) ?? BUILT_IN[id] ?? "General";

/** Shows numbers and texts by their formats, as Excel prints them. A table repeats its amounts, so what was shown is remembered. */
export class Shower {
  readonly #shown = new Map<string, Map<CellValue, string>>();

  constructor(private readonly from1904: boolean) {}

  show(value: CellValue, format: string): string {
    if (value === null) return "";
    if (typeof value === "boolean") return String(value).toUpperCase();
    if (format === "General" || format === "@") {
      if (typeof value === "string") return value;
      const plain = String(value);
      if (isPlain(value, plain)) return plain;
    }
    let ofFormat = this.#shown.get(format);
    if (ofFormat === undefined) this.#shown.set(format, (ofFormat = new Map()));
    let text = ofFormat.get(value);
    if (text === undefined) {
      text = this.#print(value, format);
      if (ofFormat.size < MOST_REMEMBERED) ofFormat.set(value, text);
    }
    return text;
  }

  #print(value: string | number, format: string): string {
    try {
      return String(SSF.format(format, value, { date1904: this.from1904 }));
    } catch {
      // A format that Excel would not take either shows nothing of its own.
      return String(value);
    }
  }
}

/** Whether General shows a number as it is: none with an exponent, and none whose digits it would round. */
function isPlain(value: number, plain: string): boolean {
  const size = Math.abs(value);
  return Number.isInteger(value) ? size < 1e11 : size >= 1e-4 && plain.length <= 10;
}

/** Values of a format to remember. */
const MOST_REMEMBERED = 20_000;
