import { useCallback } from "react";
import { usePane } from "../../context";
import type { FieldName } from "./actions";
import { SuggestBox, type Suggestions } from "./SuggestBox";

interface SuggestFieldProps {
  readonly card: string;
  readonly field: FieldName;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly string[];
  /** Still to be filled in. */
  readonly isOpen: boolean;
  readonly placeholder?: string;
  readonly onType: (value: string, step: string | null) => void;
  readonly onLeave: () => void;
}

const itself = (choice: string): string => choice;

/** A part of a target that is typed or picked from a short list. */
export function SuggestField({ choices, label, onType, placeholder, isOpen, ...props }: SuggestFieldProps) {
  const { text } = usePane();
  const words = text.cards;
  const find = useCallback(
    (typed: string | null): Suggestions<string> => ({ items: fitting(choices, typed), note: null }),
    [choices],
  );
  return (
    <SuggestBox
      {...props}
      label={label}
      showLabel={words.suggest.show(label)}
      isOpen={isOpen}
      placeholder={isOpen ? words.open : placeholder}
      find={find}
      keyOf={itself}
      render={itself}
      onType={onType}
      onPick={onType}
    />
  );
}

/** The choices that what was typed leads to: those that are it, begin with it, hold it. All of them where nothing was typed. */
function fitting(choices: readonly string[], typed: string | null): readonly string[] {
  const said = (typed ?? "").trim();
  if (said === "") return choices;
  const rank = (choice: string): number => (choice === said ? 0 : choice.startsWith(said) ? 1 : 2);
  return choices.filter((choice) => choice.includes(said)).sort((a, b) => rank(a) - rank(b));
}
