import { PART, partsOf } from "../../src/taskpane/worker/parts";

test.each([0, 1, PART - 1, PART, PART + 1, 2 * PART, 2 * PART + 1])(
  "%i items cross in parts, each once and in order",
  (length) => {
    const list = Array.from({ length }, (_, at) => at);
    const parts = [...partsOf(list)];
    expect(parts.flat()).toEqual(list);
    expect(parts).toHaveLength(Math.ceil(length / PART));
  },
);
