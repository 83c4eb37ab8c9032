import { checkSheets } from "../../src/check/check";
import type { Finding } from "../../src/check/finding";
import type { Span } from "../../src/check/sheet/located";
import { cellText, firstRow, rowOf } from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { runs, shareOf } from "../support/runs";
import { chosenAxes, type Axes } from "./axes";
import { Choice } from "./choice";
import { FAULTS } from "./faults";
import type { Fault, Planted } from "./faults/fault";
import { WORDING } from "./faults/wording";
import type { Place, Written } from "./grid";
import { LACKS, LAYOUTS, modelFor, type GeneratedLayout } from "./layouts";
import type { Model } from "./model";

export const STRICT = { ...GUANGDONG, tier: "strict" as const, wording: WORDING };

/** A table with a fault in it, and the same table without. */
export interface Case {
  readonly valid: Written;
  readonly faulty: Written;
  readonly planted: Planted;
}

/** Why a fault cannot occur in a layout, or null where it can. */
export function hindrance(fault: Fault, { traits }: GeneratedLayout): string | null {
  const lacking = fault.needs?.find((trait) => !traits.has(trait));
  return lacking === undefined ? null : LACKS[lacking];
}

/** The layouts a fault is put into: all it can occur in, or a share of them, other ones for each fault. */
export const layoutsOf = (fault: Fault): readonly GeneratedLayout[] =>
  shareOf(
    LAYOUTS.filter((layout) => hindrance(fault, layout) === null),
    FAULTS.indexOf(fault),
  );

/** The tables of each layout a fault is put into. */
export const SEEDS: readonly number[] = Array.from({ length: runs(1) }, (_, seed) => seed);

/** What a table is to be like, whatever the seed and the fault make of it. */
export interface Terms {
  readonly axes?: Partial<Axes>;
  /** The fewest projects of the first unit. */
  readonly projects?: number;
  /** Changes the model before the fault is put in; the fault goes into another project than `q`. */
  readonly prepare?: (model: Model, q: number) => Model;
  /** What is done to the sheets, with the fault and without. */
  readonly arrange?: (written: Written) => Written;
}

/** Puts a fault into the table that the seed makes. */
export function plant(fault: Fault, layout: GeneratedLayout, seed: number, terms: Terms = {}): Case {
  const { prepare = (model) => model, arrange = (written) => written } = terms;
  const choice = new Choice(seed);
  const axes: Axes = { ...chosenAxes(layout.axes, choice), ...allowed({ ...terms.axes, ...fault.axes }, layout) };
  const chosen = modelFor(choice, axes, Math.max(fault.projects ?? 2, terms.projects ?? 2));
  const first = chosen.units[0]?.projects.length ?? 1;
  const p = choice.int(0, first - 2);
  const q = choice.int(p + 1, first - 1);
  const model = prepare(chosen, q);
  const planted = fault.put({ model, layout, axes, p, q });
  const written = layout.write(planted.model ?? model, { ...axes, ...planted.axes });
  const faulty = planted.edit?.(written) ?? written;
  return { valid: arrange(layout.write(model, axes)), faulty: arrange(faulty), planted };
}

/** The axes a fault asks for, as far as the layout has them. */
const allowed = (wanted: Partial<Axes>, { axes }: GeneratedLayout): Partial<Axes> =>
  Object.fromEntries(
    Object.entries(wanted).filter(([axis, value]) => (axes[axis as keyof Axes] as readonly unknown[]).includes(value)),
  );

/** The findings of a table, looked for once: most faults of a layout are put into the same valid one. */
export function findingsIn({ sheets }: Written): readonly Finding[] {
  const content = JSON.stringify(sheets);
  let findings = found.get(content);
  if (findings === undefined) {
    if (found.size >= MOST_KEPT) found.clear();
    found.set(content, (findings = checkSheets(sheets, { profile: STRICT }).findings));
  }
  return findings;
}

const found = new Map<string, readonly Finding[]>();
const MOST_KEPT = 1_000;

