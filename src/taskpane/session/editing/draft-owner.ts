import { placeOfProject } from "../../../check/finding";
import { firstHandle } from "../../../check/sheet/snapshot";
import type { Draft, DraftOwner } from "../../../editor/types";

/** A project as a table of the result has it. */
type Owner = Pick<DraftOwner, "sheet" | "row" | "column" | "number" | "name">;

/** The row of a draft that was loaded from storage: rows have other handles when the workbook is read again. */
export const UNKNOWN_ROW = firstHandle(-1);

/** How surely a draft belongs to a project: by row and name, by name, by row where the name was changed; 0 for not at all. */
function sureness({ owner: of }: Draft, owner: Owner): number {
  const { sheet, number, name } = owner;
  const isHere = placeOfProject(of) === placeOfProject(owner);
  if (of.sheet !== sheet) return 0;
  if (of.name === name) return isHere ? 4 : of.row === UNKNOWN_ROW && of.number === number ? 3 : 2;
  return isHere ? 1 : 0;
}

/** The project a draft belongs to; undefined where no table has it any more. */
export function projectOf<P extends Owner>(draft: Draft, projects: readonly P[]): P | undefined {
  let best = 0;
  let found: P | undefined;
  for (const project of projects) {
    const sure = sureness(draft, project);
    if (sure > best) [best, found] = [sure, project];
  }
  return found;
}

/** The draft of a project among those that are not written; `projects` are all there are, so that none is taken for its namesake. */
export function draftOf(drafts: readonly Draft[], owner: Owner, projects: readonly Owner[]): Draft | undefined {
  const isIt = (one: Owner): boolean => placeOfProject(one) === placeOfProject(owner);
  const all = projects.some(isIt) ? projects : [...projects, owner];
  const own = drafts.filter((draft) => {
    const project = projectOf(draft, all);
    return project !== undefined && isIt(project);
  });
  return own.reduce<Draft | undefined>(
    (best, draft) => (best !== undefined && sureness(best, owner) >= sureness(draft, owner) ? best : draft),
    undefined,
  );
}

/** Whether two drafts were opened on the same project at the same place. */
export function isOfSame({ owner: a }: Draft, { owner: b }: Draft): boolean {
  return a.name === b.name && placeOfProject(a) === placeOfProject(b);
}
