import { followedPlace } from "../../src/taskpane/session/workbook-place";
import { snapshotOf } from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { readTables } from "../../src/check/table/read";
import { openIndicators } from "../../src/editor/open";
import type { Draft } from "../../src/editor/types";
import { followedDraftStorage } from "../../src/taskpane/session/editing/followed-drafts";
import { partitioned } from "../../src/taskpane/session/partitioned";
import { SHEET } from "./support/sheet";
import { shelf, type Shelf } from "./support/shelf";

const [table] = readTables([snapshotOf("表", SHEET)]);
const [project] = table?.projects ?? [];
if (table === undefined || project === undefined) throw new Error("There is no project.");
const whole = openIndicators(project, table, [snapshotOf("表", SHEET)], GUANGDONG, []);

/** The draft of a project of this name. */
const draft = (name: string): Draft => ({ ...whole, owner: { ...whole.owner, name } });

const names = (drafts: readonly Draft[]) => drafts.map(({ owner }) => owner.name);

/** Drafts of a workbook that is where `place.address` says, with the storage opened afresh each time. */
async function opened(store: Shelf, place: { address: string | null }) {
  const drafts = followedDraftStorage(
    () => store,
    async () => place.address,
  );
  await drafts.follow();
  return drafts;
}

test("drafts of a workbook that was never saved are found again after its first save", async () => {
  const store = shelf();
  const place = { address: null as string | null };
  const first = await opened(store, place);
  expect(first.load().drafts).toEqual([]);
  first.save([draft("培训经费")]);
  place.address = "C:/a.xlsx";
  await first.follow();
  expect([...store.items.keys()]).toEqual(["jixiao.drafts.2:C:/a.xlsx"]);
  expect(names((await opened(store, place)).load().drafts)).toEqual(["培训经费"]);
});

test("a draft that is stored after a save takes the earlier ones along", async () => {
  const store = shelf();
  const place = { address: "C:/a.xlsx" as string | null };
  const first = await opened(store, place);
  first.load();
  first.save([draft("培训经费")]);
  place.address = "C:/另存.xlsx";
  first.save([draft("培训经费"), draft("会议经费")]);
  await first.follow();
  expect(names((await opened(store, place)).load().drafts)).toEqual(["培训经费", "会议经费"]);
  expect(store.items.has("jixiao.drafts.2:C:/a.xlsx")).toBe(false);
});

test("drafts that are there already stay, beside those that come", async () => {
  const store = shelf();
  const there = await opened(store, { address: "C:/b.xlsx" });
  there.load();
  there.save([draft("绿化经费"), draft("培训经费")]);
  const place = { address: "C:/a.xlsx" as string | null };
  const first = await opened(store, place);
  first.load();
  first.save([draft("培训经费")]);
  place.address = "C:/b.xlsx";
  await first.follow();
  expect(names((await opened(store, place)).load().drafts)).toEqual(["绿化经费", "培训经费"]);
});

test("what another workbook without an address left is not taken along", async () => {
  const store = shelf();
  const other = await opened(store, { address: null });
  other.load();
  other.save([draft("别的项目")]);
  const own = await opened(store, { address: "C:/a.xlsx" });
  expect(own.load().drafts).toEqual([]);
  expect(names((await opened(store, { address: null })).load().drafts)).toEqual(["别的项目"]);
});

test("drafts that cannot be read at the new place are put aside, and the others come there", async () => {
  const store = shelf();
  store.setItem("jixiao.drafts.2:C:/b.xlsx", "1 []");
  const place = { address: "C:/a.xlsx" as string | null };
  const first = await opened(store, place);
  first.load();
  first.save([draft("培训经费")]);
  place.address = "C:/b.xlsx";
  await first.follow();
  expect(store.getItem("jixiao.drafts.damaged:C:/b.xlsx")).toBe("1 []");
  expect(store.getItem("jixiao.drafts.2:C:/b.xlsx")).toContain("培训经费");
  expect(store.getItem("jixiao.drafts.2:C:/a.xlsx")).toBeNull();
});

test("a program that does not answer changes nothing", async () => {
  const store = shelf();
  const place = { address: "C:/a.xlsx" as string | null };
  const first = await opened(store, place);
  first.load();
  first.save([draft("培训经费")]);
  place.address = null;
  await first.follow();
  expect(names(first.load().drafts)).toEqual(["培训经费"]);
});

test("keys begin with that of the program's partition, where it has one", () => {
  const store = shelf();
  partitioned(store, "站点一").setItem("a", "1");
  partitioned(store, "").setItem("a", "2");
  expect([...store.items]).toEqual([
    ["站点一a", "1"],
    ["a", "2"],
  ]);
  expect(partitioned(store, "站点一").getItem("a")).toBe("1");
  partitioned(store, "站点一").removeItem("a");
  expect([...store.items.keys()]).toEqual(["a"]);
});

test("a workbook that was never saved is asked where it is from time to time, and no more once it is known", async () => {
  jest.useFakeTimers();
  const address = jest.fn(async (): Promise<string | null> => null);
  const followed = jest.fn(async () => undefined);
  const place = followedPlace(address, followed);
  await place.follow();
  await jest.advanceTimersByTimeAsync(130_000);
  expect(address).toHaveBeenCalledTimes(3);
  address.mockResolvedValue("C:/a.xlsx");
  await jest.advanceTimersByTimeAsync(200_000);
  expect(address).toHaveBeenCalledTimes(4);
  expect(place.known()).toBe("C:/a.xlsx");
  expect(followed).toHaveBeenCalledTimes(4);
  jest.useRealTimers();
});
