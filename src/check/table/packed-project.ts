import type { Located } from "../sheet/located";
import { indicatorsOf, parsedIndicatorsOf, withParsedCell } from "./packed-cells";
import type { Indicator, Project } from "./types";

/** What a project with packed cells is, apart from what they say. */
type PackedProject = Omit<Project, "indicators">;

/** A project whose indicators are read from its packed cells when they are asked for. */
export function packedProject(own: PackedProject): Project {
  return new LazyProject(own);
}

class LazyProject implements Project {
  readonly kind = "project";
  readonly sheet: Project["sheet"];
  readonly row: Project["row"];
  readonly name: Project["name"];
  readonly amounts: Project["amounts"];
  readonly number: Project["number"];
  readonly unit: Project["unit"];
  readonly code?: Located<string>;
  readonly identity: object;
  readonly goals: Project["goals"];
  readonly cells: Project["cells"];
  readonly indicatorCells: Project["indicatorCells"];
  readonly indicatorsEnd: Project["indicatorsEnd"];

  constructor(own: PackedProject) {
    this.sheet = own.sheet;
    this.row = own.row;
    this.name = own.name;
    this.amounts = own.amounts;
    this.number = own.number;
    this.unit = own.unit;
    if (own.code !== undefined) this.code = own.code;
    this.identity = own.identity ?? this;
    this.goals = own.goals;
    this.cells = own.cells;
    this.indicatorCells = own.indicatorCells;
    this.indicatorsEnd = own.indicatorsEnd;
  }

  get indicators(): readonly Indicator[] {
    return indicatorsOf(this.cells);
  }
}

/** A project with another number and another unit. */
export function placed(project: Project, place: Pick<Project, "number" | "unit">): Project {
  return project instanceof LazyProject ? new LazyProject({ ...project, ...place }) : { ...project, ...place };
}

/** A project with its indicators made, for many rules to look at one after the other. */
export function resolved(project: Project): Project {
  if (!(project instanceof LazyProject))
    return project.cells.length === 0 ? project : { ...project, indicators: project.indicators.map(withParsedCell) };
  const { kind, sheet, row, name, amounts, number, unit, code, identity, goals, cells, indicatorCells, indicatorsEnd } =
    project;
  // Named one by one: there are many, and copying a class instance is slow.
  return {
    kind,
    sheet,
    row,
    name,
    amounts,
    number,
    unit,
    ...(code && { code }),
    identity,
    goals,
    cells,
    indicatorCells,
    indicatorsEnd,
    indicators: parsedIndicatorsOf(cells),
  };
}
