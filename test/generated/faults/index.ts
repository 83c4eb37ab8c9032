import { CELL_FAULTS } from "./cell";
import { EVALUATION_FAULTS } from "./evaluation";
import type { Fault } from "./fault";
import { INDICATOR_FAULTS, TARGET_FAULTS } from "./indicator";
import { MONEY_FAULTS } from "./money";
import { SET_FAULTS } from "./set";
import { GOAL_FAULTS, NAME_FAULTS } from "./text";
import { WORDING_FAULTS } from "./wording";

/** Every fault that is put into tables. */
export const FAULTS: readonly Fault[] = [
  ...MONEY_FAULTS,
  ...NAME_FAULTS,
  ...GOAL_FAULTS,
  ...CELL_FAULTS,
  ...SET_FAULTS,
  ...INDICATOR_FAULTS,
  ...TARGET_FAULTS,
  ...WORDING_FAULTS,
  ...EVALUATION_FAULTS,
];
