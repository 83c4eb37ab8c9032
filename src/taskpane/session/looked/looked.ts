import type { ProjectRef } from "../../../check/finding";
import { languageOf } from "../../../text/language";
import { LOOKED_TEXTS } from "../../../text/looked";
import type { Core } from "../core";
import { projectId } from "../findings/project-id";
import type { Visiting } from "../visiting";
import { digestOf, openByProject, lookedProjects } from "./projects";
import type { LookedShelf } from "./shelf";
import { keyedProjects } from "./state";

/** Noting which projects have been looked at. Its promises never reject. */
export interface LookedActions {
  /** Notes that a project was looked at, or with false that it was not. */
  look(project: string, isLooked: boolean): void;
  /** Shows a project alone in the list, and goes to it in the sheet. */
  show(project: string): Promise<void>;
  /** Shows the next project that has not been looked at, after the one that is shown. */
  next(): Promise<void>;
}

export interface LookedParts extends Core {
  readonly shelf: LookedShelf;
  readonly goTo: Visiting["goTo"];
  /** The program's display language. */
  readonly language: string;
}

export function createLooked({ shelf, goTo, language, getState, dispatch }: LookedParts): LookedActions {
  const texts = LOOKED_TEXTS[languageOf(language)].outcome;
  const tell = (sentence: string): void =>
    dispatch({ type: "announced", outcome: { kind: "told", sentence, isChange: false } });
  let isUnkeptSaid = false;

  const show = async (project: ProjectRef): Promise<void> => {
    dispatch({ type: "project-shown", project: projectId(project) });
    await goTo(project);
  };

  return {
    look(id, isLooked) {
      const found = keyedProjects(getState().result?.tables ?? []).find(({ project }) => projectId(project) === id);
      if (found === undefined) return;
      const next = new Map(getState().looked);
      if (isLooked) next.set(found.key, (openByProject(getState()).get(id) ?? []).map(digestOf));
      else next.delete(found.key);
      dispatch({ type: "looked", looked: next });
      if (shelf.keep(next) || isUnkeptSaid) return;
      isUnkeptSaid = true;
      tell(texts.unkept);
    },
    async show(id) {
      const found = keyedProjects(getState().result?.tables ?? []).find(({ project }) => projectId(project) === id);
      if (found !== undefined) await show(found.project);
    },
    async next() {
      const projects = lookedProjects(getState());
      const at = projects.findIndex(({ project }) => projectId(project) === getState().filter.project);
      const order = [...projects.slice(at + 1), ...projects.slice(0, at + 1)];
      const next = order.find(({ standing }) => standing !== "looked");
      if (next === undefined) tell(texts.all(projects.length));
      else await show(next.project);
    },
  };
}
