import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { QuantityFields, TargetFieldName, TargetFields } from "../../../../editor/targets/types";
import type { TargetPicklists } from "../../../../editor/targets/picklists";
import { usePane } from "../../context";
import type { Period } from "./actions";
import { PickField } from "./PickField";
import { SuggestField } from "./SuggestField";
import { TextField } from "./TextField";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", columnGap: "4px" },
  word: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  operator: { width: "48px", flexShrink: 0 },
  every: { width: "60px", flexShrink: 0 },
  unit: { display: "flex", width: "92px", flexShrink: 0 },
  // Beside three others there is less room.
  narrow: { width: "76px" },
  number: { flex: "1 1 0", minWidth: 0 },
});

interface TargetFieldRowProps {
  readonly card: string;
  readonly period: Period;
  readonly fields: TargetFields;
  readonly lists: TargetPicklists;
  readonly isOpen: boolean;
  readonly onType: (field: TargetFieldName, value: string, step: string | null) => void;
  readonly onLeave: () => void;
}

const MONTHS = ["3月底", "6月底", "9月底", "10月底", "11月底", "12月底"];

const isBlank = ({ operator, number, unit }: QuantityFields): boolean => operator + number + unit === "";

/** The fields of one kind of target, in the order they are read. */
export function TargetFieldRow({ card, period, fields, lists, isOpen, onType, onLeave }: TargetFieldRowProps) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.cards;
  const common = (field: TargetFieldName) => ({
    card,
    field: `${period}-${field}` as const,
    label: words.fieldOf(words.periods[period], words.fields[field]),
    onType: (value: string, step: string | null) => onType(field, value, step),
    onLeave,
  });
  const operator = (value: string) => (
    <PickField
      {...common("operator")}
      className={styles.operator}
      value={value}
      choices={lists.operators}
      blank={words.noOperator}
    />
  );
  const number = (field: "number" | "from" | "to", value: string, isShut = false) => (
    <TextField
      {...common(field)}
      className={styles.number}
      value={value}
      isNumber
      isOpen={value === ""}
      isShut={isShut}
    />
  );
  const unit = (value: string, isNarrow = false) => (
    <div className={mergeClasses(styles.unit, isNarrow && styles.narrow)}>
      <SuggestField
        {...common("unit")}
        value={value}
        choices={lists.units}
        isOpen={false}
        placeholder={words.fields.unit}
      />
    </div>
  );
  const row = () => {
    switch (fields.kind) {
      case "quantity":
        return (
          <>
            {/* What is typed into a blank target brings the usual sign along. */}
            {operator(isBlank(fields) ? (lists.operators[0] ?? "") : fields.operator)}
            {number("number", fields.number)}
            {unit(fields.unit)}
          </>
        );
      case "range":
        return (
          <>
            {number("from", fields.from)}
            <span className={styles.word}>{words.between}</span>
            {/* Alone it would be a number below nothing. */}
            {number("to", fields.to, fields.from === "")}
            {unit(fields.unit)}
          </>
        );
      case "frequency":
        return (
          <>
            <span className={styles.word}>{words.each}</span>
            <PickField {...common("every")} className={styles.every} value={fields.every} choices={lists.every} />
            {operator(fields.operator)}
            {number("number", fields.number)}
            {unit(fields.unit, true)}
          </>
        );
      case "deadline":
        return (
          <>
            {operator(fields.operator)}
            <SuggestField {...common("date")} value={fields.date} choices={MONTHS} isOpen={isOpen} />
          </>
        );
      case "graded":
        return <SuggestField {...common("grades")} value={fields.grades} choices={lists.grades} isOpen={isOpen} />;
      case "text":
        return <TextField {...common("text")} className={styles.number} value={fields.text} isOpen={isOpen} />;
    }
  };
  return <div className={styles.row}>{row()}</div>;
}
