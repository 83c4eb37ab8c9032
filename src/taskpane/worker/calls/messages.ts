/**
 * Methods by name. Arguments and results are plain data. A function among the arguments stays with the caller: each of its calls crosses
 * as a message.
 */
export type Methods<M> = { readonly [Name in keyof M]: (...args: never[]) => unknown };

/** A call on its way to a worker. */
export type Call<M extends Methods<M>> = {
  [Name in keyof M & string]: {
    /** Names the call in its answers. */
    readonly id: number;
    readonly method: Name;
    readonly args: Crossing<Parameters<M[Name]>>;
    /** Which of the arguments are functions. */
    readonly callbacks: readonly number[];
  };
}[keyof M & string];

/** Arguments with null in the place of each function. */
type Crossing<Args extends readonly unknown[]> = {
  readonly [At in keyof Args]: Args[At] extends (...args: never[]) => unknown ? null : Args[At];
};

/** An answer to a call. The last one is a result or an error. */
export type Answer =
  | { readonly type: "callback"; readonly id: number; readonly at: number; readonly args: readonly unknown[] }
  | { readonly type: "result"; readonly id: number; readonly value: unknown }
  | { readonly type: "error"; readonly id: number; readonly message: string };
