import type { Language } from "./language";

/** What `init` writes and says. */
interface InitTexts {
  /** The name of the settings, which every answer tells. */
  readonly name: string;
  readonly written: (file: string) => string;
}

export const INIT_TEXTS: Readonly<Record<Language, InitTexts>> = {
  zh: {
    name: "本单位",
    written: (file) => `已写入 ${file}。可以填写的内容见 README 的“Settings”；检查时加 --config ${file}。`,
  },
  en: {
    name: "Our office",
    written: (file) => `Written to ${file}. README, “Settings”, tells what it may hold; check with --config ${file}.`,
  },
};
