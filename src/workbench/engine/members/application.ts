import type { ObjectOf } from "../objects";
import type { Members } from "../table";

/** Calculation and painting are the grid's own affair: to suspend them changes nothing here. */
export const application: Members<ObjectOf<"Application">> = {
  scalars: { CalculationMode: () => "Automatic" },
  methods: {
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};
