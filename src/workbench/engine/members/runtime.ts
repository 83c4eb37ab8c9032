import type { ObjectOf } from "../objects";
import type { Members } from "../table";

export const runtime: Members<ObjectOf<"Runtime">> = {
  scalars: { EnableEvents: (_object, env) => env.events.enabled },
  setters: {
    EnableEvents: (_object, value, env) => {
      env.events.enabled = value === true;
    },
  },
};
