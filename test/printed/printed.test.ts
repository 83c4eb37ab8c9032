import { readdirSync } from "node:fs";
import { join } from "node:path";
import { PLACINGS, type PrintedForm, type PrintedTable } from "./form";
import { countRules, readPrinted } from "./reading";

const FORMS = readdirSync(join(__dirname, "forms"))
  .filter((file) => file.endsWith(".ts"))
  .sort();

const formIn = async (file: string): Promise<PrintedForm> =>
  ((await import(`./forms/${file}`)) as { default: PrintedForm }).default;

describe.each(Object.entries(PLACINGS))("forms as they are printed, %s", (_, placing) => {
  test.each(FORMS)("%s", async (file) => {
    const form = await formIn(file);
    if (form.mergedOnly !== undefined && placing.merged === false) return;
    const { tables, findings } = readPrinted(form, placing);
    expect(alike(tables, form.tables)).toEqual(form.tables);
    expect(countRules(findings.filter(({ severity }) => severity !== "info"))).toEqual(form.found ?? {});
    if (form.infos !== undefined)
      expect(countRules(findings.filter(({ severity }) => severity === "info"))).toEqual(form.infos);
  });
});

/** Indicators counted where the description gives their number alone. */
const alike = (tables: readonly PrintedTable[], wanted: readonly PrintedTable[]): readonly PrintedTable[] =>
  tables.map((table, at) => ({
    ...table,
    projects: table.projects.map((project, index) => {
      const { indicators } = project;
      const isCounted = typeof wanted[at]?.projects[index]?.indicators === "number";
      return isCounted && typeof indicators !== "number" ? { ...project, indicators: indicators.length } : project;
    }),
  }));
