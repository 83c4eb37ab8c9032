/** What a finding says, without wording: `src/text` turns it into sentences. */
export interface Message {
  readonly id: string;
  readonly params: Readonly<Record<string, string | number>>;
}
