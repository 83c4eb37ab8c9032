import type { Profile } from "../standard/profile";
import { CandidateRows } from "./candidate-rows";
import { ListReadings } from "./list/memory";
import type { ListMemory } from "./packed/memory";
import type { KnownRegions } from "./packed/regions";
import { Texts } from "./texts";
import type { TableRow } from "./types";

/** What reading remembers from one time to the next. It belongs to a check and ends with it. */
export class ReadingMemory {
  readonly texts: Texts;
  /** Rows of each sheet that may be headers. */
  readonly candidates = new CandidateRows();
  /** What was read of each packed list the time before. */
  readonly packedLists = new Map<string, ListMemory>();
  /** The rows of packed lists in which no project goes over several of them. */
  readonly singleRows = new Map<string, readonly TableRow[]>();
  readonly listReadings = new ListReadings();
  /** Where the packed lists of each sheet stood. */
  readonly packedRegions = new Map<string, KnownRegions>();

  constructor(profile: Pick<Profile, "units" | "categories">) {
    this.texts = new Texts(profile);
  }
}
