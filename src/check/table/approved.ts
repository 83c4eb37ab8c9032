/** 申报 beside 审定: what was applied for, and what was approved of it. */
const APPLIED = /申报|申请|上报|送审/;
const APPROVED = /审定|审核|核定|核准|批复|批准|审批/;

/** Whether a label says that what it stands over or beside was applied for. */
export const saysApplied = (label: string): boolean => APPLIED.test(label) && !APPROVED.test(label);

/** Whether a label says that what it stands over or beside was approved. */
export const saysApproved = (label: string): boolean => APPROVED.test(label) && !APPLIED.test(label);

/**
 * Several columns of one kind without those that do not count: where something was approved, what was applied for does not; where
 * `isFilled` says that no column of approvals is filled in, those columns do not.
 */
export function withoutApplied<T>(
  columns: readonly T[],
  labelOf: (column: T) => string,
  isFilled: (column: T) => boolean,
): readonly T[] {
  const approved = columns.filter((column) => saysApproved(labelOf(column)));
  if (approved.length === 0 || approved.length === columns.length) return columns;
  const isApproved = approved.some(isFilled);
  return columns.filter((column) => (isApproved ? !saysApplied(labelOf(column)) : !approved.includes(column)));
}
