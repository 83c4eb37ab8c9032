import type { Environment } from "../environment";
import { EventNumber } from "../events";

type Registrations<T> = Readonly<Record<string, (object: T, args: readonly unknown[], env: Environment) => void>>;

const NAMES = {
  DataChanged: EventNumber.changed,
  SelectionChanged: EventNumber.selectionChanged,
  Activated: EventNumber.activated,
  Deactivated: EventNumber.deactivated,
  Added: EventNumber.added,
  Deleted: EventNumber.deleted,
  ProtectionChanged: EventNumber.protectionChanged,
} as const;

/** The hidden methods by which a client adds and removes event handlers, for the events a grid can raise. */
export function eventMethods<T>(
  names: readonly (keyof typeof NAMES)[],
  target: (object: T) => string,
): Registrations<T> {
  return Object.fromEntries(
    names.flatMap((name) => [
      [
        `_Register${name}Event`,
        (object: T, _args: readonly unknown[], env: Environment) => {
          env.events.register(NAMES[name], target(object));
        },
      ],
      [
        `_Unregister${name}Event`,
        (object: T, _args: readonly unknown[], env: Environment) => {
          env.events.unregister(NAMES[name], target(object));
        },
      ],
    ]),
  );
}
