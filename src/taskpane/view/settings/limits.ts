import { FEWEST, ROUNDING, YEARS } from "../../../check/settings/schema";

interface Limits {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  /** Nothing is a value too. */
  readonly optional: boolean;
}

/** What the settings take that are numbers. */
export const SETTING_LIMITS: Readonly<Record<string, Limits | undefined>> = {
  year: { ...YEARS, whole: true, optional: true },
  "thresholds.fewestIndicators": { ...FEWEST, whole: true, optional: false },
  "thresholds.roundingAllowance": { ...ROUNDING, whole: false, optional: false },
};
