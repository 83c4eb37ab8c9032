import { SSF } from "@e965/xlsx";
import fc from "fast-check";
import { Shower } from "../../src/xlsx/shown";
import { runs } from "../support/runs";

test("the general format shows a number as SheetJS prints it, whether it takes the short way or not", () => {
  const shower = new Shower(false);
  const decimal = fc
    .tuple(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), fc.integer({ min: 0, max: 14 }))
    .map(([digits, decimals]) => Number(`${digits}e-${decimals}`));
  fc.assert(
    fc.property(fc.oneof(decimal, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })), (value) => {
      expect(shower.show(value, "General")).toBe(SSF.format("General", value));
    }),
    { numRuns: runs(20_000) },
  );
});
