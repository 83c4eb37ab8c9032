import { buildIfNeeded } from "../../../scripts/build.mjs";
import { localCertificate } from "../../../scripts/certificates.mjs";
import { serve } from "../../../scripts/serve.mjs";

/** Builds if needed and serves dist once for all browser tests, which read the address from JIXIAO_ORIGIN. */
export default async function setup() {
  buildIfNeeded();
  const site = await serve({ folder: `${process.cwd()}/dist`, certificate: await localCertificate(), port: 0 });
  process.env.JIXIAO_ORIGIN = site.origin;
  globalThis.jixiaoSite = site;
}
