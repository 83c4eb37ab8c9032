import type { SheetsText } from "./sheets.zh";
import { count } from "./types";

const cells = (n: number): string => (n === 1 ? "1 cell" : `${count(n)} cells`);

export const sheetActions: SheetsText = {
  more: "More",
  working: "Working on the sheets",

  menu: {
    add: "Add a project",
    addHint: "A row below the selected project; sums take it in",
    insert: "Put lists in the cells",
    insertHint: "Pick classes, signs and units in the sheet; Excel may not undo earlier actions afterwards",
    remove: "Take the lists away",
    removeHint: "Only those put there from here",
    unfold: "Lay out as a table",
    unfoldHint: "The selected project's indicators, one a row; Excel may not undo earlier actions afterwards",
    fold: "Pack again",
    foldHint: "Write the rows back into their cell",
    make: "New table",
    makeHint: "A goal table to fill in, on a sheet of its own",
    workbook: "Whole workbook",
    workbookHint: "All sheets with what was found on them",
  },
  cannot: {
    noTable: "There is no goal table on this sheet",
    form: "A sheet of this form is for one project; copy the sheet",
    packed: "All indicators stand in one cell; lay them out first",
    notPacked: "The indicators stand one a row already",
    noProject: "Select a cell of a project first",
    notUnfolded: "This sheet is not one that was laid out",
    isUnfolded: "This sheet is laid out already",
  },

  parts: { level1: "Level 1", level2: "Level 2", sign: "Sign", unit: "Unit", grades: "Target" },
  lists: {
    prompts: {
      level1: "Pick level 1 from the list.",
      level2: "Pick level 1 first; its classes of level 2 are listed here.",
      sign: "Pick a sign from the list, or 定性 where there is no number.",
      unit: "Pick a unit from the list, or type one that is not there.",
      grades: "Type a number, or pick a set of grades from the list.",
    },
    errorTitle: "Not in the list of goals",
    errors: {
      level1: "Pick level 1 from the list.",
      level2: "Pick a class of level 2 that goes with level 1.",
      sign: "The check may not read a sign that is not in the list. Keep it all the same?",
      unit: "The list does not have this unit. Keep it if it is right.",
      grades: "The list does not have this set. Keep it if it is right.",
    },
  },
  leftOut: {
    packed: (part) => `${part}: all indicators stand in one cell; lay them out first`,
    "no-column": (part) => `${part}: the table has no column of its own for it`,
    merged: (part) => `${part}: some rows state no level 1 of their own; all classes are listed there`,
  },

  exist: {
    title: "Some cells have a validation already",
    body: (n, columns) =>
      `${cells(n)} where lists are to go ${n === 1 ? "has" : "have"} data validation already (column${columns.length === 1 ? "" : "s"} ${columns.join(", ")}). Replacing it can be undone.`,
    keep: "Keep those",
    replace: "Replace all",
    cancel: "Cancel",
  },

  fold: {
    title: "Pack into the cell again",
    into: (project) => `Project: ${project}`,
    cell: (sheet, address) => `${sheet} ${address}`,
    before: "Before",
    after: "After",
    then: "Then",
    now: "Now",
    same: "The rows say what the cell says. There is nothing to write.",
    stopped: "This cannot be packed yet, and nothing was changed:",
    notes: "Please note:",
    write: "Write to the cell",
    cancel: "Cancel",
    close: "Close",
    problems: {
      notUnfolded: (missing) =>
        `The labels “${missing.join("”, “")}” are missing, so it is not known which column is which. Put them back.`,
      formula: (address) => `${address} is a formula, which packing would lose. Make it a text or a number.`,
      errorValue: (address, shown) => `${address} shows ${shown}, which is no indicator. Please correct it.`,
      sourceGone: (sheet, address) =>
        `The cell ${[sheet, address].filter((part) => part !== "").join(" ")} is not found. Its sheet may have been deleted, renamed or hidden.`,
      sourceChanged: (sheet, address) =>
        `${sheet} ${address} was changed after it was laid out. It was left alone, so that nothing is lost. Lay it out again.`,
      noLevel1: (row) => `Row ${row} has no level 1 and cannot become an indicator. Please add it.`,
      misread: (position, name) =>
        `No. ${position}, “${name}”, has text that would be read as something else. Please word it differently.`,
      othersMisread: (project) =>
        `Once written, ${project === null ? "the table" : `“${project}”`} would be read as something else: a text is the same as a title, label, sum or note. Please reword it.`,
      restMisread: (address) =>
        `What is left in ${address} would be read as an indicator. Keep an indicator, or reword that text first.`,
      tooLong: (address, length, most) =>
        `${address} would have ${count(length)} characters; an Excel cell holds ${count(most)}. Please shorten it.`,
      sourceFormula: (address) => `${address} is a formula now and takes no text.`,
    },
    notice: {
      moved: (from, to) => `The cell moved from ${from} to ${to} and is written there.`,
      copy: (row) => `Row ${row} is a copy and becomes a new indicator.`,
      remark: (row) => `The remark in row ${row} is not written to the cell.`,
      number: (row, typed, written) => `Number ${typed} in row ${row} becomes ${written}: numbers follow the rows.`,
      removed: (origins) => `No. ${origins.join(", ")} of the cell has no row any more and is taken out.`,
    },
  },

  remove: {
    title: "Delete the sheet that was laid out?",
    written: (sheet) => `The cell is written. “${sheet}” can be deleted, or kept for more changes.`,
    same: (sheet) =>
      `The rows say what the cell says, and nothing was written. “${sheet}” can be deleted, or kept for more changes.`,
    changed: (sheet) =>
      `“${sheet}” was changed after it was packed. These changes are not in the cell. Delete it all the same?`,
    remarks: "Remarks stand on this sheet alone and go with it.",
    remove: "Delete the sheet",
    keep: "Keep it",
  },

  make: {
    title: "New goal table",
    body: "Adds a sheet with a goal table: rows for 10 projects, and sums that are formulas. Department, unit and year may be left blank. The pane can take the sheet back; Excel may not undo earlier actions afterwards.",
    department: "Department",
    unit: "Spending unit",
    unitHint: "Gets a row of its own with its sums",
    year: "Budget year",
    yearFault: "Four digits, such as 2026, or nothing.",
    moneyUnit: "Unit of amounts",
    make: "Add",
    cancel: "Cancel",
  },

  unfolded: {
    title: "Indicators laid out one a row",
    body: (project) =>
      `These are the indicators of “${project}”. Pack them again when you are done; rows that were not changed stay as they were.`,
    checked: (source) => `This sheet is not checked itself; “${source}” is where the findings are.`,
    fold: "Pack into the cell",
    source: "Go to it",
  },

  outcome: {
    inserted: (n) => `Lists put in ${cells(n)}.`,
    insertedBeside: (n, kept) => `Lists put in ${cells(n)}; ${count(kept)} kept their own validation.`,
    noArrow: "Where a selected cell shows no arrow, select these cells and press OK in Data → Data Validation.",
    noLists: "There are no cells to put lists in.",
    allKept: (kept) => `Nothing put in: ${cells(kept)} kept their own validation.`,
    removed: (n) => `Lists taken away from ${cells(n)}.`,
    nothingToRemove: "This sheet has no lists that were put there from here.",
    unfolded: (sheet) => `Laid out on the sheet “${sheet}”.`,
    notUnfolded: {
      "no-project": "The selected cell belongs to no project. Select a cell of one first.",
      "not-packed": "This project's indicators stand one a row already.",
      formula: (address) => `${address} is a formula and could not be written back, so it was not laid out.`,
      gone: "The project's row is gone. Please check once more.",
    },
    folded: (sheet, addresses) => `Packed into “${sheet}” ${addresses.join(", ")}.`,
    foldedSame: "The rows say what the cell says. Nothing was written.",
    notFolded: (cell, reason) => `${cell} was not written: ${reason}.`,
    made: (sheet) => `Added the sheet “${sheet}”.`,
    projectAdded: (row, isSummed) =>
      isSummed === false
        ? `Added row ${row} for a project. The sums are no formulas; change them along with its amounts.`
        : isSummed === null
          ? `Added row ${row} for a project.`
          : `Added row ${row} for a project. The sums' formulas take it in.`,
    notAdded: {
      "no-table": "This sheet has no goal table; no project was added.",
      form: "A sheet of this form is for one project; none was added. Copy the sheet and fill in the copy.",
      "no-project":
        "The selected unit has no project to take the row's format from; none was added. Select a project first.",
      beside:
        "Another table stands beside this one and a row would tear it apart; none was added. Put the tables apart first.",
    },
    deleted: (sheet) => `Deleted the sheet “${sheet}”.`,
    undone: {
      "lists-inserted": "Undone: the lists are gone.",
      "lists-removed": "Undone: the lists are back.",
      expanded: (sheet) => `Undone: the sheet “${sheet}” is gone.`,
      made: (sheet) => `Undone: the sheet “${sheet}” is gone.`,
      deleted: (sheet) => `Undone: the sheet “${sheet}” is back.`,
      "project-added": "Undone: the added row is gone.",
    },
    unfinished: {
      between: " ",
      what: { cells: "The last write broke off.", sheets: "The last work on sheets broke off." },
      restored: (n) => `${cells(n)} put back as before. Please mend again.`,
      removed: (sheets) => `Deleted as incomplete: ${sheets.join(", ")}. Please do it again.`,
      rows: (n) => `${count(n)} row${n === 1 ? "" : "s"} half added, and deleted. Please add again.`,
      lists: (sheets) => `The lists are as before on ${sheets.join(", ")}. Please do it again.`,
      kept: {
        sheet: (sheet) => `Changed since, so not deleted: the sheet “${sheet}”. Please look.`,
        row: (sheet, row) => `Changed since, so not deleted: row ${row} of “${sheet}”. Please look.`,
        lists: (sheet, range) =>
          `Changed since, so not put back: the validation of ${range} on “${sheet}”. Please look.`,
      },
      nothing: {
        cells: "Each fix is either written or not; go on by what the check finds.",
        sheets: "Nothing was found half done; please look at sheets, rows and lists.",
      },
    },
    refused: (why) => `Nothing was changed: ${why}.`,
    undoRefused: (why) => `Not undone: ${why}.`,
    why: {
      protected: (sheet) => `“${sheet}” is protected; unprotect the sheet first`,
      "structure-protected": "the workbook's structure is protected; unprotect the workbook first",
      changed: (place) => `${place} was changed meanwhile; look at it and try again`,
      gone: (sheet) => `the sheet “${sheet}” is no longer there`,
      last: (sheet) => `“${sheet}” is the only sheet shown, and Excel needs one`,
      failed: (place) => `Excel did not accept the validation of ${place}`,
      "name-taken": (sheet) => `another sheet is called “${sheet}”; rename it first`,
      rowFailed: (row) => `Excel did not accept inserting or deleting row ${row}`,
    },
  },
};
