import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { MoneyUnit } from "../../../check/table/types";
import { usePane, usePaneState } from "../context";
import { DialogFrame } from "../PaneDialog";
import { useDialogStyles } from "./dialog-styles";

const MONEY_UNITS: readonly MoneyUnit[] = ["万元", "元"];

/** Four digits of a year of our days. */
const YEAR = /^20\d\d$/;

/** Budgets are written in autumn, for the year to come. */
const AUTUMN = 7;
const budgetYear = (now: Date): number => now.getFullYear() + (now.getMonth() >= AUTUMN ? 1 : 0);

/** The form of a new table: whose it is, for which year, in which unit. What the open table says of that stands there already. */
export function NewTableDialog() {
  const styles = useDialogStyles();
  const { text, session } = usePane();
  const words = text.sheetActions.make;
  const known = usePaneState((state) => state.choices.check.profile.year);
  const open = usePaneState(({ result, snapshot }) =>
    result?.tables.find(({ sheets }) => sheets.includes(snapshot?.name ?? "")),
  );
  const [department, setDepartment] = useState(open?.department ?? "");
  const [unit, setUnit] = useState("");
  const [year, setYear] = useState(() => String(known ?? budgetYear(new Date())));
  const [moneyUnit, setMoneyUnit] = useState<MoneyUnit>(open?.moneyUnit === "元" ? "元" : "万元");
  const [wasTried, setWasTried] = useState(false);
  const yearField = useRef<HTMLInputElement>(null);
  const typed = year.normalize("NFKC").trim();
  const isFaulty = typed !== "" && !YEAR.test(typed);
  const make = (): void => {
    setWasTried(true);
    if (isFaulty) yearField.current?.focus();
    else void session.sheets.makeTable({ department, unit, year: typed === "" ? null : Number(typed), moneyUnit });
  };
  return (
    <DialogFrame
      title={words.title}
      actions={
        <>
          <Button appearance="primary" onClick={make}>
            {words.make}
          </Button>
          <Button onClick={() => session.sheets.close()}>{words.cancel}</Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <p className={styles.text}>{words.body}</p>
        <Field label={words.department}>
          <Input value={department} autoComplete="off" onChange={(_, { value }) => setDepartment(value)} />
        </Field>
        <Field label={words.unit} hint={words.unitHint}>
          <Input value={unit} autoComplete="off" onChange={(_, { value }) => setUnit(value)} />
        </Field>
        <Field label={words.year} validationMessage={wasTried && isFaulty ? words.yearFault : undefined}>
          <Input
            ref={yearField}
            value={year}
            inputMode="numeric"
            autoComplete="off"
            onChange={(_, { value }) => setYear(value)}
          />
        </Field>
        <Field label={words.moneyUnit}>
          <Select value={moneyUnit} onChange={(_, { value }) => setMoneyUnit(value as MoneyUnit)}>
            {MONEY_UNITS.map((each) => (
              <option key={each} value={each} lang="zh-CN">
                {each}
              </option>
            ))}
          </Select>
        </Field>
        {/* Enter in a field sends the form, which it does only where the form has a button of its own. */}
        <button type="submit" hidden />
      </form>
    </DialogFrame>
  );
}
