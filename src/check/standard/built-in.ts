import { CENTRAL_2021 } from "./central-2021";
import { GUANGDONG } from "./guangdong";
import type { Profile } from "./profile";

/** Names of the built-in profiles, as a settings file's `base` gives them. */
export const BUILT_IN_IDS = ["guangdong", "central-2021"] as const;

export type BuiltInId = (typeof BUILT_IN_IDS)[number];

export const BUILT_IN: Readonly<Record<BuiltInId, Profile>> = { guangdong: GUANGDONG, "central-2021": CENTRAL_2021 };

export function isBuiltIn(id: string): id is BuiltInId {
  return (BUILT_IN_IDS as readonly string[]).includes(id);
}
