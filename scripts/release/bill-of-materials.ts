import type { ShippedPackage } from "./packages";

/** What the bill is of. */
export interface Product {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
}

/** The address of a package in a software bill of materials (package-url). */
export const packageUrl = ({ name, version }: Pick<ShippedPackage, "name" | "version">): string =>
  `pkg:npm/${name.replace("@", "%40")}@${version}`;

/**
 * A software bill of materials, CycloneDX 1.5: the product and each package that it is built from, with version, licence and checksum.
 * It has no time and no number of its own, so that the same packages give the same bytes.
 */
export function billOfMaterials(product: Product, packages: readonly ShippedPackage[]): string {
  const self = packageUrl(product);
  const bill = {
    $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: {
      component: {
        "bom-ref": self,
        type: "application",
        name: product.name,
        version: product.version,
        description: product.description,
        licenses: licensesOf(product.license, true),
        purl: self,
      },
    },
    components: packages.map(component),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function component(one: ShippedPackage) {
  const { name, version, licence, isSpdx, integrity } = one;
  const url = packageUrl(one);
  return {
    ...{ "bom-ref": url, type: "library", name, version, scope: "required" },
    ...(integrity === null ? {} : { hashes: [hashOf(integrity)] }),
    licenses: licensesOf(licence, isSpdx),
    purl: url,
  };
}

/** An id, an expression of several, or the name of one that SPDX does not list. */
function licensesOf(licence: string, isSpdx: boolean) {
  if (!isSpdx) return [{ license: { name: licence } }];
  return [/[ ()]/.test(licence) ? { expression: licence } : { license: { id: licence } }];
}

function hashOf(integrity: string) {
  const [algorithm = "", digest = ""] = integrity.split("-");
  return {
    alg: algorithm.toUpperCase().replace(/^SHA/, "SHA-"),
    content: Buffer.from(digest, "base64").toString("hex"),
  };
}
