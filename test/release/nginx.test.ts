import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { Agent, request } from "node:https";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import { connect, type ConnectionOptions } from "node:tls";
import { filesBelow, newFolder, ROOT, runIn } from "./support/program";

jest.setTimeout(120_000);

const MIME_TYPES = "/etc/nginx/mime.types";
const ORIGIN = "https://jixiao.example.cn";
const hasNginx = existsSync(MIME_TYPES) && ["nginx", "openssl"].every((one) => !spawnSync(one, ["-h"]).error);

/** What a program of years ago offers. */
const OLD_PROTOCOL: ConnectionOptions = { minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "DEFAULT@SECLEVEL=0" };

let folder = "";
let port = 0;
let server: ChildProcess | null = null;
const agent = new Agent({ rejectUnauthorized: false });

/** Puts other values in place of what an office is told to change; each must be there. */
function changed(text: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((changing, [from, to]) => {
    expect(changing).toContain(from);
    return changing.replace(from, to);
  }, text);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const free = (probe.address() as AddressInfo).port;
  probe.close();
  await once(probe, "close");
  return free;
}

/** The files of a release as INSTALL.md has them put onto a server, and nginx over them. */
async function start(): Promise<void> {
  folder = newFolder();
  port = await freePort();
  const archive = path.join(folder, "a.zip");
  const main = path.join(ROOT, "scripts", "release", "main.ts");
  const program = ["--import", path.join(ROOT, "scripts", "installed.mjs"), "--import", "tsx", main];
  expect(runIn(ROOT, process.execPath, [...program, "--origin", ORIGIN, "--out", archive])).toMatchObject({
    status: 0,
  });
  const { unzipSync } = await import("fflate");
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(archive)))) {
    const file = path.join(folder, name.replace(/^[^/]*/, "release"));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  cpSync(path.join(folder, "release", "add-in"), path.join(folder, "srv"), { recursive: true });
  writeFileSync(path.join(folder, "secret.txt"), "outside");
  copyFileSync(MIME_TYPES, path.join(folder, "mime.types"));
  const certificate = ["-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"];
  runIn(folder, "openssl", ["req", ...certificate, "-keyout", "jixiao.key", "-out", "jixiao.crt"]);
  const own = changed(readFileSync(path.join(folder, "release", "deploy", "server", "nginx.conf"), "utf8"), {
    "listen 443 ssl": `listen 127.0.0.1:${port} ssl`,
    "server_name jixiao.example.cn": "server_name localhost",
    "/etc/nginx/jixiao.crt": path.join(folder, "jixiao.crt"),
    "/etc/nginx/jixiao.key": path.join(folder, "jixiao.key"),
    "root /srv/jixiao": `root ${path.join(folder, "srv")}`,
  });
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${path.join(folder, "temp")};`,
  );
  writeFileSync(path.join(folder, "jixiao.conf"), own);
  writeFileSync(
    path.join(folder, "nginx.conf"),
    [
      // The folder is its maker's alone.
      ...(process.getuid?.() === 0 ? ["user root;"] : []),
      `daemon off; pid ${path.join(folder, "nginx.pid")}; error_log ${path.join(folder, "error.log")};`,
      "events {}",
      `http { access_log off; default_type application/octet-stream; ${temporary.join(" ")} include jixiao.conf; }`,
    ].join("\n"),
  );
  const settings = ["-p", folder, "-c", path.join(folder, "nginx.conf")];
  const { err } = runIn(folder, "nginx", ["-t", ...settings]);
  expect(err).toContain("test is successful");
  expect(err).not.toMatch(/\[(?:warn|emerg)\]/);
  server = spawn("nginx", settings, { stdio: "ignore" });
  const isUp = async (): Promise<boolean> =>
    get("/taskpane.html").then(
      () => true,
      () => false,
    );
  while (!(await isUp())) await new Promise((go) => setTimeout(go, 50));
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends the path as it is. */
function get(at: string, options: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ agent, host: "127.0.0.1", port, path: at, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on("error", reject)
      .end();
  });
}

const served = (name: string): Buffer => readFileSync(path.join(folder, "srv", name));

if (!hasNginx) test.skip("nginx is not installed", () => undefined);
else
  describe("nginx with the configuration that is handed out", () => {
    beforeAll(start);
    afterAll(async () => {
      if (server !== null && server.exitCode === null) {
        server.kill("SIGQUIT");
        await once(server, "exit");
      }
      rmSync(folder, { recursive: true, force: true });
    });

    test("gives every file of the add-in as it is, and each kind under its type", async () => {
      const types: Readonly<Record<string, RegExp>> = {
        html: /^text\/html/,
        js: /^(?:application|text)\/javascript/,
        css: /^text\/css/,
        json: /^application\/json/,
        png: /^image\/png/,
        xml: /^text\/xml/,
        txt: /^text\/plain/,
        xlsx: /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet/,
      };
      const files = filesBelow(path.join(folder, "srv"));
      expect(files.length).toBeGreaterThan(100);
      for (const name of files) {
        const { status, headers, body } = await get(`/${encodeURI(name)}`);
        expect([name, status]).toEqual([name, 200]);
        expect([name, headers["content-type"]]).toEqual([
          name,
          expect.stringMatching(types[name.split(".").at(-1) ?? ""] ?? /no such kind/),
        ]);
        expect(headers["x-content-type-options"]).toBe("nosniff");
        expect(body.equals(served(name))).toBe(true);
      }
    });

    test("gives the manifest, whose every address leads to a file", async () => {
      const manifest = (await get("/manifest.xml")).body.toString("utf8");
      const own = [...manifest.matchAll(/"(https:\/\/jixiao\.example\.cn[^"]*)"/g)].map(([, address = ""]) => address);
      expect(own.length).toBeGreaterThan(20);
      for (const address of new Set(own)) {
        const { pathname, search } = new URL(address);
        expect([address, (await get(pathname + search)).status]).toEqual([address, 200]);
      }
    });

    test.each(["/taskpane.html?_host_Info=Excel$Win32$16.01", "/workbench.html"])(
      "%s is under its policy",
      async (at) => {
        const { headers, body } = await get(at);
        const policy = String(headers["content-security-policy"]);
        expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
        expect(policy).not.toMatch(/script-src[^;]*unsafe/);
        expect(/frame-src/.test(policy)).toBe(at === "/workbench.html");
        expect(headers).toMatchObject({ "cache-control": "no-cache", "referrer-policy": "no-referrer" });
        expect(headers).not.toHaveProperty("x-frame-options");
        // Excel shows the page in a frame, and reads it as its own line says.
        expect(body.toString("utf8").slice(0, 500)).toMatch(/<meta charset="?utf-8"?/i);
      },
    );

    test("icons have no Cache-Control, and all else is looked at again each time", async () => {
      for (const name of filesBelow(path.join(folder, "srv"))) {
        const { headers } = await get(`/${encodeURI(name)}`, { method: "HEAD" });
        const isIcon = name.startsWith("assets/icons/");
        expect([name, headers["cache-control"]]).toEqual([name, isIcon ? undefined : "no-cache"]);
        expect(headers).not.toHaveProperty("expires");
        if (!isIcon) expect(headers["content-security-policy"]).toContain("default-src 'none'");
      }
      const { headers } = await get("/taskpane.js", { method: "HEAD" });
      const again = await get("/taskpane.js", { headers: { "if-none-match": String(headers.etag) } });
      expect([again.status, again.body.length, again.headers["cache-control"]]).toEqual([304, 0, "no-cache"]);
    });

    test("what is not there is not found, under the policy as well; an office's own settings are", async () => {
      for (const at of ["/settings.json", "/nothing.js", "/assets/icons/no.png"])
        expect((await get(at)).status).toBe(404);
      const { headers } = await get("/nothing.html");
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      writeFileSync(path.join(folder, "srv", "settings.json"), "{}");
      expect(await get("/settings.json")).toMatchObject({ status: 200, headers: { "cache-control": "no-cache" } });
      rmSync(path.join(folder, "srv", "settings.json"));
    });

    test.each([
      "/../secret.txt",
      "/assets/../../secret.txt",
      "/assets/icons/../../../secret.txt",
      "/%2e%2e/secret.txt",
      "/assets/icons/%2e%2e/%2e%2e/%2e%2e/secret.txt",
      "/assets/icons/..%2f..%2f..%2fsecret.txt",
      "/assets/icons../../secret.txt",
      "/..%5csecret.txt",
      "//secret.txt",
      "/%00/../secret.txt",
      "/taskpane.html/../../secret.txt",
    ])("%s leads nowhere", async (at) => {
      const { status, body } = await get(at);
      expect([400, 404]).toContain(status);
      expect(body.toString("utf8")).not.toContain("outside");
    });

    test("folders are not listed, and nothing can be sent", async () => {
      for (const at of ["/", "/assets/", "/assets/icons/", "/office/"]) {
        const { status, body } = await get(at);
        expect([at, status]).toEqual([at, 403]);
        expect(body.toString("utf8")).not.toContain(".png");
      }
      for (const method of ["POST", "PUT", "DELETE"])
        expect((await get("/taskpane.html", { method })).status).toBe(405);
    });

    test("it says no version, and takes no older protocol than TLS 1.2", async () => {
      expect((await get("/taskpane.html")).headers.server).toBe("nginx");
      const old = connect({ host: "127.0.0.1", port, rejectUnauthorized: false, ...OLD_PROTOCOL });
      await expect(once(old, "secureConnect")).rejects.toThrow(/protocol/);
    });
  });
