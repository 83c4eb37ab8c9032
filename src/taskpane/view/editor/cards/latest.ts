import { useCallback, useLayoutEffect, useRef } from "react";

/** The value of the last rendering, for handlers that stay the same. */
export function useLatest<T>(value: T): () => T {
  const ref = useRef(value);
  useLayoutEffect(() => {
    ref.current = value;
  });
  return useCallback(() => ref.current, []);
}
