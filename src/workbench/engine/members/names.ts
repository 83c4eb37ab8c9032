import type { CellValue } from "../../../check/sheet/snapshot";
import { rangeOfName, withSheetNames, type GridName, type NameChange } from "../../names";
import type { Environment } from "../environment";
import { invalidArgument, itemNotFound, notImplemented, RichError } from "../errors";
import type { ObjectOf, RangeObject } from "../objects";
import type { Members } from "../table";
import { valueTypeOf } from "../value-type";
import { quotedName } from "./areas";
import { commentFrom, formulaOfName, nameFrom } from "./name-rules";
import { countWrite } from "./range-access";
import { isTaken } from "./tables";

type Names = ObjectOf<"NamedItemCollection">;
type Name = ObjectOf<"NamedItem">;

const objectOf = ({ id }: GridName): Name => ({ type: "NamedItem", id });

/** Those of the workbook alone, or of one sheet. */
const inCollection = ({ sheet }: Names, env: Environment): readonly GridName[] =>
  env.grid.names.all().filter((one) => one.sheet === sheet);

/** By its name without regard to case, or by its id. */
function find(names: Names, key: unknown, env: Environment): Name | null {
  const called = String(key).toLowerCase();
  const found = inCollection(names, env).find(({ id, name }) => id === key || name.toLowerCase() === called);
  return found === undefined ? null : objectOf(found);
}

function nameOf({ id }: Name, env: Environment): GridName {
  const found = env.grid.names.all().find((one) => one.id === id);
  if (found === undefined) throw itemNotFound();
  return found;
}

function add(names: Names, [name, reference, comment]: readonly unknown[], env: Environment): Name {
  const made = {
    name: nameFrom(name),
    sheet: names.sheet,
    formula: formulaOfName(reference, env),
    comment: commentFrom(comment),
    visible: true,
  };
  countWrite(env);
  // A table has a name of the workbook.
  const isTable = names.sheet === null && isTaken(made.name, env);
  if (find(names, made.name, env) !== null || isTable)
    throw new RichError("ItemAlreadyExists", "The resource being created already exists.", 409);
  return { type: "NamedItem", id: env.grid.names.add(made) };
}

function set(name: Name, change: NameChange, env: Environment): void {
  countWrite(env);
  env.grid.names.set(nameOf(name, env).id, change);
}

const formulaOf = (name: Name, env: Environment): string =>
  withSheetNames(nameOf(name, env).formula, env.grid.sheets(), quotedName);

const rangeOf = (name: Name, env: Environment): RangeObject | null => {
  const range = rangeOfName(nameOf(name, env).formula);
  return range === null ? null : { type: "Range", ...range };
};

/** A reference whose cells or sheet were deleted. */
const GONE = /^(?:[^!"(]+!)?#REF!(?:[$A-Z\d:]+)?$/;

/**
 * What a name comes to. The documentation says that a range is told by its address; that it has the $ of the formula is taken for
 * granted. Formulas are worked out in cells alone: a name that is one fails loudly.
 */
function valueOf(name: Name, env: Environment): CellValue {
  const formula = formulaOf(name, env).slice(1);
  if (rangeOf(name, env) !== null) return formula;
  if (GONE.test(formula)) return "#REF!";
  if (/^"(?:[^"]|"")*"$/s.test(formula)) return formula.slice(1, -1).replaceAll('""', '"');
  if (/^(?:true|false)$/i.test(formula)) return formula.toLowerCase() === "true";
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?$/i.test(formula))
    return formula.endsWith("%") ? Number(formula.slice(0, -1)) / 100 : Number(formula);
  throw notImplemented("the value of a name that is a formula");
}

function typeOf(name: Name, env: Environment): string {
  if (rangeOf(name, env) !== null) return "Range";
  return formulaOf(name, env).startsWith('="') ? "String" : valueTypeOf(valueOf(name, env));
}

export const names: Members<Names> = {
  items: (collection, env) => inCollection(collection, env).map(objectOf),
  item: (collection, key, env) => {
    const found = find(collection, key, env);
    if (found === null) throw itemNotFound();
    return found;
  },
  methods: {
    Add: add,
    GetCount: (collection, _args, env) => inCollection(collection, env).length,
    GetItemOrNullObject: (collection, [key], env) => find(collection, key, env),
  },
};

export const name: Members<Name> = {
  identity: ({ id }) => ({ _Id: id }),
  scalars: {
    Name: (one, env) => nameOf(one, env).name,
    Type: typeOf,
    Value: valueOf,
    Formula: formulaOf,
    Visible: (one, env) => nameOf(one, env).visible,
    Comment: (one, env) => nameOf(one, env).comment,
    Scope: (one, env) => (nameOf(one, env).sheet === null ? "Workbook" : "Worksheet"),
    _Id: ({ id }) => id,
  },
  setters: {
    Formula: (one, formula, env) => {
      set(one, { formula: formulaOfName(formula, env) }, env);
    },
    Comment: (one, comment, env) => {
      set(one, { comment: commentFrom(comment) }, env);
    },
    Visible: (one, visible, env) => {
      if (typeof visible !== "boolean") throw invalidArgument("visible");
      set(one, { visible }, env);
    },
  },
  navigations: {
    Worksheet: (one, env) => {
      const { sheet } = nameOf(one, env);
      if (sheet === null) throw itemNotFound();
      return { type: "Worksheet", sheet };
    },
    WorksheetOrNullObject: (one, env) => {
      const { sheet } = nameOf(one, env);
      return sheet === null ? null : { type: "Worksheet", sheet };
    },
  },
  methods: {
    // Of a name that is no range; the code is not documented.
    GetRange: (one, _args, env) => {
      const range = rangeOf(one, env);
      if (range === null) throw itemNotFound();
      return range;
    },
    GetRangeOrNullObject: (one, _args, env) => rangeOf(one, env),
    Delete: (one, _args, env) => {
      countWrite(env);
      env.grid.names.remove(nameOf(one, env).id);
    },
  },
};
