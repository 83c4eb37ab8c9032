import type { Rule } from "../rule";
import { actualMissing } from "./actual-missing";
import { amountColumnBlank } from "./amount-column-blank";
import { amountNegative } from "./amount-negative";
import { amountNotANumber } from "./amount-not-a-number";
import { amountStoredAsText } from "./amount-stored-as-text";
import { amountTooPrecise } from "./amount-too-precise";
import { amountUnitSuspect } from "./amount-unit-suspect";
import { annualExceedsCycle } from "./annual-exceeds-cycle";
import { annualStricterThanCycle } from "./annual-stricter-than-cycle";
import { boilerplateIndicator } from "./boilerplate-indicator";
import { categoryCodeMismatch } from "./category-code-mismatch";
import { categoryLabelUnknown } from "./category-label-unknown";
import { cellHalfwidthSeparator } from "./cell-halfwidth-separator";
import { cellTruncated } from "./cell-truncated";
import { classWeightMismatch } from "./class-weight-mismatch";
import { contradictoryTargets } from "./contradictory-targets";
import { costAboveBudget } from "./cost-above-budget";
import { cycleAnnualDiffer } from "./cycle-annual-differ";
import { deadlineYearDiffers } from "./deadline-year-differs";
import { deductionWithoutReason } from "./deduction-without-reason";
import { digitMistyped } from "./digit-mistyped";
import { duplicateIndicator } from "./duplicate-indicator";
import { duplicateProject } from "./duplicate-project";
import { executionRateMismatch } from "./execution-rate-mismatch";
import { executionScoreMismatch } from "./execution-score-mismatch";
import { formulaWithoutValue } from "./formula-without-value";
import { fullScoreNotMet } from "./full-score-not-met";
import { fullwidthDigit } from "./fullwidth-digit";
import { fundLabelUnknown } from "./fund-label-unknown";
import { fundsIndicator } from "./funds-indicator";
import { goalAmountDiffers } from "./goal-amount-differs";
import { goalContractWording } from "./goal-contract-wording";
import { goalEmpty } from "./goal-empty";
import { goalHalfwidthPunct } from "./goal-halfwidth-punct";
import { goalNoFullStop } from "./goal-no-full-stop";
import { goalNotQuantified } from "./goal-not-quantified";
import { goalQuantityNotInIndicators } from "./goal-quantity-not-in-indicators";
import { hardBreakInCell } from "./hard-break-in-cell";
import { hardBreakInGoal } from "./hard-break-in-goal";
import { hardBreakInName } from "./hard-break-in-name";
import { headerHalfwidthBracket } from "./header-halfwidth-bracket";
import { identicalGoal } from "./identical-goal";
import { identicalIndicatorSet } from "./identical-indicator-set";
import { indicatorNumbering } from "./indicator-numbering";
import { indicatorParseError } from "./indicator-parse-error";
import { indicatorsEmpty } from "./indicators-empty";
import { invisibleCharacter } from "./invisible-character";
import { legacyCategory } from "./legacy-category";
import { lineStartsWithPunct } from "./line-starts-with-punct";
import { miscategorised } from "./miscategorised";
import { missWithoutReason } from "./miss-without-reason";
import { missingBenefit } from "./missing-benefit";
import { missingCost } from "./missing-cost";
import { missingCostConstruction } from "./missing-cost-construction";
import { missingOutput } from "./missing-output";
import { missingQuality } from "./missing-quality";
import { missingQuantity } from "./missing-quantity";
import { missingSatisfaction } from "./missing-satisfaction";
import { missingTimeliness } from "./missing-timeliness";
import { missingUnit } from "./missing-unit";
import { nameIsAction } from "./name-is-action";
import { nameIsTarget } from "./name-is-target";
import { nearDuplicateProject } from "./near-duplicate-project";
import { noOperator } from "./no-operator";
import { nonstandardName } from "./nonstandard-name";
import { operatorConflict } from "./operator-conflict";
import { operatorDirection } from "./operator-direction";
import { percentNeedsOperator } from "./percent-needs-operator";
import { percentOver100 } from "./percent-over-100";
import { placeholder } from "./placeholder";
import { projectNameHalfwidthBracket } from "./project-name-halfwidth-bracket";
import { projectNameTrailingPunct } from "./project-name-trailing-punct";
import { projectYearDiffers } from "./project-year-differs";
import { qualitativeTarget } from "./qualitative-target";
import { quantitativeNameTextValue } from "./quantitative-name-text-value";
import { quantityNeedsNumber } from "./quantity-needs-number";
import { rangeInverted } from "./range-inverted";
import { rateUnderQuantity } from "./rate-under-quantity";
import { repeatedHeader } from "./repeated-header";
import { retiredName } from "./retired-name";
import { rowSumMismatch } from "./row-sum-mismatch";
import { sameIndicatorTwoTargets } from "./same-indicator-two-targets";
import { sameNameTwoCategories } from "./same-name-two-categories";
import { satisfaction100 } from "./satisfaction-100";
import { satisfactionWording } from "./satisfaction-wording";
import { scoreAboveWeight } from "./score-above-weight";
import { scoreSumMismatch } from "./score-sum-mismatch";
import { scoreWithoutActual } from "./score-without-actual";
import { separatorIrregular } from "./separator-irregular";
import { separatorStyleInconsistent } from "./separator-style-inconsistent";
import { severalInOneCell } from "./several-in-one-cell";
import { signMistyped } from "./sign-mistyped";
import { tableYearUnknown } from "./table-year-unknown";
import { targetMissing } from "./target-missing";
import { templateLeftover } from "./template-leftover";
import { textOutsideIndicators } from "./text-outside-indicators";
import { tooFewIndicators } from "./too-few-indicators";
import { totalMismatch } from "./total-mismatch";
import { totalOmitsRows } from "./total-omits-rows";
import { totalRounding } from "./total-rounding";
import { totalRowMissing } from "./total-row-missing";
import { unbalancedBrackets } from "./unbalanced-brackets";
import { unbalancedQuotes } from "./unbalanced-quotes";
import { unitInBrackets } from "./unit-in-brackets";
import { unitInName } from "./unit-in-name";
import { unitMismatch } from "./unit-mismatch";
import { unitNameClash } from "./unit-name-clash";
import { unitTextMismatch } from "./unit-text-mismatch";
import { valueBecameDate } from "./value-became-date";
import { valueIsFormula } from "./value-is-formula";
import { valueIsNotATarget } from "./value-is-not-a-target";
import { weightsSum } from "./weights-sum";
import { wordOperator } from "./word-operator";

