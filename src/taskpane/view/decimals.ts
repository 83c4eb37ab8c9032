/** Decimal strings as the check gives them, for showing: no arithmetic on binary numbers. */

export function decimalsOf(value: string): number {
  const point = value.indexOf(".");
  return point < 0 ? 0 : value.length - point - 1;
}

/** With thousands apart and at least so many decimals: 3465.6, 2 → 3,465.60. */
export function spread(value: string, decimals: number): string {
  const [, sign = "", whole = "", fraction = ""] = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  if (whole === "") return value;
  const padded = fraction.padEnd(decimals, "0");
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${padded === "" ? "" : `.${padded}`}`;
}

/** Whether a difference, whatever its sign, is no more than the allowance. */
export function withinAllowance(difference: string, allowance: string): boolean {
  const places = Math.max(decimalsOf(difference), decimalsOf(allowance));
  const scaled = (value: string): bigint => {
    const [whole = "0", fraction = ""] = value.replace(/^[+-]/, "").split(".");
    return BigInt(whole + fraction.padEnd(places, "0"));
  };
  return scaled(difference) <= scaled(allowance);
}
