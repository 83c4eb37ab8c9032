import { useRef, useState, type CompositionEvent, type KeyboardEvent } from "react";

interface TypingOptions {
  readonly value: string;
  /** Names the field among all others. */
  readonly field: string;
  /** What is typed, with a step of the draft's history that lasts while the field is typed in. */
  readonly onType: (text: string, step: string) => void;
}

export interface Typing {
  /** The text to show. */
  readonly shown: string;
  /** The step of the draft's history that typing in this field belongs to. */
  step(): string;
  /** Begins a new step: what comes next is taken back by itself. */
  settle(value: string): void;
  /** Brings back what stood there when the field was entered; false where that is what stands there. */
  restore(): boolean;
  readonly props: {
    readonly onFocus: () => void;
    readonly onChange: (event: unknown, data: { readonly value: string }) => void;
    readonly onCompositionStart: () => void;
    readonly onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => void;
  };
}

/**
 * A field whose text goes into the draft as it is typed. While an input method is composing, its letters stay in the field: they are
 * not yet what the user writes.
 */
export function useTyping({ value, field, onType }: TypingOptions): Typing {
  const [composed, setComposed] = useState<string | null>(null);
  const isComposed = useRef(false);
  const before = useRef(value);
  const visits = useRef(0);
  const step = (): string => `${field} ${visits.current}`;
  const settle = (next: string): void => {
    before.current = next;
    visits.current += 1;
  };
  return {
    shown: composed ?? value,
    step,
    settle,
    restore() {
      if (before.current === value) return false;
      onType(before.current, step());
      return true;
    },
    props: {
      onFocus: () => settle(value),
      onChange(_, data) {
        if (isComposed.current) setComposed(data.value);
        else onType(data.value, step());
      },
      onCompositionStart() {
        isComposed.current = true;
        setComposed(value);
      },
      onCompositionEnd({ currentTarget }) {
        isComposed.current = false;
        setComposed(null);
        onType(currentTarget.value, step());
      },
    },
  };
}

/** Whether a key belongs to an input method that is composing. */
export const isComposing = ({ nativeEvent }: KeyboardEvent): boolean =>
  nativeEvent.isComposing || nativeEvent.keyCode === COMPOSING;

/** What browsers say for a key that the input method has taken. */
const COMPOSING = 229;
