import type { Finding } from "../../src/check/finding";
import { exampleSheet, HEAD, HEADER } from "../../src/check/rules/example";
import { columnName } from "../../src/check/sheet/address";
import { INVISIBLE } from "../../src/check/sheet/invisible";
import type { Span } from "../../src/check/sheet/located";
import { cellAt, cellText, rowBounds, rowOf, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { code, prose, table } from "./markdown";
import type { ExampleRun, Mended } from "./run";

/** Characters of one cell that are marked: those at fault, or those that belong to the fault. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly isFault: boolean;
}

/** By row and column. */
type Marks = ReadonlyMap<string, readonly Stretch[]>;

const at = (row: number, column: number): string => `${row}/${column}`;

/** Where the characters at fault begin, and what belongs to them. */
const FAULT = ["【", "】"] as const;
const RELATED = ["〔", "〕"] as const;

const inMarks = (text: string, { isFault }: Stretch): string => (isFault ? FAULT : RELATED).join(text);

/** Where findings stand, and what they are about besides. */
function marksOf(sheet: SheetSnapshot, findings: readonly Finding[]): Marks {
  const found = new Map<string, Stretch[]>();
  const add = (spans: readonly Span[], isFault: boolean): void => {
    for (const { row, column, start, end } of spans) {
      const now = rowOf(sheet, row);
      if (now !== null)
        found.set(at(now, column), withStretch(found.get(at(now, column)) ?? [], { start, end, isFault }));
    }
  };
  for (const { place } of findings) add(place, true);
  for (const { related } of findings) add(related, false);
  return found;
}

/** Stretches with another: what touches one of its kind joins it, and what is at fault for one finding is not marked as related. */
function withStretch(stretches: readonly Stretch[], added: Stretch): Stretch[] {
  const meets = (other: Stretch): boolean => added.start <= other.end && other.start <= added.end;
  if (!added.isFault && stretches.some((other) => other.isFault && meets(other))) return [...stretches];
  const joined = stretches.filter((other) => other.isFault === added.isFault && meets(other));
  const whole = {
    start: Math.min(added.start, ...joined.map(({ start }) => start)),
    end: Math.max(added.end, ...joined.map(({ end }) => end)),
    isFault: added.isFault,
  };
  return [...stretches.filter((other) => !joined.includes(other)), whole].sort((a, b) => a.start - b.start);
}

/** A text with its marks; line breaks and invisible characters are given a shape. */
function marked(text: string, stretches: readonly Stretch[]): string {
  let shown = "";
  let from = 0;
  for (const stretch of stretches) {
    shown +=
      visible(text.slice(from, stretch.start)) + inMarks(visible(text.slice(stretch.start, stretch.end)), stretch);
    from = stretch.end;
  }
  return shown + visible(text.slice(from));
}

const visible = (text: string): string =>
  text
    .replace(INVISIBLE, (chars) =>
      [...chars]
        .map((char) => `[U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`)
        .join(""),
    )
    .replace(/\r?\n/g, "⏎\n");

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

/** The row of the project that an example without a sheet of its own changes. */
const PROJECT_ROW = HEAD.length + 2;
const COLUMN_OF = { name: 0, goal: 5, cell: 6 } as const;

/** What an example shows, with what is wrong marked. `like` are runs of the same rule that say which cells matter. */
export function showExample(run: ExampleRun, like: readonly ExampleRun[]): string {
  const { example, sheet, findings } = run;
  const marks = marksOf(sheet, findings);
  const columns = example.sheet === undefined ? givenColumns(run, like) : [];
  if (columns.length === 0) return showSheet(sheet, marks, [run, ...like]);
  return columns
    .map((column) => {
      const text = cellText(sheet, PROJECT_ROW, column);
      const shown = block(text, marks.get(at(PROJECT_ROW, column)) ?? []);
      return `${prose((HEADER[column] ?? "").replace(/（.*/, ""))}：\n\n${text === "" && !marks.has(at(PROJECT_ROW, column)) ? "（空 empty）" : shown}`;
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

/** Some rows and columns of a sheet, named as Excel names them. */
const gridOf = (sheet: SheetSnapshot, rows: readonly number[], columns: readonly number[], marks: Marks): string =>
  table(
    ["", ...columns.map(columnName)],
    rows.map((row) => [
      String(row + 1),
      ...columns.map((column) => shownCell(sheet, row, column, marks.get(at(row, column)) ?? [])),
    ]),
  );

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

/** Characters shown on either side of a mark. */
const CONTEXT = 12;
/** A longer text is cut short. */
const MOST_IN_CELL = 72;
const CUT_TO = 24;
/** Characters shown from where a cell changes on. */
const MOST_CHANGED = 36;

function shownCell(sheet: SheetSnapshot, row: number, column: number, stretches: readonly Stretch[]): string {
  const { formula, value } = cellAt(sheet, row, column);
  const text = cellAt(sheet, row, column).text;
  const held = typeof value === "string" ? value : text;
  const [first] = stretches;
  const mark = (shown: string): string => (first === undefined ? shown : inMarks(shown, first));
  if (formula !== null) return prose(mark(`${formula} → ${text}`));
  if (first === undefined || (first.start === 0 && first.end === held.length))
    return prose(mark(shortened(visible(held).replaceAll("\n", ""))));
  return prose(aroundMarks(held, stretches).replaceAll("\n", ""));
}

const shortened = (text: string): string => (text.length <= MOST_IN_CELL ? text : `${text.slice(0, CUT_TO)}…`);

function aroundMarks(text: string, stretches: readonly Stretch[]): string {
  let shown = "";
  let from = 0;
  for (const [index, stretch] of stretches.entries()) {
    const before = text.slice(from, stretch.start);
    const room = index === 0 ? CONTEXT : 2 * CONTEXT;
    shown +=
      before.length <= room
        ? visible(before)
        : `${index === 0 ? "" : visible(before.slice(0, CONTEXT))}…${visible(before.slice(-CONTEXT))}`;
    shown += inMarks(visible(shortened(text.slice(stretch.start, stretch.end))), stretch);
    from = stretch.end;
  }
  const rest = text.slice(from);
  return shown + (rest.length <= CONTEXT ? visible(rest) : `${visible(rest.slice(0, CONTEXT))}…`);
}

/** What mending leaves: the cells of the project as blocks, those of a sheet as a table of what changes. */
export function showMended({ example, sheet }: ExampleRun, { writes, after }: Mended): string {
  if (example.sheet !== undefined)
    return table(
      ["", "改前 Before", "改后 After"],
      writes.map(({ row, column, expected, next }) => [
        `${columnName(column)}${row + 1}`,
        prose(changed(expected, next, cellAt(sheet, row, column).text)),
        prose(changed(next, expected, cellAt(after, row, column).text)),
      ]),
    );
  return writes.map(({ row, column }) => block(cellText(after, row, column), [])).join("\n\n");
}

type Content = string | number | boolean | null;

/** A cell's content around where it differs from another; numbers and texts are told apart. */
function changed(content: Content, other: Content, shown: string): string {
  if (content === null || content === "") return "（空 empty）";
  if (typeof content !== "string") return `${shown}（数字 number）`;
  if (typeof other !== "string") return `${visible(content)}（文本 text）`;
  let start = 0;
  while (start < content.length && content[start] === other[start]) start += 1;
  let tail = 0;
  while (tail < content.length - start && tail < other.length - start && content.at(-1 - tail) === other.at(-1 - tail))
    tail += 1;
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(content.length, content.length - tail + CONTEXT, start + MOST_CHANGED);
  const part = visible(content.slice(from, to)).replaceAll("\n", "");
  return `${from > 0 ? "…" : ""}${part}${to < content.length ? "…" : ""}`;
}
