type Params = Readonly<Record<string, string | number>>;

/** One function a message, from its parameters to the sentence; the id is the rule's, with a variant after a slash. */
export type Texts = Readonly<Record<string, (params: Params) => string>>;

/** The same messages in another language. */
export type TextsLike<T> = Readonly<Record<keyof T, (params: Params) => string>>;

/** The same rules' titles in another language. */
export type TitlesLike<T> = Readonly<Record<keyof T, string>>;
