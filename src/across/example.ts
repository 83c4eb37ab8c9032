import { exampleProfile, exampleSheet } from "../check/rules/example";
import { readSheets } from "../check/table/read";
import { factsOf } from "./extract";
import type { FileFacts, ProjectFacts } from "./facts";
import type { AcrossExample, AcrossRule } from "./rule";
import { createAcrossCheck, type AcrossResult, type FactsStore } from "./run";

/** A store for few files: all of it is held. */
export function heldFacts(): FactsStore {
  const held: ProjectFacts[] = [];
  return {
    add: (facts) => void held.push(facts),
    get: (id) => {
      const facts = held[id];
      if (facts === undefined) throw new Error(`no project ${id}`);
      return facts;
    },
  };
}

/** The facts of a file of an example. */
export function exampleFacts({ sheet }: AcrossExample["files"][number]): FileFacts {
  const profile = exampleProfile({});
  const sheets = [exampleSheet({ sheet })];
  return factsOf({ tables: readSheets(sheets, { profile }).tables, sheets, profile, acceptances: [] });
}

/** What a rule finds in an example. */
export function runAcrossExample(rule: AcrossRule, { files }: AcrossExample): AcrossResult {
  const check = createAcrossCheck(heldFacts(), [rule]);
  for (const file of files) check.add({ path: file.name, file: file.name }, exampleFacts(file));
  return check.finish();
}
