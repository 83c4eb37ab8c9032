import { exampleSheet, HEAD, HEADER, PROJECT_ROW } from "../../src/check/rules/example";
import { columnName } from "../../src/check/sheet/address";
import { cellText, rowBounds, rowOf, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { changesOf, gridOf } from "./grid";
import { code, prose } from "./markdown";
import { at, marked, marksOf, type Marks, type Stretch } from "./marks";
import type { ExampleRun, Mended } from "./run";

/** The most lines of a cell; a longer one is shown by its ends and its marks. */
const MOST_LINES = 10;

/** One cell's text as a block, an indicator a line. */
function block(text: string, stretches: readonly Stretch[]): string {
  const lines = marked(text, stretches)
    .replace(/⏎\n([】〕])/g, "⏎$1\n")
    .replace(/。([】〕]*)(?=[【〔]?\d{1,2}、)/g, "。$1\n")
    .split("\n");
  if (lines.length <= MOST_LINES) return code(lines.join("\n"));
  const kept = lines.flatMap((line, index) =>
    index < 2 || index >= lines.length - 2 || /[【〔]/.test(line) ? [index] : [],
  );
  return code(
    kept
      .flatMap((index, nth) => (nth > 0 && index > (kept[nth - 1] ?? 0) + 1 ? ["…", lines[index]] : [lines[index]]))
      .join("\n"),
  );
}

/** The table no rule finds fault with, with its whole width. */
export function showFaultless(): string {
  const sheet = exampleSheet({});
  const columns = HEADER.map((_, column) => column);
  const rows = sheet.values.map((_, row) => row);
  return [
    gridOf(sheet, rows, columns, new Map()),
    `${columnName(COLUMN_OF.cell)}${PROJECT_ROW + 1}：`,
    block(cellText(sheet, PROJECT_ROW, COLUMN_OF.cell), []),
  ].join("\n\n");
}

const COLUMN_OF = { name: 0, goal: 5, cell: 6 } as const;

/** What an example shows, with what is wrong marked. `like` are runs of the same rule that say which cells matter. */
export function showExample(run: ExampleRun, like: readonly ExampleRun[]): string {
  const { example, sheet, findings } = run;
  const marks = marksOf(sheet, findings);
  const columns = example.sheet === undefined ? givenColumns(run, like) : [];
  if (columns.length === 0) return showSheet(sheet, marks, [run, ...like]);
  return columns
    .flatMap((column) => {
      const text = cellText(sheet, PROJECT_ROW, column);
      const stretches = marks.get(at(PROJECT_ROW, column)) ?? [];
      const label = (HEADER[column] ?? "").replace(/（.*/, "");
      return [`${prose(label)}：`, text === "" && stretches.length === 0 ? "（空 empty）" : block(text, stretches)];
    })
    .join("\n\n");
}

/** Columns of the changed project to show: what the example gives, where its findings stand, and where those of the rule's others do. */
function givenColumns(run: ExampleRun, like: readonly ExampleRun[]): number[] {
  const others = like.filter((other) => other.example.sheet === undefined);
  const columns = run.findings.length > 0 ? ownColumns(run) : [...ownColumns(run), ...others.flatMap(faultyColumns)];
  const least = columns.length > 0 ? columns : others.flatMap(ownColumns);
  return [...new Set(least)].sort((a, b) => a - b);
}

const faultyColumns = ({ sheet, findings }: ExampleRun): number[] =>
  [...marksOf(sheet, findings)].flatMap(([key, stretches]) => {
    const [row, column = 0] = key.split("/").map(Number);
    return row === PROJECT_ROW && stretches.some(({ isFault }) => isFault) ? [column] : [];
  });

function ownColumns({ example, sheet, findings }: ExampleRun): number[] {
  const given = (["name", "goal", "cell"] as const).filter((key) => example[key] !== undefined);
  const places = [...marksOf(sheet, findings).keys()].map((key) => key.split("/").map(Number));
  const inProject = places.flatMap(([row, column = 0]) => (row === PROJECT_ROW ? [column] : []));
  return [...given.map((key) => COLUMN_OF[key]), ...inProject];
}

/** A sheet as a table: a packed list without the columns nothing depends on, every other layout whole. */
function showSheet(sheet: SheetSnapshot, marks: Marks, like: readonly ExampleRun[]): string {
  const matters = new Set(like.flatMap(cellsThatMatter));
  const { first, end } = rowBounds(sheet);
  const width = Math.max(...sheet.values.map((row) => row.length));
  const all = Array.from({ length: width }, (_, column) => column);
  const isPacked = sheet.values.some(
    (row) => row.length === HEADER.length && row[COLUMN_OF.cell] === HEADER[COLUMN_OF.cell],
  );
  const columns = isPacked
    ? all.filter((column) => column === 0 || matters.has(`column ${column}`))
    : all.filter((column) => sheet.values.some((row) => (row[column] ?? null) !== null));
  const rows = Array.from({ length: end - first }, (_, index) => first + index).filter(
    (row) => matters.has(`row ${row}`) || !HEAD.slice(0, 3).some((line) => sheet.values[row]?.[0] === line[0]),
  );
  return gridOf(sheet, rows, columns, marks);
}

/** Rows and columns with findings, with what belongs to them, and with what mending changes. */
function cellsThatMatter({ sheet, findings, mended }: ExampleRun): string[] {
  const spans = findings.flatMap(({ place }) => place);
  const related = findings.flatMap((finding) => finding.related);
  return [
    ...spans.flatMap(({ row, column }) => [`row ${rowOf(sheet, row)}`, `column ${column}`]),
    ...related.map(({ column }) => `column ${column}`),
    ...mended.flatMap(({ writes }) => writes.map(({ column }) => `column ${column}`)),
  ];
}

/** What mending leaves: the cells of the project as blocks, those of a sheet as a table of what changes. */
export function showMended({ example, sheet }: ExampleRun, { writes, after }: Mended): string {
  if (example.sheet !== undefined) return changesOf(sheet, after, writes);
  return writes.map(({ row, column }) => block(cellText(after, row, column), [])).join("\n\n");
}
