import { createDispatcher } from "./dispatcher";
import type { Answer, Call, Methods } from "./messages";

/** Answers the calls that reach this worker. */
export function serve<M extends Methods<M>>(methods: M): void {
  const scope = globalThis as unknown as Scope<M>;
  const dispatch = createDispatcher(methods, (answer) => scope.postMessage(answer));
  scope.onmessage = (event) => dispatch(event.data);
}

/** The worker's own scope, as far as it is used: the page's types are the only ones in this project. */
interface Scope<M extends Methods<M>> {
  postMessage(answer: Answer): void;
  onmessage: ((event: { readonly data: Call<M> }) => void) | null;
}
