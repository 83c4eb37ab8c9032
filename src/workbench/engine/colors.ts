import { invalidArgument, notImplemented } from "./errors";

/** The names of HTML's sixteen colours and a few that samples use; Excel takes more. */
const NAMED: Readonly<Record<string, string>> = {
  aqua: "#00FFFF",
  black: "#000000",
  blue: "#0000FF",
  fuchsia: "#FF00FF",
  gray: "#808080",
  green: "#008000",
  lime: "#00FF00",
  maroon: "#800000",
  navy: "#000080",
  olive: "#808000",
  orange: "#FFA500",
  pink: "#FFC0CB",
  purple: "#800080",
  red: "#FF0000",
  silver: "#C0C0C0",
  teal: "#008080",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** A colour as Excel gives it back, #RRGGBB, of what an add-in sets. */
export function colorFrom(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument("color");
  const digits = /^#?([\da-f]{6})$/i.exec(value)?.[1];
  if (digits !== undefined) return `#${digits.toUpperCase()}`;
  const named = NAMED[value.toLowerCase()];
  if (named !== undefined) return named;
  if (/^[a-z]+$/i.test(value)) throw notImplemented(`the color ${value}`);
  throw invalidArgument("color");
}
