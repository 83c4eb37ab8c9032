import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { columnName } from "../../../check/sheet/address";
import type { MappedRole } from "../../../check/table/mapping";
import { roleName } from "../../../text/recognition";
import type { DraftColumn } from "../../session/draft";
import { usePane } from "../context";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "32px minmax(0, 1fr) 136px",
    columnGap: "8px",
    alignItems: "center",
    padding: "4px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  letter: { minWidth: "32px", padding: "0 2px" },
  label: { lineHeight: "20px", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  examples: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  select: { minWidth: 0, "& > select": { textOverflow: "ellipsis" } },
});

/** What a column can hold, as it is offered. */
const GROUPS: readonly (readonly [group: "project" | "indicator" | "money", roles: readonly MappedRole[]])[] = [
  ["project", ["name", "unit", "code", "goal", "whole-goal"]],
  [
    "indicator",
    ["indicators", "indicator", "annual", "cycle", "level1", "level2", "sign", "measure", "weight", "is-annual"],
  ],
  ["money", ["total", "whole-total", "fiscal", "special-account", "carried-over", "other", "fund"]],
];

interface MappedColumnProps {
  readonly column: DraftColumn;
  readonly onPick: (role: MappedRole | null) => void;
  readonly onSelect: () => void;
}

/** One column: where it is, what its header says, what stands in it, and what it holds. */
export const MappedColumn = memo(function MappedColumn({ column, onPick, onSelect }: MappedColumnProps) {
  const styles = useStyles();
  const { text, language } = usePane();
  const words = text.mapping;
  const letter = columnName(column.column);
  const examples = column.examples.length === 0 ? words.nothingBelow : column.examples.map(short).join(" · ");
  return (
    <li className={styles.row}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.letter}
        aria-label={words.selectColumn(letter, column.label)}
        onClick={onSelect}
      >
        {letter}
      </Button>
      <div lang="zh-CN">
        <div className={styles.label} title={column.label}>
          {column.label}
        </div>
        <div className={styles.examples} title={column.examples.join("\n")}>
          {examples}
        </div>
      </div>
      <Select
        size="small"
        className={styles.select}
        aria-label={words.holds(letter, column.label)}
        value={column.role ?? ""}
        onChange={(_, { value }) => onPick(value === "" ? null : (value as MappedRole))}
      >
        <option value="">{words.unused}</option>
        {GROUPS.map(([group, roles]) => (
          <optgroup key={group} label={words.groups[group]}>
            {roles.map((role) => (
              <option key={role} value={role}>
                {roleName(role, language)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </li>
  );
});

/** Characters of an example that are shown at most; the rest is cut where the line ends. */
const LONGEST = 60;

const short = (text: string): string => {
  const line = text.replace(/\s+/g, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};
