import { readXmlText } from "../../../xlsx/ooxml/xml";
import { WorkbookError } from "../../../xlsx/workbook";
import { NotXmlError, type GridXmlPart } from "../../custom-xml";
import type { Environment } from "../environment";
import { invalidArgument, itemNotFound, RichError } from "../errors";
import type { ObjectOf } from "../objects";
import type { Members } from "../table";
import { countWrite } from "./range-access";

type Parts = ObjectOf<"CustomXmlPartCollection"> | ObjectOf<"CustomXmlPartScopedCollection">;
type Part = ObjectOf<"CustomXmlPart">;

const objectOf = ({ id }: GridXmlPart): Part => ({ type: "CustomXmlPart", id });

/** Looked up when asked for: a scoped collection also has the parts that were added after it was made. */
function all(parts: Parts, env: Environment): readonly Part[] {
  const inBook = env.grid.customXml.all();
  if (parts.type === "CustomXmlPartCollection") return inBook.map(objectOf);
  return inBook.filter(({ namespace }) => namespace === parts.namespace).map(objectOf);
}

const find = (parts: Parts, id: unknown, env: Environment): Part | null =>
  all(parts, env).find((part) => part.id === id) ?? null;

function found(part: Part | null): Part {
  if (part === null) throw itemNotFound();
  return part;
}

function partOf({ id }: Part, env: Environment): GridXmlPart {
  const part = env.grid.customXml.all().find((candidate) => candidate.id === id);
  if (part === undefined) throw itemNotFound();
  return part;
}

function only(parts: Parts, env: Environment): Part | null {
  const [part, ...more] = all(parts, env);
  return part === undefined || more.length > 0 ? null : part;
}

/** A character that XML 1.0 cannot hold. */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Excel takes nothing but a whole XML document. */
function takeXml<T>(xml: unknown, env: Environment, act: (xml: string) => T): T {
  countWrite(env);
  if (typeof xml !== "string" || NO_XML.test(xml)) throw invalidArgument("xml");
  try {
    readXmlText("xml", xml, { open: () => undefined });
    return act(xml);
  } catch (error) {
    throw error instanceof NotXmlError || error instanceof WorkbookError ? invalidArgument("xml") : error;
  }
}

const lookups = {
  GetCount: (parts: Parts, _args: readonly unknown[], env: Environment) => all(parts, env).length,
  GetItemOrNullObject: (parts: Parts, [id]: readonly unknown[], env: Environment) => find(parts, id, env),
};

export const customXmlParts: Members<ObjectOf<"CustomXmlPartCollection">> = {
  items: all,
  item: (parts, id, env) => found(find(parts, id, env)),
  methods: {
    ...lookups,
    Add: (_parts, [xml], env) =>
      takeXml(xml, env, (text): Part => {
        const id = env.grid.customXml.add(text);
        env.batch.wrotePart(id);
        return { type: "CustomXmlPart", id };
      }),
    GetByNamespace: (_parts, [namespace]) => {
      if (typeof namespace !== "string") throw invalidArgument("namespaceUri");
      return { type: "CustomXmlPartScopedCollection", namespace };
    },
  },
};

export const customXmlPartsOfNamespace: Members<ObjectOf<"CustomXmlPartScopedCollection">> = {
  items: all,
  item: (parts, id, env) => found(find(parts, id, env)),
  methods: {
    ...lookups,
    GetOnlyItem: (parts, _args, env) => {
      const part = only(parts, env);
      // That there must be exactly one is documented; the error's code is not.
      if (part === null) throw new RichError("GeneralException", "The collection does not have exactly one item.", 500);
      return part;
    },
    GetOnlyItemOrNullObject: (parts, _args, env) => only(parts, env),
  },
};

export const customXmlPart: Members<Part> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: { Id: ({ id }) => id, NamespaceUri: (part, env) => partOf(part, env).namespace },
  methods: {
    GetXml: (part, _args, env) => partOf(part, env).xml,
    SetXml: (part, [xml], env) => {
      const { id } = partOf(part, env);
      takeXml(xml, env, (text) => {
        env.grid.customXml.set(id, text);
        env.batch.wrotePart(id);
      });
    },
    Delete: (part, _args, env) => {
      countWrite(env);
      env.grid.customXml.remove(partOf(part, env).id);
    },
  },
};
