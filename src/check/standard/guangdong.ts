import { LEGACY_CODES, LEVEL1, LEVEL2 } from "./categories";
import { STANDARD_NAMES } from "./names";
import { STANDARD_PHRASES } from "./phrases";
import type { Profile } from "./profile";

/** What is checked with unless an office says otherwise: Guangdong's categories with their codes. */
export const GUANGDONG: Profile = {
  id: "guangdong",
  name: "广东省",
  tier: "default",
  year: null,
  severities: {},
  thresholds: { fewestIndicators: 3, roundingAllowance: 0.5 },
  required: { satisfaction: false, cost: false },
  layouts: null,
  categories: { printsCodes: true, level1: LEVEL1, level2: LEVEL2, legacy: LEGACY_CODES },
  names: STANDARD_NAMES,
  units: [],
  phrases: STANDARD_PHRASES,
  reasons: [],
  wording: [],
};
