import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";

export type ThemeChoice = "system" | "light" | "dark";

const STORED = "jixiao.theme";

const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', -apple-system, sans-serif";

const LIGHT: Theme = { ...webLightTheme, fontFamilyBase: FONTS, fontFamilyNumeric: FONTS };
const DARK: Theme = { ...webDarkTheme, fontFamilyBase: FONTS, fontFamilyNumeric: FONTS };

export function themeOf(dark: boolean): Theme {
  return dark ? DARK : LIGHT;
}

/** Some offices switch storage off; the choice then lasts as long as the pane. */
function stored(): ThemeChoice {
  try {
    const value = localStorage.getItem(STORED);
    return value === "light" || value === "dark" ? value : "system";
  } catch {
    return "system";
  }
}

function store(choice: ThemeChoice): void {
  try {
    localStorage.setItem(STORED, choice);
  } catch {
    // The choice lasts as long as the pane.
  }
}

export function useThemeChoice(): readonly [ThemeChoice, (choice: ThemeChoice) => void] {
  const [choice, setChoice] = useState(stored);
  return [
    choice,
    (next) => {
      store(next);
      setChoice(next);
    },
  ];
}

function darkQuery(): MediaQueryList | null {
  return typeof matchMedia === "function" ? matchMedia("(prefers-color-scheme: dark)") : null;
}

function watchSystem(listener: () => void): () => void {
  const query = darkQuery();
  query?.addEventListener("change", listener);
  return () => query?.removeEventListener("change", listener);
}

/** Whether the pane is dark: the user's choice, else the host's theme, else the system's. */
export function useDark(choice: ThemeChoice, hostTheme: "light" | "dark" | null): boolean {
  const systemIsDark = useSyncExternalStore(watchSystem, () => darkQuery()?.matches ?? false);
  if (choice !== "system") return choice === "dark";
  return hostTheme === null ? systemIsDark : hostTheme === "dark";
}
