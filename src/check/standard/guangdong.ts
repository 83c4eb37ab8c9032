import { LEGACY_CODES, LEVEL1, LEVEL2 } from "./categories";
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
  categories: { level1: LEVEL1, level2: LEVEL2, legacy: LEGACY_CODES },
  names: [],
  units: [],
  phrases: [],
};
