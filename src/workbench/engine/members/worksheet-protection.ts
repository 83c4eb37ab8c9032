import { NOTHING_ALLOWED, type ProtectionOptions } from "../../cell-protection";
import type { Environment } from "../environment";
import { accessDenied, invalidArgument } from "../errors";
import type { ObjectOf } from "../objects";
import type { Members } from "../table";
import { countWrite } from "./range-access";

type Protection = ObjectOf<"WorksheetProtection">;

const MODES = ["Normal", "None", "Unlocked"] as const;

/** The options that were given, over those of a protection that allows nothing. */
function optionsFrom(given: unknown): ProtectionOptions {
  if (given === undefined || given === null) return NOTHING_ALLOWED;
  if (typeof given !== "object") throw invalidArgument("options");
  const options: Record<string, unknown> = { ...NOTHING_ALLOWED };
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(options, name)) throw invalidArgument(`option ${name}`);
    if (value === undefined || value === null) continue;
    const isFit = name === "selectionMode" ? MODES.some((mode) => mode === value) : typeof value === "boolean";
    if (!isFit) throw invalidArgument(`option ${name}`);
    options[name] = value;
  }
  return options as unknown as ProtectionOptions;
}

const passwordFrom = (given: unknown): string | null =>
  given === undefined || given === null || given === "" ? null : String(given);

function protect({ sheet }: Protection, [options, password]: readonly unknown[], env: Environment): void {
  countWrite(env);
  // Read in its documentation: it fails where the sheet is protected already.
  if (env.sheet(sheet).isProtected) throw accessDenied("the sheet is protected already");
  env.grid.setProtection(sheet, { options: optionsFrom(options), password: passwordFrom(password) });
}

/** Does nothing on a sheet that is not protected. Ignores the password if the protection has none. */
function unprotect({ sheet }: Protection, [password]: readonly unknown[], env: Environment): void {
  countWrite(env);
  env.sheet(sheet);
  const protection = env.grid.protection(sheet);
  if (protection === null) return;
  if (protection.password !== null && protection.password !== passwordFrom(password)) throw invalidArgument("password");
  env.grid.setProtection(sheet, null);
}

export const worksheetProtection: Members<Protection> = {
  scalars: {
    Protected: ({ sheet }, env) => env.sheet(sheet).isProtected,
    Options: ({ sheet }, env) => env.grid.protection(env.sheet(sheet).id)?.options ?? NOTHING_ALLOWED,
  },
  methods: { Protect: protect, Unprotect: unprotect },
};
