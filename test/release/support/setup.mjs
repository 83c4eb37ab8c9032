import { buildIfNeeded } from "../../../scripts/build.mjs";

/** Builds if needed. */
export default function setup() {
  buildIfNeeded();
}
