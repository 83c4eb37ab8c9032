import type { Finding } from "../finding";
import type { Profile } from "../standard/profile";
import type { Texts } from "../table/texts";
import type { TableFacts } from "../table/types";
import type { Ranks } from "./order";
import type { RunningRules } from "./scopes";

/** What the projects of a table are checked with and their findings described with. */
export interface CheckContext {
  readonly facts: TableFacts;
  readonly profile: Profile;
  readonly texts: Texts;
  readonly rules: RunningRules;
  /** The sheets as they were last checked: a project that is kept has kept its cells, though their rows may have moved. */
  ranks: Ranks;
  /** The project whose findings were described last: those of one project are looked at one after the other. */
  readonly recent: { of: object | null; findings: readonly Finding[] };
}
