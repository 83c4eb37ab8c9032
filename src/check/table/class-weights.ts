import { slice, type Located } from "../sheet/located";
import { readClass } from "./class-text";
import type { ClassWeight } from "./types";

/** The classes an indicator is filed under as its cells print them. */
export interface FiledIndicator {
  readonly position: number;
  readonly levels: readonly [level1: Located<string> | null, level2: Located<string> | null];
}

/** The classes that say what their indicators are worth together, each once, however often a project repeats it. */
export function statedWeights(indicators: readonly FiledIndicator[]): ClassWeight[] {
  const found = new Map<string, { -readonly [part in keyof ClassWeight]: ClassWeight[part] }>();
  for (const { position, levels } of indicators)
    for (const [level, cell] of levels.entries()) {
      const score = cell === null ? null : (readClass(cell.value)?.score ?? null);
      if (cell === null || score === null) continue;
      const { start, end, least, most } = score;
      // 数量指标（20分） under another level 1 is another class.
      const key = `${level === 0 ? "" : (levels[0]?.value ?? "")}/${cell.value}`;
      const known = found.get(key);
      if (known !== undefined) known.indicators = [...known.indicators, position];
      else {
        const text = { value: cell.value.slice(start, end), spans: slice(cell, start, end) };
        found.set(key, { label: cell.value.replace(/\s/g, ""), text, least, most, indicators: [position] });
      }
    }
  return [...found.values()];
}