export function countsOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** What is wrong with the answer to a fault; empty where it is caught, at its place, and nothing else is new. */
export function complaints(fault: Fault, { valid, faulty, planted }: Case): string[] {
  const known = findingsIn(valid);
  const before = countsOf(known);
  const found = findingsIn(faulty);
  const after = countsOf(found);
  const said: string[] = [];
  const wanted = typeof planted.count === "function" ? planted.count(faulty) : (planted.count ?? 1);
  const more = (after.get(fault.rule) ?? 0) - (before.get(fault.rule) ?? 0);
  if (more !== wanted) said.push(`${fault.rule} was found ${more} times, not ${wanted}`);
  for (const [rule, count] of after) {
    if (rule === fault.rule || count <= (before.get(rule) ?? 0) || fault.along?.[rule] !== undefined) continue;
    said.push(`${rule} is new`);
  }
  const own = newFindings(fault, known, found);
  if (own.length > 0 && !own.some((finding) => standsAt(finding, faulty, planted))) {
    const places = own.map((finding) => finding.place.map((span) => told(placed(span))).join("+"));
    said.push(`${fault.rule} stands at ${places.join(", ")}: “${own.map((one) => textOf(one, faulty)).join("”, “")}”`);
    said.push(`and not at ${placesOf(faulty, planted).map(told).join(", ")}: “${planted.text ?? "…"}”`);
  }
  if (own.some(({ fix }) => (fix?.safe === true) !== (fault.safe === true)))
    said.push(fault.safe === true ? "its fix is not safe" : "its fix is said to be safe");
  return said;
}

/** The findings of a fault's rule that the table without it does not have. */
export function newFindings({ rule }: Fault, known: readonly Finding[], found: readonly Finding[]): readonly Finding[] {
  const keys = new Set(known.map(({ key }) => key));
  return found.filter((finding) => finding.rule === rule && !keys.has(finding.key));
}

/** The sheets are fresh: every row stands where it was first read. */
const placed = (span: Span): Place => ({ ...span, row: firstRow(span.row) });

const told = ({ sheet, row, column, start, end }: Place): string => `${sheet}!${row}/${column}[${start}-${end}]`;

function placesOf({ places }: Written, { at, nth }: Planted): readonly Place[] {
  if (at.endsWith("*")) return [...places].flatMap(([key, all]) => (key.startsWith(at.slice(0, -1)) ? all : []));
  const all = places.get(at) ?? [];
  return nth === undefined ? all : all.slice(nth, nth + 1);
}

function standsAt(finding: Finding, written: Written, planted: Planted): boolean {
  const places = placesOf(written, planted);
  // Any part of something means its cells as wholes.
  const isAny = planted.at.endsWith("*");
  const isInside = (span: Span): boolean =>
    places.some(
      ({ sheet, row, column, start, end }) =>
        sheet === span.sheet &&
        row === firstRow(span.row) &&
        column === span.column &&
        (isAny || (start <= span.start && span.end <= end)),
    );
  const { text } = planted;
  const said = sameSigns(textOf(finding, written));
  // One finding may point at the same fault in several cells.
  const isSaid = text === undefined || (text === "" ? said === "" : said !== "" && said.replaceAll(text, "") === "");
  return finding.place.length > 0 && finding.place.every(isInside) && isSaid;
}

/** The characters a finding points at. */
function textOf({ place }: Finding, { sheets }: Written): string {
  return place
    .map(({ sheet: name, row, column, start, end }) => {
      const sheet = sheets.find((one) => one.name === name);
      const at = sheet && rowOf(sheet, row);
      return sheet === undefined || at === undefined || at === null
        ? "?"
        : cellText(sheet, at, column).slice(start, end);
    })
    .join("");
}

/** Signs as one system or the other prints them; 定性 stands in the sign's cell. */
const sameSigns = (text: string): string =>
  text
    .replaceAll("≧", "≥")
    .replaceAll("≦", "≤")
    .replace(/[﹦＝]/g, "=")
    .replace(/^定性/, "");
