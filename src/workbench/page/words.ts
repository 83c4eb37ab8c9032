import type { Language } from "../../text/language";
import { dressSaving } from "./saving-controls";
import { PROFILE_NAMES } from "../profiles/profiles";
import { TEXTS } from "./texts";

/** Finds an element of the page by its id. */
type Part = <Kind extends HTMLElement = HTMLElement>(id: string) => Kind;

/** Puts the page's words where they belong. `parameters` are those of its address. */
export function writeWords(part: Part, language: Language, parameters: URLSearchParams): void {
  const texts = TEXTS[language];
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en-US";
  document.title = texts.title;
  part("open").textContent = texts.open;
  part("open").title = texts.openHint;
  part("file").setAttribute("aria-label", texts.open);
  part("theme-label").textContent = texts.theme;
  part("profile-label").textContent = texts.profile;
  part<HTMLSelectElement>("profile").replaceChildren(
    ...["", ...PROFILE_NAMES].map((name) => new Option(name === "" ? texts.noProfile : name, name)),
  );
  const [light, dark] = part<HTMLSelectElement>("theme").options;
  if (light && dark) [light.textContent, dark.textContent] = [texts.light, texts.dark];
  const other = new URLSearchParams(parameters);
  other.set("lang", language === "zh" ? "en" : "zh");
  const link = part<HTMLAnchorElement>("language");
  link.textContent = texts.otherLanguage;
  link.href = `?${other}`;
  link.lang = language === "zh" ? "en" : "zh-CN";
  link.setAttribute("aria-label", `${texts.language}: ${texts.otherLanguage}`);
  dressSaving(language, part("save"), part("save-as"), part("unsaved"));
  part("dismiss").setAttribute("aria-label", texts.dismiss);
  part("close").setAttribute("aria-label", texts.closePane);
  part("close").title = texts.closePane;
  part("splitter").setAttribute("aria-label", texts.splitter);
  part("tabs").setAttribute("aria-label", texts.ribbon);
  part("grid").setAttribute("aria-label", texts.grid);
  part("pane").setAttribute("aria-label", texts.pane);
  part("drop").textContent = texts.drop;
  part("locked").textContent = texts.locked;
}
