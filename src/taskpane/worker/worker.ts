import { answerer } from "./answer";
import type { Answer, Request } from "./messages";

/** The worker's own scope, as far as it is used: the page's types are the only ones in this project. */
interface Scope {
  postMessage(answer: Answer): void;
  onmessage: ((event: { readonly data: Request }) => void) | null;
}

const scope = globalThis as unknown as Scope;
const take = answerer((answer) => scope.postMessage(answer));
scope.onmessage = (event) => take(event.data);
