/**
 * Writes assets/sample.xlsx from sample-table.json: `node scripts/make-sample.mjs`, by hand, whenever the data changes.
 * Figures, names, codes and indicator values are those of a published table; the goals are told in this project's own words.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import XLSX from "@e965/xlsx";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const table = JSON.parse(readFileSync(here("sample-table.json"), "utf8"));
const MONEY = "#,##0.00";

/** The packed cell: `1、1-产出指标；11-数量指标；…；实施周期指标值:…；年度指标值:…。` with the page's own separators. */
function packed(indicators, { part, colon }) {
  return indicators
    .map(([level1, level2, name, value], index) => {
      const fields = [level1, level2, name, `实施周期指标值${colon}${value}`, `年度指标值${colon}${value}`];
      return `${index + 1}、${fields.join(part)}。`;
    })
    .join("");
}

const text = (v, z = "General") => ({ t: "s", v, z });
const money = (v) => ({ t: "n", v, z: MONEY });
const blank = () => ({ t: "z", z: MONEY });

const amounts = ([name, amount]) => [text(name), money(amount), money(amount), blank(), blank()];
const rows = [[text(table.title, MONEY)], [text(table.department)], [text(table.moneyUnit)]];
table.pages.forEach((page, index) => {
  rows.push(table.header.map((label, column) => text(label, column >= 1 && column <= 4 ? MONEY : undefined)));
  if (index === 0) rows.push(amounts(table.total), amounts(table.unit));
  for (const { name, amount, goal, indicators } of page.projects) {
    const cell = packed(indicators, table.separators[page.separators]);
    rows.push([...amounts([name, amount]), text(goal), text(cell)]);
  }
});

const sheet = XLSX.utils.aoa_to_sheet(rows, { sheetStubs: true });
sheet["!cols"] = table.widths.map((width) => ({ width }));
sheet["!merges"] = [XLSX.utils.decode_range("A1:G1")];
const book = XLSX.utils.book_new(sheet, table.sheet);
const file = XLSX.write(book, { type: "buffer", bookType: "xlsx", bookSST: true, compression: true });

/**
 * The library writes number formats but no alignment, so its one style part is completed afterwards:
 * every cell format gets wrapped, vertically centred text, as long cells need it to be read at all.
 */
function wrapText(bytes) {
  const zip = XLSX.CFB.read(bytes, { type: "buffer" });
  const entry = XLSX.CFB.find(zip, "/xl/styles.xml");
  const styles = Buffer.from(entry.content).toString("utf8");
  const wrapped = styles.replace(/(<cellXfs[^>]*>)(.*?)(<\/cellXfs>)/s, (_all, open, formats, close) => {
    const aligned = formats.replace(
      /<xf ([^>]*?)\/>/g,
      '<xf $1 applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
    );
    return open + aligned + close;
  });
  if (wrapped === styles) throw new Error("The style part has no cell formats to complete.");
  entry.content = Buffer.from(wrapped, "utf8");
  entry.size = entry.content.length;
  return XLSX.CFB.write(zip, { type: "buffer", fileType: "zip", compression: true });
}

writeFileSync(here("../assets/sample.xlsx"), wrapText(file));
