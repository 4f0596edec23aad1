/* Without a network: our pages as they were last seen, and what they are made of. /sw.js starts this
   and says which build it is, so that an update takes the place of everything that was kept. */
"use strict";
const { build, files, pages, found } = self.noes;
const SHELF = `files-${build}`;
const PATIENCE = 4000;
const MOST_ANSWERS = 60;
const ONCE = /(<div id="toasts"[^>]*>)[^]*?(<\/div>\s*<p id="said")/;
const isAnswer = (path) => /^\/asks\/[^/]+\/answer$/.test(path);
const pagesOf = (owner) => `pages-${build}-${owner}`;

/* The copies are those of whoever was let in last, and never those of two. Those of another build are
   another worker's, unless nothing is to stay. */
const forget = async (kept) => {
  for (const name of await caches.keys()) {
    if (name.startsWith(kept ? pagesOf("") : "pages-") && name !== kept) await caches.delete(name);
  }
};

/* Keeps a page, without what it says only once, with the instant at which it was seen; and of many
   answer sheets the newest. */
const keep = async (answer, path, name) => {
  const text = (await answer.text()).replace(ONCE, "$1$2");
  const headers = new Headers(answer.headers);
  headers.delete("Content-Encoding");
  headers.set("Noes-Seen", new Date().toISOString());
  const seen = await caches.open(name);
  await seen.put(path, new Response(text, { headers }));
  const sheets = (await seen.keys()).filter(({ url }) => isAnswer(new URL(url).pathname));
  for (const old of sheets.slice(0, -MOST_ANSWERS)) await seen.delete(old);
};

/* Makes of an answer what is to be kept of it. A page of ours says whose it is; where the notebook is
   closed to this browser, no page stays here. */
const note = async (answer, path) => {
  const owner = answer.headers.get("Noes-Owner");
  if (!owner && answer.status !== 401) return;
  const name = pagesOf(owner);
  await forget(owner && name);
  if (!path || answer.redirected) return;
  if (answer.status === 200) await keep(answer, path, name);
  if (answer.status === 404) await (await caches.open(name)).delete(path);
};

/* Asks the network. A disk that takes no more keeps no copy, and takes nothing away. */
const ask = async (event, request, path) => {
  const answer = await fetch(request);
  event.waitUntil(note(path ? answer.clone() : answer, path).catch(() => {}));
  return answer;
};

const copy = async (path, mark) => {
  const kept = await caches.match(path, { ignoreVary: true });
  if (!kept) return undefined;
  const said = `<main id="main" data-${mark}="${kept.headers.get("Noes-Seen")}"`;
  return new Response((await kept.text()).replace('<main id="main"', said), { headers: kept.headers });
};

/* A page from the network, or else as it was last seen: where there is none, one that says so. */
const show = async (event, path, isAsItIs) => {
  const asked = ask(event, event.request, isAsItIs && path).catch(() => {});
  event.waitUntil(asked);
  const late = new Promise((resolve) => { setTimeout(resolve, PATIENCE); });
  const isKept = Boolean(path && (await caches.match(path, { ignoreVary: true })));
  const answer = await (isKept ? Promise.race([asked, late]) : asked);
  if (answer && (answer.status < 500 || !isKept)) return answer;
  const shown = isKept ? await copy(path, "seen") : event.request.mode === "navigate" && (await copy("/waiting", "away"));
  return shown || Response.error();
};

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    await (await caches.open(SHELF)).addAll(files);
    for (const path of pages) await ask(event, path, path).catch(() => {});
    await self.skipWaiting();
  })());
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name !== SHELF && !name.startsWith(pagesOf(""))) await caches.delete(name);
    }
    await self.clients.claim();
  })());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || request.cache === "no-store") return;
  if (files.includes(pathname)) {
    event.respondWith(caches.match(request).then((file) => file ?? fetch(request)));
  } else if ((pages.includes(pathname) || isAnswer(pathname)) && (!search || found.includes(pathname))) {
    event.respondWith(show(event, pathname, !search));
  } else if (request.mode === "navigate" && !/^\/(api|enter|export|local|pictures)\b/.test(pathname)) {
    event.respondWith(show(event, ""));
  }
});
