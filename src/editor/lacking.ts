/** What a project lacks by these rules: codes of the classes that a new indicator may go under, the likeliest first. */
export const LACKING: Readonly<Record<string, readonly string[]>> = {
  "missing-output": ["11", "1"],
  "missing-quantity": ["11"],
  "missing-quality": ["12"],
  "missing-timeliness": ["13"],
  // Most projects of a unit have an effect on society.
  "missing-benefit": ["22", "2"],
  "missing-satisfaction": ["31", "3"],
  "missing-cost": ["41", "4"],
  "missing-cost-construction": ["41", "4"],
};

/** Whether a rule says that a project lacks indicators of a class. */
export const saysMissing = (rule: string): boolean => Object.hasOwn(LACKING, rule);
