import type { CellWrite } from "./finding";

/** What fixing a set of findings comes to: one write a cell over the text that was read. */
export interface FixPlan {
  /** Writes that belong together, each with the findings it mends. */
  readonly groups: readonly FixGroup[];
  /** Keys of findings whose fix was asked for and could not be worked in, with ten passes done. */
  readonly left: readonly string[];
}

export interface FixGroup {
  readonly id: string;
  readonly keys: readonly string[];
  readonly writes: readonly CellWrite[];
}
