import { createServer } from "node:https";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import sirv from "sirv";

/** What every page may load: nothing but its own files. Excel on the web frames the pane, so framing it is not forbidden. */
const POLICY = {
  "default-src": "'none'",
  "script-src": "'self'",
  "worker-src": "'self'",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data:",
  "font-src": "'self' data:",
  "connect-src": "'self'",
};

/** The workbench frames the pane, and its grid draws pictures and may start workers from memory. */
const WORKBENCH_POLICY = {
  ...POLICY,
  "frame-src": "'self'",
  "worker-src": "'self' blob:",
  "img-src": "'self' data: blob:",
};

/** The policy as a header; `officeJs`, where office.js comes from another origin, is let in too. */
export function contentSecurityPolicy(pathname, officeJs) {
  const policy = pathname === "/workbench.html" ? WORKBENCH_POLICY : POLICY;
  const elsewhere = officeJs && URL.canParse(officeJs) ? new URL(officeJs).origin : null;
  return Object.entries(policy)
    .map(([name, sources]) =>
      (elsewhere && name === "script-src" ? [name, sources, elsewhere] : [name, sources]).join(" "),
    )
    .join("; ");
}

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The origin that manifest.xml names. */
const MANIFEST_ORIGIN = "https://localhost:3000";

/** The manifest for the origin it is served from: the committed one names port 3000. `isReported`: the pane records a rehearsal. */
export function manifestFor(folder, origin, isReported = false) {
  const manifest = readFileSync(join(folder, "manifest.xml"), "utf8").replaceAll(MANIFEST_ORIGIN, origin);
  return isReported ? manifest.replaceAll("/taskpane.html", "/taskpane.html?report") : manifest;
}

/** Office shows a generic icon in place of one that is served with any Cache-Control, so icons have none (documentation of the manifest's Image; office-js #2981). */
const ICONS = "/assets/icons/";

/** Answers requests with the files of a folder, nothing outside it, each under the policy. */
export function staticFiles(folder, officeJs) {
  const files = sirv(folder, {
    dev: true, // looks at the disk each time, so that a rebuild shows without a restart
    etag: true,
    extensions: [], // one address a page, since the policy goes by it
  });
  return (request, response) => {
    if (!URL.canParse(request.url, "https://localhost")) {
      response.writeHead(400).end();
      return;
    }
    const { pathname, searchParams } = new URL(request.url, "https://localhost");
    delete request.headers.range; // whole files only: nothing here is long enough to be asked for in parts
    response.setHeader("Content-Security-Policy", contentSecurityPolicy(pathname, officeJs));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    if (pathname === "/") {
      response.writeHead(302, { Location: "/workbench.html" }).end();
      return;
    }
    if (pathname === "/manifest.xml") {
      const origin = `https://localhost:${request.socket.localPort}`;
      response.writeHead(200, { "Content-Type": "text/xml; charset=utf-8", "Cache-Control": "no-cache" });
      response.end(manifestFor(folder, origin, searchParams.has("report")));
      return;
    }
    if (pathname.endsWith(".xlsx")) response.setHeader("Content-Type", XLSX_TYPE); // unknown to sirv
    if (pathname.startsWith(ICONS)) withoutCacheControl(response);
    files(request, response, () => {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found");
    });
  };
}

/** Removes Cache-Control from an answer; sirv sets it for every file it reads from the disk. */
function withoutCacheControl(response) {
  const { writeHead } = response;
  response.writeHead = (status, headers) => {
    delete headers?.["Cache-Control"];
    return writeHead.call(response, status, headers);
  };
}

async function listen(handler, certificate, port, host) {
  const server = createServer(certificate, handler);
  server.listen(port, host);
  await once(server, "listening"); // rejects with what `error` says
  return server;
}

/**
 * Serves a folder over https on this machine alone, on both of its loopback addresses, since a browser may try either.
 * Port 0 takes a free one. Rejects with code EADDRINUSE where the port is taken.
 */
export async function serve({ folder, certificate, port, officeJs }) {
  const handler = staticFiles(folder, officeJs);
  const servers = [await listen(handler, certificate, port, "127.0.0.1")];
  const actual = servers[0].address().port;
  try {
    servers.push(await listen(handler, certificate, actual, "::1"));
  } catch (error) {
    if (error.code === "EADDRINUSE" && port !== 0) {
      servers[0].close();
      throw error;
    }
    // A machine without IPv6 has 127.0.0.1 alone.
  }
  return {
    origin: `https://localhost:${actual}`,
    close() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}