/** Every rule. Their order decides nothing but which of two findings at one place is listed first. */
export const RULES: readonly Rule[] = [
  totalMismatch,
  totalRounding,
  rowSumMismatch,
  amountColumnBlank,
  amountNotANumber,
  amountStoredAsText,
  amountNegative,
  amountTooPrecise,
  amountUnitSuspect,
  formulaWithoutValue,
  fundLabelUnknown,
  totalOmitsRows,
  totalRowMissing,
  tableYearUnknown,
  repeatedHeader,
  headerHalfwidthBracket,
  projectNameTrailingPunct,
  projectNameHalfwidthBracket,
  projectYearDiffers,
  nearDuplicateProject,
  duplicateProject,
  hardBreakInName,
  goalEmpty,
  goalAmountDiffers,
  goalQuantityNotInIndicators,
  goalNotQuantified,
  goalContractWording,
  goalHalfwidthPunct,
  goalNoFullStop,
  identicalGoal,
  unbalancedQuotes,
  unbalancedBrackets,
  hardBreakInGoal,
  lineStartsWithPunct,
  indicatorParseError,
  indicatorsEmpty,
  indicatorNumbering,
  hardBreakInCell,
  cellHalfwidthSeparator,
  separatorStyleInconsistent,
  separatorIrregular,
  textOutsideIndicators,
  fullwidthDigit,
  invisibleCharacter,
  cellTruncated,
  missingOutput,
  missingBenefit,
  missingSatisfaction,
  missingCost,
  missingCostConstruction,
  missingQuantity,
  missingQuality,
  missingTimeliness,
  tooFewIndicators,
  duplicateIndicator,
  identicalIndicatorSet,
  boilerplateIndicator,
  contradictoryTargets,
  sameIndicatorTwoTargets,
  sameNameTwoCategories,
  weightsSum,
  categoryCodeMismatch,
  categoryLabelUnknown,
  miscategorised,
  fundsIndicator,
  rateUnderQuantity,
  nameIsAction,
  nameIsTarget,
  unitInName,
  satisfactionWording,
  legacyCategory,
  nonstandardName,
  retiredName,
  placeholder,
  templateLeftover,
  targetMissing,
  quantitativeNameTextValue,
  quantityNeedsNumber,
  valueIsNotATarget,
  qualitativeTarget,
  cycleAnnualDiffer,
  wordOperator,
  operatorConflict,
  severalInOneCell,
  signMistyped,
  digitMistyped,
  valueBecameDate,
  deadlineYearDiffers,
  noOperator,
  percentNeedsOperator,
  missingUnit,
  unitInBrackets,
  unitMismatch,
  percentOver100,
  satisfaction100,
  annualExceedsCycle,
  annualStricterThanCycle,
  operatorDirection,
  rangeInverted,
  unitNameClash,
  unitTextMismatch,
  valueIsFormula,
  costAboveBudget,
  scoreAboveWeight,
  scoreSumMismatch,
  executionRateMismatch,
  executionScoreMismatch,
  classWeightMismatch,
  fullScoreNotMet,
  scoreWithoutActual,
  deductionWithoutReason,
  actualMissing,
  missWithoutReason,
];
