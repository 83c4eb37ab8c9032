import { access } from "node:fs/promises";
import path from "node:path";
import type { Profile } from "../../check/standard/profile";
import { wordingText } from "../../check/wording/write";
import { profileFor } from "../../files/choices";
import { createNameCount, type CountedName } from "../../naming/count";
import { buildLibrary, type BuiltLibrary } from "../../naming/library";
import { CLI_TEXTS } from "../../text/cli";
import { CLI_WORDING_TEXTS } from "../../text/cli-wording";
import { WRITE_TEXTS } from "../../text/cli-write";
import type { Language } from "../../text/language";
import { libraryWorkbook } from "../../wording/file";
import { categoryText } from "../../wording/values";
import type { WordingArguments } from "../arguments/types";
import { readTables, type TableFile } from "../checking/check-file";
import { withProgress } from "../output/progress";
import type { ExitStatus, Surroundings } from "../surroundings";
import { makeFile } from "./make-file";
import { isTrouble, linesOfFile } from "./tell-file";

/** `wording NAME…`: the names of indicators that files use as a wording library. Of the files no more than the counted names is held. */
export async function wording(wished: WordingArguments, surroundings: Surroundings): Promise<ExitStatus> {
  const { language, out: named } = wished;
  const { out, say, folder, choices } = surroundings;
  const texts = CLI_WORDING_TEXTS[language];
  // Said before thousands of files are read; that the file is still not there is made sure of when it is written.
  if (await isThere(path.resolve(folder, named))) {
    say([WRITE_TEXTS[language].exists(named)]);
    return 2;
  }
  const { names, files, status } = await countNames(wished, surroundings);
  if (names.length === 0) {
    out(`${texts.noNames}\n`);
    return 2;
  }
  const profile: Profile = { ...profileFor(choices, null).profile, wording: choices.wording };
  const built = buildLibrary(names, {
    profile,
    noteOf: (name, synonyms, draft) =>
      [
        texts.note(name, synonyms),
        ...classesOf(name, profile, language),
        ...(draft === null ? [] : [texts.draft[draft]]),
      ].join("\n"),
  });
  const { entries } = built;
  const isJson = /\.json$/i.test(named);
  const bytes = isJson ? new TextEncoder().encode(wordingText(entries)) : libraryWorkbook(entries, profile.categories);
  if (!(await makeFile(named, bytes, surroundings, language))) return 2;
  out(`${texts.looked(files, names.length, sum(names))}\n`);
  for (const line of linesOf(built, language)) out(`${line}\n`);
  out(`${WRITE_TEXTS[language].written(named)}\n`);
  return status;
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

const sum = (names: readonly CountedName[]): number => names.reduce((all, { count }) => all + count, 0);

/** One file after the other: of thousands no more than one is held. */
async function* filesRead(surroundings: Surroundings): AsyncIterable<TableFile> {
  for (const input of surroundings.inputs) yield await readTables(input.path, surroundings);
}

/** The names of all files; `files` are those with a table. */
async function countNames(
  wished: WordingArguments,
  surroundings: Surroundings,
): Promise<{ readonly names: readonly CountedName[]; readonly files: number; readonly status: ExitStatus }> {
  const { language } = wished;
  const { inputs, say, progress } = surroundings;
  const { notRead } = CLI_WORDING_TEXTS[language];
  const { fileError, noTable } = CLI_TEXTS[language];
  const count = createNameCount();
  let status: ExitStatus = 0;
  let files = 0;
  const all = filesRead(surroundings);
  for await (const file of progress ? withProgress(all, inputs.length, language, progress) : all) {
    say(linesOfFile(file, language));
    if (isTrouble(file, wished)) status = 2;
    if (file.error !== null) say([notRead(file.path, fileError(file.error))]);
    else if (!file.isRecognised) say([notRead(file.path, noTable)]);
    const { profile, check, sheets } = file;
    if (profile === null || check === null || !file.isRecognised) continue;
    count.add(check.read(sheets), profile.categories);
    files += 1;
  }
  return { names: count.names(), files, status };
}

/** The classes a name is used under, as one line of its note where these are several. */
function classesOf(name: CountedName, { categories }: Profile, language: Language): readonly string[] {
  const classes = [...name.classes].map(([code, count]) => ({ label: categoryText(code, categories), count }));
  return classes.length > 1 ? [CLI_WORDING_TEXTS[language].classes(classes)] : [];
}

function* linesOf({ added, synonyms, known, alike, unusable }: BuiltLibrary, language: Language): Iterable<string> {
  const texts = CLI_WORDING_TEXTS[language];
  const drafts = added.filter(({ status }) => status === "draft").length;
  yield texts.built({ added: added.length, drafts, synonyms, known });
  if (unusable.length > 0) {
    yield texts.unusable(unusable.length);
    for (const name of unusable) yield `  ${texts.name(oneLine(name.text), name)}`;
  }
  yield alike.length === 0 ? texts.none : texts.alike(alike.length);
  for (const { members, preferred } of alike) {
    const names = members.map(({ name, synonyms: own }) => [name, ...own].map((one) => texts.name(one.text, one)));
    yield `  ${names.flat().join(texts.semicolon)}${texts.semicolon}${texts.proposed(preferred.text, preferred.source)}`;
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ");
