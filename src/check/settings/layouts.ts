import type { Layout } from "../table/types";

const EVERY: Readonly<Record<Layout, true>> = {
  L0: true,
  L1: true,
  L2: true,
  L3: true,
  L4: true,
  L5: true,
  L12: true,
  list: true,
  mapped: true,
  "self-evaluation": true,
  department: true,
  form: true,
};

/** Every layout an office may accept or not. */
export const LAYOUTS = Object.keys(EVERY) as readonly Layout[];
