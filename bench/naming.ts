import { STANDARD_NAMES } from "../src/check/standard/names";
import { createCheck } from "../src/check/check";
import { HEAD, projectRow, sumRow } from "../src/check/rules/example";
import { snapshotOf, type CellValue } from "../src/check/sheet/snapshot";
import { GUANGDONG } from "../src/check/standard/guangdong";
import type { WordingEntry } from "../src/check/wording/entry";
import { clustersOf } from "../src/naming/clusters";
import { createNameSearch, type NameEntry } from "../src/naming/search";
import type { Usage } from "../src/naming/usages";
import { gatherNames, planNames } from "../src/taskpane/worker/names";
import { best } from "./measure";

/** What the figures should reach; printed beside the measured ones, they decide nothing. */
const AIMS = { searchMs: 16, clusterMs: 300 };
const SEARCHED = 5_000;
const CLUSTERED = 2_000;
/** Indicators a project. */
const INDICATORS = 4;

/** Things that are measured, told apart, put before standard names to make names as a large library has them. */
const OBJECTS = [
  ...["代表", "机关", "社区", "街道", "学校", "医院", "道路", "桥梁", "河道", "公园", "档案", "图书", "食堂", "车辆"],
  ...["网络", "机房", "视频会议", "门户网站", "数据中心", "办公楼", "宿舍", "体育馆", "文化馆", "消防", "照明", "绿化"],
  ...["养老", "助残", "就业", "创业", "扶贫", "环卫", "供水", "排水", "燃气", "防汛"],
];

/** So many names, no two the same. */
export function manyNames(count: number): { readonly name: string; readonly category: string }[] {
  const names = new Map<string, string>();
  for (const object of ["", ...OBJECTS])
    for (const { name, category } of STANDARD_NAMES) if (names.size < count) names.set(object + name, category);
  return [...names].map(([name, category]) => ({ name, category }));
}

function searchAll(): void {
  const entries = manyNames(SEARCHED).map((one): NameEntry => ({ ...one, source: "standard" }));
  console.log(`Search over ${entries.length} names (aim ≤ ${AIMS.searchMs} ms)`);
  console.log(`  made ready in ${best(() => createNameSearch(entries), 3).toFixed(1)} ms`);
  const { search } = createNameSearch(entries);
  for (const query of ["s", "pxrs", "peixunrenshu", "培训rs", "培训", "合格率", "shezhibuduide", "zcmyd", ""]) {
    const ms = best(() => search(query, { category: "11", limit: 50 }), 15);
    const all = best(() => search(query, { category: "11" }), 5);
    const { total } = search(query, { limit: 50 });
    console.log(
      `  ${query.padEnd(14)} ${ms.toFixed(1).padStart(6)} ms, ${String(total).padStart(5)} found; all of them ${all.toFixed(1)} ms`,
    );
  }
}

function clusterAll(): void {
  const usages = manyNames(CLUSTERED).map(({ name, category }, index): Usage => ({
    kind: "name",
    text: index % 3 === 0 ? `${name}（%）` : name,
    count: 1,
    categories: [category],
    places: [],
  }));
  const options = { names: STANDARD_NAMES };
  let found = clustersOf(usages, options);
  const ms = best(() => (found = clustersOf(usages, options)), 5);
  const wording = manyNames(SEARCHED).map(({ name, category }): WordingEntry => ({
    ...{ name, category, operator: "", target: null, unit: "" },
    ...{ synonyms: [], note: "", status: "preferred" },
  }));
  const withLibrary = best(() => clustersOf(usages, { ...options, wording }), 3);
  const names = found.reduce((all, { members }) => all + members.length, 0);
  console.log(`Clusters of ${usages.length} distinct names (aim ≤ ${AIMS.clusterMs} ms)`);
  console.log(`  ${ms.toFixed(1)} ms, ${found.length} clusters of ${names} names in all`);
  console.log(`  ${withLibrary.toFixed(1)} ms beside a library of ${wording.length} names`);
}

/** The worker's whole way, from the cells of a table to the clusters, and from those to the writes. */
function gatherAll(): void {
  const cells = manyNames(CLUSTERED).reduce<string[]>((all, { name, category }, index) => {
    const level1 = category.charAt(0);
    const said = `${(index % INDICATORS) + 1}、${level1}-产出指标；${category}-指标；${name}；实施周期指标值：≥90%；年度指标值：≥90%。`;
    if (index % INDICATORS === 0) all.push(said);
    else all[all.length - 1] += said;
    return all;
  }, []);
  const rows = cells.map((cell, index) => projectRow(`第${index + 1}期培训经费`, 1, cell));
  const sheets = [snapshotOf("表", [...HEAD, sumRow("合计", rows.length), ...rows] as CellValue[][])];
  const choices = { profile: GUANGDONG, mappings: [] };
  const gather = () => gatherNames({ sheets, check: createCheck(choices), choices }, () => undefined);
  let found = gather();
  const ms = best(() => (found = gather()), 5);
  const requests = found.clusters.map(({ kind, members, preferred }) => ({
    ...{ kind, texts: members.map(({ text }) => text), preferred: preferred.text },
  }));
  const known = { sheets, check: createCheck(choices), choices };
  const planned = best(() => planNames(known, requests), 3);
  console.log(`Names of a table, in the worker's way (aim ≤ ${AIMS.clusterMs} ms)`);
  console.log(`  ${ms.toFixed(1)} ms for ${found.looked.name} names in ${rows.length} projects`);
  console.log(`  ${planned.toFixed(1)} ms to plan all ${requests.length} clusters`);
}

searchAll();
clusterAll();
gatherAll();
