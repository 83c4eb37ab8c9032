import { resolveProfile, type Layer, type Resolved, type Settings } from "../../check/settings";
import type { Tier } from "../../check/standard/profile";
import type { WordingEntry } from "../../check/wording/entry";

/** What the command's options choose to check with. */
export interface Choices {
  /** The office's settings, what they build on first; none without --config. */
  readonly office: readonly Layer[];
  readonly tier: Tier | null;
  /** The office's wording library; empty without --wording. */
  readonly wording: readonly WordingEntry[];
  /** Whether the settings, columns and library kept in workbooks are left out. */
  readonly ignoresWorkbook: boolean;
}

/** What a file is checked with: the office's settings, the workbook's own on top where it has some, and the options last. */
export function profileFor({ office, tier }: Pick<Choices, "office" | "tier">, workbook: Settings | null): Resolved {
  const layers: Layer[] = [...office];
  if (workbook !== null) layers.push({ source: "workbook", file: "", settings: workbook });
  if (tier !== null) layers.push({ source: "command", file: "", settings: { tier } });
  return resolveProfile(layers);
}
