import Big from "big.js";
import { INVISIBLE } from "../sheet/invisible";
import type { Cell } from "../sheet/snapshot";

/** What stands in a money cell. Exact: Excel's binary number is taken by its shortest decimal spelling. */
export type Amount =
  | { readonly kind: "blank" }
  | {
      readonly kind: "number";
      readonly value: Big;
      /** Decimals printed on the sheet: 2 for 3,465.68. */
      readonly decimals: number;
      /** The characters the user sees, without spaces around them. */
      readonly text: string;
      /** The whole text of the cell. */
      readonly raw: string;
      /** True where a clean number was typed as text, so Excel's own SUM passes it over. */
      readonly storedAsText: boolean;
    }
  | { readonly kind: "unreadable"; readonly text: string };

const BLANK: Amount = { kind: "blank" };
const PLAIN = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/;
const DASHES = /^[-－—–]+$/;

/** Full-width digits, points, commas and signs as their half-width selves. */
function halfWidth(text: string): string {
  return text.replace(/[０-９．，＋－]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/** Reads a money cell. Blank and a lone dash count as nothing; anything that spells no number is unreadable, never zero. */
export function readAmount(cell: Cell): Amount {
  if (typeof cell.value === "number") {
    // Excel itself keeps 15 digits: 0.1+0.2 in a formula is 0.3 to its user.
    const value = new Big(cell.value.toPrecision(15));
    const shown = cell.text.trim();
    const decimals = printedDecimals(shown);
    return {
      kind: "number",
      value,
      decimals: decimals ?? fractionDigits(value),
      text: decimals === null ? value.toFixed() : shown,
      raw: cell.text,
      storedAsText: false,
    };
  }
  if (cell.value === null) return BLANK;
  const text = String(cell.value);
  const bare = halfWidth(text.replace(/\s/g, "").replace(INVISIBLE, ""));
  if (bare === "" || DASHES.test(bare)) return BLANK;
  const match = PLAIN.exec(bare);
  if (match === null) return { kind: "unreadable", text };
  return {
    kind: "number",
    value: new Big(bare.replaceAll(",", "").replace(/\.$/, "").replace(/^\+/, "")),
    decimals: match[1]?.length ?? 0,
    text: text.trim(),
    raw: text,
    storedAsText: true,
  };
}

/** Decimals in what a cell shows, or null where it shows no number: #### in a narrow column, a date, a percentage. */
function printedDecimals(text: string): number | null {
  const match = PLAIN.exec(text);
  return match === null ? null : (match[1]?.length ?? 0);
}

/** Decimals a value needs to be written exactly. */
export function fractionDigits(value: Big): number {
  return Math.max(0, value.c.length - 1 - value.e);
}
