import type { SheetSnapshot } from "../../check/sheet/snapshot";
import type { BudgetTable, Indicator, Project, TableRow } from "../../check/table/types";
import { isProject } from "../../check/table/types";
import { difference } from "../../text/difference";
import type { ReportPlace } from "../place";
import { aligned } from "./align";
import {
  cellTexts,
  indicatorParts,
  projectParts,
  rowParts,
  type CellTexts,
  type ComparedPart,
  type PartText,
} from "./parts";

/** One thing that a table says otherwise than before. */
export interface TableChange {
  /** The project, or the row, by its name as it is now; empty for the table itself. */
  readonly project: string;
  /** The indicator by its position from 1 and its name as they are now, or were where it is gone. */
  readonly indicator: { readonly position: number; readonly name: string } | null;
  readonly part: ComparedPart;
  /** The label of an amount's column. */
  readonly label: string;
  /** Where it stands now; of what is gone where it stood. */
  readonly place: ReportPlace | null;
  /** Empty where it was not there, and where it is not there any more. */
  readonly before: string;
  readonly after: string;
}

/** Tables with the sheets they were read from. */
export interface ReadTables {
  readonly tables: readonly BudgetTable[];
  readonly sheets: readonly SheetSnapshot[];
}

/**
 * 修改对照表: what tables say now and said before, project by project, indicator by indicator, part by part. A project is known by its
 * name, or where that was changed by its order among those that are left; an indicator likewise within its project.
 */
export function tableChanges(before: ReadTables, after: ReadTables): readonly TableChange[] {
  const [was, is] = [cellTexts(before.sheets), cellTexts(after.sheets)];
  const rowsOf = ({ tables }: ReadTables): readonly TableRow[] => tables.flatMap(({ rows }) => rows);
  const isSum = ({ kind }: TableRow): boolean => kind === "total" || kind === "unit" || kind === "subtotal";
  const nameOf = ({ sheet, kind, name }: TableRow): string => `${sheet}\n${kind}\n${name.value}`;
  const projects = (read: ReadTables): readonly Project[] => rowsOf(read).filter(isProject);
  const sums = (read: ReadTables): readonly TableRow[] => rowsOf(read).filter(isSum);
  return [
    ...compared([titleParts(before, was), titleParts(after, is)], { project: "", indicator: null }),
    ...aligned(sums(before), sums(after), nameOf).flatMap(([old, now]) =>
      compared([old === null ? [] : rowParts(old, was), now === null ? [] : rowParts(now, is)], {
        project: (now ?? old)?.name.value ?? "",
        indicator: null,
      }),
    ),
    ...aligned(projects(before), projects(after), nameOf).flatMap(([old, now]) => projectChanges(old, now, was, is)),
  ];
}

const titleParts = ({ tables }: ReadTables, texts: CellTexts): readonly PartText[] =>
  tables.flatMap(({ title, department }, nth) =>
    [title, department].flatMap((one, at): PartText[] =>
      one === null
        ? []
        : [{ part: "wording", label: `${nth}/${at}`, text: texts.of(one.spans), place: texts.placeOf(one.spans[0]) }],
    ),
  );

function projectChanges(old: Project | null, now: Project | null, was: CellTexts, is: CellTexts): TableChange[] {
  const project = (now ?? old)?.name.value ?? "";
  const place = old === null ? is.placeOf(now?.name.spans[0]) : was.placeOf(old.name.spans[0]);
  if (now === null || old === null) {
    const [before, after] = [old?.name.value ?? "", now?.name.value ?? ""];
    const whole: TableChange = { project, indicator: null, part: "project", label: "", place, before, after };
    if (now === null) return [whole];
    return [whole, ...compared([[], projectParts(now, is).slice(1)], { project, indicator: null }), ...added(now)];
  }
  const pairs = aligned(old.indicators, now.indicators, ({ name }) => name?.value ?? "");
  const ofIndicators = pairs.flatMap(([one, other]) => indicatorChanges(one, other, project, was, is));
  const texts: readonly [string, string] = [cellsText(old, was), cellsText(now, is)];
  // Something between the parts, such as a mark.
  const wording: readonly TableChange[] =
    ofIndicators.length > 0 || texts[0] === texts[1]
      ? []
      : [
          {
            ...{ project, indicator: null, part: "wording", label: "", place: is.placeOf(now.indicatorCells[0]) },
            ...between(texts),
          },
        ];
  return [
    ...compared([projectParts(old, was), projectParts(now, is)], { project, indicator: null }),
    ...ofIndicators,
    ...wording,
  ];

  function added({ indicators }: Project): TableChange[] {
    return indicators.flatMap((indicator) => indicatorChanges(null, indicator, project, was, is));
  }
}

const cellsText = ({ indicatorCells }: Project, texts: CellTexts): string =>
  indicatorCells.map((span) => texts.of([span])).join("\n");

function between([before, after]: readonly [string, string]): Pick<TableChange, "before" | "after"> {
  const [was, is] = difference(before, after);
  return { before: was, after: is };
}

function indicatorChanges(
  old: Indicator | null,
  now: Indicator | null,
  project: string,
  was: CellTexts,
  is: CellTexts,
): TableChange[] {
  const one = now ?? old;
  if (one === null) return [];
  const indicator = { position: one.position, name: one.name?.value ?? "" };
  const before = old === null ? [] : indicatorParts(old, was);
  const after = now === null ? [] : indicatorParts(now, is);
  if (old !== null && now !== null) return compared([before, after], { project, indicator });
  const [own] = old === null ? after : before;
  const written = (parts: readonly PartText[]): string =>
    parts
      .map(({ text }) => text)
      .filter((text) => text !== "")
      .join("；");
  return [
    {
      ...{ project, indicator, part: "indicator", label: "", place: own?.place ?? null },
      ...{ before: written(before), after: written(after) },
    },
  ];
}

/** The parts that differ, in the order of what is there now. */
function compared(
  [before, after]: readonly [before: readonly PartText[], after: readonly PartText[]],
  of: Pick<TableChange, "project" | "indicator">,
): TableChange[] {
  const idOf = ({ part, label }: PartText): string => `${part}\n${label}`;
  const old = new Map(before.map((part) => [idOf(part), part]));
  const now = new Set(after.map(idOf));
  const changed = after.flatMap((part): TableChange[] => {
    const was = old.get(idOf(part))?.text ?? "";
    return was === part.text ? [] : [changeOf(part, was, part.text)];
  });
  const gone = before.filter((part) => !now.has(idOf(part)) && part.text !== "");
  return [...changed, ...gone.map((part) => changeOf(part, part.text, ""))];

  function changeOf({ part, label, place }: PartText, was: string, is: string): TableChange {
    return { ...of, part, label: part === "amount" ? label : "", place, before: was, after: is };
  }
}
