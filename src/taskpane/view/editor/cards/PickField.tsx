import { makeStyles, mergeClasses, Select } from "@fluentui/react-components";
import type { FieldName } from "./actions";

const useStyles = makeStyles({
  select: { minWidth: 0, "& > select": { paddingLeft: "6px", paddingRight: "20px", minWidth: 0 } },
});

interface PickFieldProps {
  readonly field: FieldName;
  readonly card: string;
  readonly label: string;
  readonly className: string;
  readonly value: string;
  readonly choices: readonly string[];
  /** How nothing is named, where it is what stands there. */
  readonly blank?: string;
  readonly onType: (value: string, step: string | null) => void;
  readonly onLeave: () => void;
}

/** A part of a target that is one of a few. What stands there is offered as well, whatever it is. */
export function PickField({ field, label, className, value, choices, blank = "", onType, onLeave }: PickFieldProps) {
  const styles = useStyles();
  const all = choices.includes(value) ? choices : [value, ...choices];
  return (
    <Select
      className={mergeClasses(styles.select, className)}
      size="small"
      lang="zh-CN"
      aria-label={label}
      data-field={field}
      value={value}
      onChange={(_, data) => onType(data.value, null)}
      onBlur={onLeave}
    >
      {all.map((choice) => (
        <option key={choice} value={choice}>
          {choice === "" ? blank : choice}
        </option>
      ))}
    </Select>
  );
}
