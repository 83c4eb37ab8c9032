import { cleanCell, cleanText } from "../../sheet/clean";
import type { Located } from "../../sheet/located";
import { cellText, type SheetSnapshot } from "../../sheet/snapshot";
import { isVisible } from "../../sheet/stretches";
import { isListedLine, isNote, isSubtotalName, isTotalName } from "../labels";
import { bareWord } from "../vocabulary/bare";
import type { ListRole } from "../vocabulary/list-roles";
import { BUILT_IN_VOCABULARY } from "../vocabulary/vocabulary";
import type { ListHeader } from "./header";

/** What the cells of one row say, by the columns of the list. Rows are zero-based rows of the sheet, asked for from above. */
export class RowCells {
  private readonly last = new Map<ListRole, { readonly raw: string; readonly clean: string }>();

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly header: ListHeader,
    /** The lines above the header: a page break may repeat them with it. */
    private readonly headLines: ReadonlySet<string>,
  ) {}

  column(role: ListRole): number | undefined {
    return this.header.columns.get(role);
  }

  has(at: number, role: ListRole): boolean {
    const column = this.column(role);
    if (column === undefined) return false;
    const { values, origin } = this.sheet;
    const value = values[at - origin.row]?.[column - origin.column];
    // Nearly every cell is blank or begins with a plain character: nothing has to be made to tell.
    if (value === null || value === undefined || value === "") return false;
    return (typeof value === "string" && isPlain(value.charCodeAt(0))) || isVisible(cellText(this.sheet, at, column));
  }

  /** A cell's clean text; a row often says what the row above says. */
  text(at: number, role: ListRole): string {
    const column = this.column(role);
    if (column === undefined) return "";
    const raw = cellText(this.sheet, at, column);
    if (raw === "") return raw;
    const last = this.last.get(role);
    if (last?.raw === raw) return last.clean;
    const clean = cleanText(this.sheet, at, column);
    this.last.set(role, { raw, clean });
    return clean;
  }

  /** Whether a row holds an indicator: its name, packed ones, or one of a class that has columns of its own. */
  hasIndicator(at: number): boolean {
    const isInBand = ({ columns }: ListHeader["bands"][number]): boolean =>
      isVisible(cellText(this.sheet, at, columns.get("indicator") ?? -1));
    const isNamed = NAMING_ROLES.some((role) => this.has(at, role)) && !this.countsIndicators(at);
    return isNamed || this.header.bands.some(isInBand);
  }

  /** Whether 合计 counts the indicators in their own column: 12项. */
  private countsIndicators(at: number): boolean {
    if (!COUNT.test(this.text(at, "indicator")) || TARGET_ROLES.some((role) => this.has(at, role))) return false;
    return this.sumCell(at) !== null;
  }

  /** Whether a row without an indicator holds anything else of a project. */
  isFilledBeside(at: number): boolean {
    return FILLED_ROLES.some((role) => this.has(at, role));
  }

  /** Whether a row adds up the points of a project: 合计 or 总分 among its levels or in place of an indicator, without a target. */
  sumsPoints(at: number): boolean {
    if (!POINTS_ROLES.some((role) => isSumOfPoints(this.text(at, role)))) return false;
    return !TARGET_ROLES.some((role) => this.has(at, role));
  }

  /** The cell of a row that says 合计 or 小计: the project's name, or one before it. */
  sumCell(at: number): Located<string> | null {
    return this.idCell(at, isSum);
  }

  /** The cell of a row that holds a remark or goes on with the one above, or a line of the title that a page break repeats. */
  noteCell(at: number, isInRemarks: boolean): Located<string> | null {
    if (this.header.money.some(({ column }) => isVisible(cellText(this.sheet, at, column)))) return null;
    return this.idCell(
      at,
      (text) =>
        isNote(text) || (isInRemarks && isListedLine(text)) || this.headLines.has(text) || text.length > LONGEST_NAME,
    );
  }

  private idCell(at: number, isWanted: (text: string) => boolean): Located<string> | null {
    const roles = this.header.lone === null ? ID_ROLES : NAMING_ROLES;
    const last = Math.max(...roles.map((role) => this.column(role) ?? -1));
    for (let column = this.header.left; column <= last; column += 1) {
      if (!isVisible(cellText(this.sheet, at, column))) continue;
      const cell = cleanCell(this.sheet, at, column);
      if (isWanted(cell.value)) return cell;
    }
    return null;
  }
}

const COUNT = /^(?:共|合计|总计)?\s*\d+\s*[项个条]?(?:绩效|三级)?(?:指标)?$/;

/** A printed ASCII character or a Chinese one. */
const isPlain = (code: number): boolean => (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);

/** 合计 or 小计. */
export const isSum = (text: string): boolean => isTotalName(text) || isSubtotalName(text);

/** 总分 and 得分合计 add up points as 合计 does. */
export function isSumOfPoints(text: string): boolean {
  // A cheap look first: a long list says 数量指标 on each of its rows.
  if (text.length > LONGEST_SUM || !/[总计]|得分/.test(text)) return false;
  return isSum(text) || BUILT_IN_VOCABULARY.fieldOf(bareWord(text)) === "sum";
}

const LONGEST_SUM = 12;

/** An indicator stands where it is named, or where it is packed. */
const NAMING_ROLES: readonly ListRole[] = ["indicator", "indicators"];
const LEVEL_ROLES: readonly ListRole[] = ["level1", "level2"];
const POINTS_ROLES: readonly ListRole[] = [...LEVEL_ROLES, "indicator"];
const TARGET_ROLES: readonly ListRole[] = ["annual", "cycle"];
const FILLED_ROLES: readonly ListRole[] = ["annual", "cycle", ...LEVEL_ROLES, "goal", "whole-goal"];
/** The columns that say whose row it is: 合计 may stand in any cell up to them. */
const ID_ROLES: readonly ListRole[] = ["unit", "code", "name"];

/** A longer text in a row of its own is a remark. */
const LONGEST_NAME = 60;
