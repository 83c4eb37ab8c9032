/** A name indicators commonly have, with what a pick brings along. */
export interface StandardName {
  readonly name: string;
  /** Code of its level 2 class. */
  readonly category: string;
  /** ≥ ≤ = > < or 定性 */
  readonly operator: string;
  /** Null where the user must give it. */
  readonly target: string | null;
  readonly unit: string;
}
