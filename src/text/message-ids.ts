/** Every message a rule may give: the rule's id, with a variant after a slash. Both languages have a text for each. */
export const MESSAGE_IDS = [
  "total-mismatch",
  "total-rounding",
  "row-sum-mismatch",
  "amount-column-blank",
  "amount-not-a-number",
  "amount-stored-as-text",
  "amount-negative",
  "amount-too-precise",
  "amount-unit-suspect",
  "total-omits-rows",
  "total-row-missing",
  "project-name-trailing-punct",
  "indicator-parse-error",
  "indicator-parse-error/no-name",
  "indicators-empty",
  "indicator-numbering",
  "hard-break-in-cell",
  "cell-halfwidth-separator",
  "separator-style-inconsistent",
  "separator-irregular",
  "text-outside-indicators",
  "fullwidth-digit",
  "invisible-character",
  "cell-truncated",
  "missing-output",
  "missing-benefit",
  "category-code-mismatch/level1",
  "category-code-mismatch/level2",
  "category-code-mismatch/under",
  "placeholder",
  "target-missing",
  "word-operator",
  "word-operator/suggested",
  "word-operator/unclear",
  "operator-conflict",
  "operator-conflict/range",
] as const;

export type MessageId = (typeof MESSAGE_IDS)[number];

type Params = Readonly<Record<string, string | number>>;

/** One function a message, from its parameters to the sentence. */
export type MessageTexts = Readonly<Record<MessageId, (params: Params) => string>>;
