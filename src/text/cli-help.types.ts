/** What is said of a command: what it is called with, what it does, and an example. */
interface CommandHelp {
  readonly usage: string;
  readonly about: string;
  readonly example: string;
}

interface OptionHelp {
  /** What follows it; empty for nothing. */
  readonly value: string;
  readonly about: string;
}

export interface HelpTexts {
  readonly usage: string;
  readonly example: string;
  readonly options: string;
  readonly commands: string;
  readonly names: string;
  readonly more: string;
  readonly status: string;
  readonly ofCommand: Readonly<Record<string, CommandHelp>>;
  readonly ofOption: Readonly<Record<string, OptionHelp>>;
}
