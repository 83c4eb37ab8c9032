import type { Profile } from "../standard/profile";
import { ListReadings } from "./list/memory";
import type { ListMemory } from "./packed/memory";
import type { KnownRegions } from "./packed/regions";
import { Texts } from "./texts";

/** What reading remembers from one time to the next. It belongs to a check and ends with it. */
export class ReadingMemory {
  readonly texts: Texts;
  /** What was read of each packed list the time before. */
  readonly packedLists = new Map<string, ListMemory>();
  readonly listReadings = new ListReadings();
  /** Where the packed lists of each sheet stood. */
  readonly packedRegions = new Map<string, KnownRegions>();

  constructor(profile: Pick<Profile, "units" | "categories">) {
    this.texts = new Texts(profile);
  }
}
