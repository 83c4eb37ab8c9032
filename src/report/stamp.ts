import { fnv1a, hexOf, OTHER_START } from "../check/fnv";

/**
 * A short text that stands for a finding's identity on its sheet (see `Identified`), which may be as long as a cell: among a million
 * texts the same 64 bits are not to be expected. It is written into workbooks: it must never change.
 */
export const stamp = (rule: string, identity: string): string =>
  `${rule}.${hexOf(fnv1a(identity))}${hexOf(fnv1a(identity, OTHER_START))}`;
