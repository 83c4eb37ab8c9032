import { Input } from "@fluentui/react-components";
import { useState } from "react";

interface NumberFieldProps {
  readonly id?: string;
  readonly className?: string;
  readonly label?: string;
  readonly describedBy?: string;
  /** Null shows nothing. */
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
  /** Nothing is a value too. */
  readonly optional?: boolean;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly onCommit: (value: number | null) => void;
  /** Tells whether what is typed cannot be taken. */
  readonly onWrong?: (isWrong: boolean) => void;
}

/** A number that is taken when the field is left or on Enter. Escape brings back what it was. */
export function NumberField(props: NumberFieldProps) {
  const { value, onCommit, onWrong } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft === null ? value : parse(draft, props);
  const isWrong = draft !== null && typed === undefined;
  const change = (next: string | null): void => {
    setDraft(next);
    onWrong?.(next !== null && parse(next, props) === undefined);
  };
  const commit = (): void => {
    if (draft === null || typed === undefined) return;
    change(null);
    if (typed !== value) onCommit(typed);
  };
  return (
    <Input
      id={props.id}
      className={props.className}
      size="small"
      inputMode={props.whole === true ? "numeric" : "decimal"}
      autoComplete="off"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={isWrong}
      disabled={props.disabled}
      placeholder={props.placeholder}
      value={draft ?? (value === null ? "" : String(value))}
      onChange={(_, data) => change(data.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        if (event.key !== "Escape" || draft === null) return;
        // The next Escape leaves the view.
        event.preventDefault();
        change(null);
      }}
    />
  );
}

/** Undefined where the text is no such number. Figures of full width are figures too. */
function parse(
  text: string,
  { min, max, whole, optional }: Pick<NumberFieldProps, "min" | "max" | "whole" | "optional">,
): number | null | undefined {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return optional === true ? null : undefined;
  if (!/^\d{1,9}(\.\d{1,6})?$/.test(plain)) return undefined;
  const number = Number(plain);
  return number < min || number > max || (whole === true && !Number.isInteger(number)) ? undefined : number;
}
