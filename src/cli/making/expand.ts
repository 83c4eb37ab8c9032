import { cellAddress } from "../../check/sheet/cell-address";
import { sheetName } from "../../check/sheet/sheet-name";
import type { BudgetTable, Project } from "../../check/table/types";
import { expand, type Expanded } from "../../editor/expand/expand";
import { placeLists } from "../../editor/expand/place-lists";
import { openIndicators } from "../../editor/open";
import { cardsOf } from "../../editor/types";
import { COPY_TEXTS } from "../../text/cli-copies";
import type { Language } from "../../text/language";
import { SHEET_TEXTS } from "../../text/pane/sheet-texts";
import type { FileSheet } from "../../xlsx/patch/new-sheet";
import { patchWorkbook, sheetNames } from "../../xlsx/patch/patch";
import { sheetToAdd } from "../../xlsx/sheet-to-add";
import type { ExpandArguments } from "../arguments/types";
import { copyMaking, type ReadFile } from "./copies";

/** Sheets that are added at once: a workbook of thousands is nothing anybody works with. */
const MOST_SHEETS = 200;

/** `expand FILE…`: a copy of each file in which the indicators of each packed cell stand one a row, on a sheet a project. */
export const expandMaking = ({ language, destination, projects }: ExpandArguments) =>
  copyMaking(destination, language, (file, target) => {
    const texts = COPY_TEXTS[language];
    const { found, missing } = wantedProjects(file, projects);
    const strange = missing.map(texts.noProject);
    const packed = found.filter(({ project }) => project.cells.length > 0);
    const nothing = { write: null, more: [], status: strange.length > 0 ? 1 : 0 } as const;
    if (packed.length === 0) return { ...nothing, lines: strange.length > 0 ? strange : [texts.nothingToExpand] };
    if (packed.length > MOST_SHEETS)
      return { ...nothing, lines: [...strange, texts.tooMany(packed.length, MOST_SHEETS)], status: 1 };
    const laidOut = packed.map((one) => layOut(one, file, language));
    const newSheets = sheetsOf(laidOut, file, language);
    const lines = laidOut.map(({ expanded, title, indicators }, at) =>
      expanded.sheet === null
        ? texts.notExpanded(title, refusalSentence(expanded.refused, language))
        : texts.expanded(title, newSheets.names[at] ?? "", indicators),
    );
    const bytes =
      newSheets.added.length === 0
        ? null
        : patchWorkbook(file.read.bytes, file.read.sheets, { newSheets: newSheets.added });
    const hasLeft = strange.length > 0 || laidOut.some(({ expanded }) => expanded.sheet === null);
    return {
      lines: [...strange, ...lines],
      write: bytes && { bytes, file: target, replaces: null },
      more: [],
      status: hasLeft ? 1 : 0,
    };
  });

interface FoundProject {
  readonly table: BudgetTable;
  readonly project: Project;
}

/** The projects of some names, or all; spaces and line breaks in a name do not count. */
function wantedProjects({ check, sheets }: ReadFile, names: readonly string[] | null) {
  const all = check
    .read(sheets)
    .flatMap((table) => table.projects.map((project): FoundProject => ({ table, project })));
  if (names === null) return { found: all, missing: [] };
  const wanted = new Set(names.map(bare));
  const found = all.filter(({ project }) => wanted.has(bare(project.name.value)));
  const there = new Set(found.map(({ project }) => bare(project.name.value)));
  return { found, missing: names.filter((name) => !there.has(bare(name))) };
}

const bare = (name: string): string => name.replace(/\s/g, "");

interface LaidOut {
  /** The project and its cells, as they are named to the user. */
  readonly title: string;
  readonly indicators: number;
  readonly expanded: Expanded;
}

function layOut({ table, project }: FoundProject, { sheets, profile, kept }: ReadFile, language: Language): LaidOut {
  const draft = openIndicators(project, table, sheets, profile, kept.mappings);
  const cells = draft.form.kind === "packed" ? draft.form.cells : [];
  const name = project.name.value.replace(/\s+/g, " ").trim();
  return {
    title: COPY_TEXTS[language].project(
      name,
      cells.map((cell) => {
        const sheet = sheets.find(({ name: own }) => own === cell.sheet);
        return `${cell.sheet}!${cellAddress(sheet, cell)}`;
      }),
    ),
    indicators: cardsOf(draft).length,
    expanded: expand(draft, sheets, profile),
  };
}

/** The sheets to add, with their lists, and the name of each that was laid out. */
function sheetsOf(laidOut: readonly LaidOut[], { read }: ReadFile, language: Language) {
  const taken = [...sheetNames(read.bytes)];
  const take = (wished: string): string => {
    const name = sheetName(wished, taken);
    taken.push(name);
    return name;
  };
  const names = laidOut.map(({ expanded: { sheet } }) => (sheet === null ? null : take(sheet.name)));
  const lists = laidOut.flatMap(({ expanded }, at) =>
    expanded.lists.map((list) => ({ ...list, sheet: names[at] ?? "" })),
  );
  const placed = placeLists(lists, SHEET_TEXTS[language]);
  const listSheet = placed.sheet && { ...placed.sheet, name: take(placed.sheet.name) };
  const areas = placed.areas(listSheet?.name ?? "");
  const added = laidOut.flatMap(({ expanded: { sheet } }, at): FileSheet[] => {
    const name = names[at] ?? "";
    return sheet === null ? [] : [{ ...sheetToAdd(sheet), name, lists: areas.get(name) ?? [] }];
  });
  return { names, added: [...added, ...(listSheet === null ? [] : [sheetToAdd(listSheet)])] };
}

function refusalSentence(refused: NonNullable<Expanded["refused"]>, language: Language): string {
  const words = SHEET_TEXTS[language].outcome.notUnfolded;
  return refused.kind === "formula" ? words.formula(refused.address) : words[refused.kind];
}
