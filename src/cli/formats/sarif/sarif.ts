import type { FileAnswer } from "../../answer/answer";
import type { Language } from "../../../text/language";
import type { Format } from "../format";
import { acrossNotifications, notificationsOf } from "./notifications";
import { acrossResult, resultOf } from "./result";
import { BASE } from "./location";
import { driver, ruleIndexes } from "./rules";
import { SARIF_TEXTS } from "../../../text/cli-sarif";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/**
 * SARIF 2.1.0 (OASIS): one run, written result by result. Rules come before the results; files in which nothing was checked are
 * notifications behind them.
 */
export function sarifFormat(language: Language, rulePages: string | null, comparesFiles: boolean): Format {
  const indexes = ruleIndexes();
  return {
    begin() {
      const run = JSON.stringify({
        tool: { driver: driver(language, rulePages, comparesFiles) },
        language: language === "zh" ? "zh-CN" : "en",
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [BASE]: { description: { text: SARIF_TEXTS[language].base } } },
      });
      return `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[${run.slice(0, -1)},"results":[`;
    },
    separator: ",\n",
    *file(answer: FileAnswer, later) {
      let separator = "";
      for (const sheet of answer.sheets)
        for (const finding of sheet.findings) {
          yield separator + JSON.stringify(resultOf(finding, sheet, answer, indexes));
          separator = ",\n";
        }
      for (const notification of notificationsOf(answer)) later(JSON.stringify(notification));
    },
    end({ later, unchecked, across, isEmpty }) {
      const results = (across?.findings ?? []).map((finding) => JSON.stringify(acrossResult(finding, indexes)));
      const notes = across === undefined ? [] : acrossNotifications(across).map((one) => JSON.stringify(one));
      return `${isEmpty || results.length === 0 ? "" : ",\n"}${results.join(",\n")}],"invocations":[{"executionSuccessful":${unchecked === 0},"toolExecutionNotifications":[${[...later, ...notes].join(",\n")}]}]}]}\n`;
    },
  };
}
