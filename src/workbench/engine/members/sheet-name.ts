import type { Environment } from "../environment";
import { invalidArgument, RichError } from "../errors";

/** Characters Excel takes in a sheet's name. */
const LONGEST_NAME = 31;

/** A sheet's new name, if Excel takes it and no other sheet has it. */
export function freeName(name: unknown, env: Environment, of?: string): string {
  const text = String(name);
  const isFit =
    text.trim() !== "" && text.length <= LONGEST_NAME && !/[\\/?*[\]:]|^'|'$/.test(text) && !/^history$/i.test(text);
  if (!isFit) throw invalidArgument(`sheet name ${text}`);
  if (env.grid.sheets().some(({ id, name: other }) => id !== of && other.toLowerCase() === text.toLowerCase())) {
    throw new RichError("ItemAlreadyExists", "The resource being created already exists.", 409);
  }
  return text;
}

/** The name of a sheet for which none was asked. */
export function nextName(env: Environment): string {
  const taken = new Set(env.grid.sheets().map(({ name }) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`sheet${number}`)) number++;
  return `Sheet${number}`;
}
