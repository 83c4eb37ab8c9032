import { cellText, type SheetSnapshot } from "../../sheet/snapshot";
import { unitRows } from "../packed/units";
import type { AmountCell } from "../types";
import { namesUnits } from "./columns";
import type { ListHeader } from "./header";
import { isBand } from "./projects";
import type { ListItem } from "./rows";

/**
 * The items that are units, by index: rows with a name alone, in lists whose name column says that units stand there or whose rows
 * give themselves away. Where units have a column of their own, a row with a project's name is a project.
 */
export function unitItems(
  sheet: SheetSnapshot,
  header: ListHeader,
  items: readonly ListItem[],
  amounts: readonly (readonly AmountCell[])[],
  offices: readonly string[],
  decimals: number,
): ReadonlySet<number> {
  if (header.columns.has("unit") || !items.some(({ kind }) => kind === "bare")) return new Set();
  const nameColumn = header.columns.get("name") ?? 0;
  const mixed = namesUnits(header.labels.get("name")?.value ?? "");
  const body = items.flatMap(({ kind }, index) => (BODY.has(kind) ? [index] : []));
  const units = unitRows(
    body.map((index, nth) => {
      const { kind, rows, name } = items[index] as ListItem;
      const at = rows[0] ?? 0;
      const raw = cellText(sheet, at, nameColumn);
      const isDepartment = offices.some((office) => bare(name.value) === bare(office));
      const namesOne = mixed && (nth === 0 || LIKE_A_UNIT.test(bare(name.value)));
      return {
        isCandidate: kind === "bare",
        isTotal: kind === "total",
        amounts: (amounts[index] ?? []).map(({ amount }) => amount),
        indent: raw.length - raw.trimStart().length,
        isNamedUnit: kind === "bare" && (isDepartment || namesOne || isBand(sheet, header, at)),
      };
    }),
    decimals,
  );
  return new Set([...units].flatMap((nth) => body[nth] ?? []));
}

const BODY: ReadonlySet<ListItem["kind"]> = new Set(["total", "bare", "project"]);

const bare = (text: string): string => text.replace(/\s/g, "");

/** How the names of offices end. */
const LIKE_A_UNIT =
  /(?:局|厅|委员会|办公室|办公厅|院|中心|学校|小学|中学|幼儿园|大学|医院|支队|大队|总队|机关|政府|街道|管理处|管理所|协会|联合会|工会|妇联|本级)(?:[（(].*[)）])?$/;
