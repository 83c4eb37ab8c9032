import { Input, mergeClasses } from "@fluentui/react-components";
import { usePane } from "../../context";
import type { FieldName } from "./actions";
import { useFieldStyles } from "./styles";
import { isComposing, useTyping } from "./typing";

interface TextFieldProps {
  readonly card: string;
  readonly field: FieldName;
  readonly label: string;
  readonly className?: string;
  readonly value: string;
  /** Still to be filled in. */
  readonly isOpen: boolean;
  readonly isNumber?: boolean;
  /** Not to be typed in yet. */
  readonly isShut?: boolean;
  readonly onType: (value: string, step: string | null) => void;
  readonly onLeave: () => void;
}

/** A part of a target that is typed. Escape brings back what was there. */
export function TextField(props: TextFieldProps) {
  const { card, field, label, className, value, isOpen, isNumber = false, isShut = false, onType, onLeave } = props;
  const fields = useFieldStyles();
  const { text } = usePane();
  const typing = useTyping({ value, field: `${card} ${field}`, onType });
  return (
    <Input
      className={mergeClasses(className, isOpen && !isShut && fields.open)}
      input={{ className: fields.field }}
      size="small"
      lang="zh-CN"
      inputMode={isNumber ? "decimal" : undefined}
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      disabled={isShut}
      data-field={field}
      placeholder={isOpen && !isShut ? text.cards.open : undefined}
      value={typing.shown}
      {...typing.props}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || isComposing(event) || !typing.restore()) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onBlur={onLeave}
    />
  );
}
