import { Button, Checkbox, makeStyles, Select, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { columnName } from "../../../check/sheet/address";
import type { MappedRole } from "../../../check/table/mapping";
import { roleName } from "../../../text/recognition";
import { mayChoose } from "../../session/choices";
import type { DraftColumn } from "../../session/draft";
import { labelLock, type NamedLabel } from "../../session/labels";
import { MAPPING_TEXTS } from "../../../text/mapping";
import { usePane, usePaneState } from "../context";

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
  remember: {
    gridColumnStart: 2,
    gridColumnEnd: 4,
    "& .fui-Checkbox__indicator": { margin: "4px 6px 4px 0" },
    "& .fui-Checkbox__label": { padding: "2px 0", fontSize: tokens.fontSizeBase200, lineHeight: "20px" },
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
  readonly onRemember: (isRemembered: boolean) => void;
  readonly onSelect: () => void;
}

/** One column: where it is, what its header says, what stands in it, and what it holds. */
export const MappedColumn = memo(function MappedColumn({ column, onPick, onRemember, onSelect }: MappedColumnProps) {
  const styles = useStyles();
  const { language } = usePane();
  const words = MAPPING_TEXTS[language];
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
      {column.offer !== null && (
        <Remember offer={column.offer} isRemembered={column.isRemembered} onRemember={onRemember} />
      )}
    </li>
  );
});

interface RememberProps {
  readonly offer: NamedLabel;
  readonly isRemembered: boolean;
  readonly onRemember: (isRemembered: boolean) => void;
}

/** The offer to know a label from now on; where the office locks its labels, that is said. */
function Remember({ offer, isRemembered, onRemember }: RememberProps) {
  const styles = useStyles();
  const { language } = usePane();
  const lockedBy = usePaneState(({ choices }) => labelLock(choices, offer.role));
  const canChoose = usePaneState(({ choices }) => mayChoose(choices));
  if (!canChoose) return null;
  const words = MAPPING_TEXTS[language];
  return (
    <Checkbox
      className={styles.remember}
      label={lockedBy === null ? words.remember(offer.label) : words.rememberLocked(offer.label, lockedBy)}
      disabled={lockedBy !== null}
      checked={isRemembered && lockedBy === null}
      onChange={(_, { checked }) => onRemember(checked === true)}
    />
  );
}

/** Characters of an example that are shown at most; the rest is cut where the line ends. */
const LONGEST = 60;

const short = (text: string): string => {
  const line = text.replace(/\s+/g, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};
