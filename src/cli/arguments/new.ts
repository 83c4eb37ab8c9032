import type { MoneyUnit } from "../../check/table/types";
import { CLI_TEXTS } from "../../text/cli";
import type { Language } from "../../text/language";
import type { Values } from "./parse";
import type { NewArguments } from "./types";
import { oneOf, UsageError } from "./values";

export const MONEY_UNITS: readonly MoneyUnit[] = ["万元", "元"];

/** Characters of the longest name of a department or unit. */
const LONGEST_NAME = 200;

export function newArguments(file: string, values: Values, language: Language): NewArguments {
  const texts = CLI_TEXTS[language];
  if (!/\.xlsx$/i.test(file)) throw new UsageError(texts.wrongNewFile(file));
  const { year = null, "money-unit": moneyUnit = "万元" } = values;
  if (year !== null && !/^20\d\d$/.test(year)) throw new UsageError(texts.wrongYear(year));
  const nameOf = (option: "department" | "unit"): string | null => {
    const name = values[option] ?? null;
    if ((name?.length ?? 0) > LONGEST_NAME) throw new UsageError(texts.nameTooLong(option, LONGEST_NAME));
    return name;
  };
  return {
    ...{ command: "new", language, file },
    department: nameOf("department"),
    unit: nameOf("unit"),
    year: year === null ? null : Number(year),
    moneyUnit: oneOf(moneyUnit, MONEY_UNITS, texts.wrongMoneyUnit),
  };
}
