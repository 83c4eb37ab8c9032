import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { X509Certificate, createPrivateKey } from "node:crypto";
import devCerts from "office-addin-dev-certs";

const DAY = 24 * 60 * 60 * 1000;
const DAYS_VALID = 365;

/** What `npx office-addin-dev-certs install` made, and perhaps the system trusts. Only read here. */
const INSTALLED = join(homedir(), ".office-addin-dev-certs");

/** Where a certificate nobody installed is kept; the second for a project folder that cannot be written. */
const OWN = [
  join(process.cwd(), "node_modules", ".cache", "jixiao", "certificate"),
  join(tmpdir(), "jixiao-certificate"),
];

const filesIn = (folder) => ({
  ca: join(folder, "ca.crt"),
  cert: join(folder, "localhost.crt"),
  key: join(folder, "localhost.key"),
});

/** Reads a pair that fits together and is good for another day; null for any other. */
function readPair(folder) {
  try {
    const { cert, key } = filesIn(folder);
    const pair = { cert: readFileSync(cert), key: readFileSync(key) };
    const certificate = new X509Certificate(pair.cert);
    const isGood =
      Date.parse(certificate.validTo) > Date.now() + DAY &&
      Date.parse(certificate.validFrom) <= Date.now() &&
      certificate.checkHost("localhost") !== undefined &&
      certificate.checkPrivateKey(createPrivateKey(pair.key));
    return isGood ? { ...pair, folder } : null;
  } catch {
    return null;
  }
}

/** Makes a pair and installs nothing, so that nothing is asked. */
async function generate(folder) {
  const { ca, cert, key } = filesIn(folder);
  mkdirSync(folder, { recursive: true });
  for (const file of [ca, cert, key]) rmSync(file, { force: true }); // the generator leaves what is there
  const { log } = console;
  console.log = () => {}; // the generator announces itself
  try {
    await devCerts.generateCertificates(ca, cert, key, DAYS_VALID);
  } finally {
    console.log = log;
  }
}

/** The certificate for https://localhost, made where there is none that is good. Never asks, never installs. */
export async function localCertificate() {
  for (const folder of [INSTALLED, ...OWN]) {
    const existing = readPair(folder);
    if (existing) return existing;
  }
  const failures = [];
  for (const folder of OWN) {
    try {
      await generate(folder);
      const made = readPair(folder);
      if (made) return made;
    } catch (error) {
      failures.push(error);
    }
  }
  throw new AggregateError(failures, `No certificate could be written to ${OWN.join(" or ")}.`);
}

/** Asks the system, without changing anything, whether it trusts the certificate. In doubt: no. */
export function isTrusted({ folder }) {
  if (folder !== INSTALLED) return false;
  const { ca, cert } = filesIn(folder);
  const quiet = { stdio: ["ignore", "pipe", "ignore"], encoding: "utf8", timeout: 20_000 };
  const succeeds = (command, ...parameters) => {
    try {
      execFileSync(command, parameters, quiet);
      return true;
    } catch {
      return false;
    }
  };
  try {
    if (process.platform === "darwin") return succeeds("security", "verify-cert", "-c", cert);
    if (process.platform !== "win32") return false; // on Linux every browser keeps a list of its own
    const thumbprint = new X509Certificate(readFileSync(ca)).fingerprint.replaceAll(":", "");
    return (
      succeeds("certutil", "-user", "-store", "Root", thumbprint) || succeeds("certutil", "-store", "Root", thumbprint)
    );
  } catch {
    return false;
  }
}
