/** Bytes of a text file that stand for no character. The first of them is placed: all three numbers count from 1. */
export interface BadBytes {
  readonly code: "bad-bytes";
  readonly encoding: "utf-8" | "gb18030" | "utf-16";
  readonly line: number;
  /** Characters of that line. */
  readonly column: number;
  /** Bytes of the file. */
  readonly byte: number;
  /** How many such places there are. */
  readonly count: number;
}

/** Texts of an old workbook with bytes that stand for no character. */
export interface BadTexts {
  readonly code: "bad-texts";
  readonly encoding: string;
  readonly sheet: string;
  /** The first cell, as in A1. */
  readonly cell: string;
  readonly count: number;
}

/** The file is a web page, whatever its name says, and what was read are the tables in it. */
export interface WebPage {
  readonly code: "web-page";
}

/** What is to be said of a file that was read although something in it was not, or is not what it seems. */
export type FileNote = BadBytes | BadTexts | WebPage;
