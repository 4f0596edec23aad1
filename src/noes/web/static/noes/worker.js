/* Without a network: our pages as they were last seen, and what they are made of. /sw.js starts this
   and says which build it is, so that an update takes the place of everything that was kept. */
"use strict";
const { build, files, first, afresh, pages, found, instead } = self.noes;
const SHELF = `files-${build}`;
const PATIENCE = 4000;
const SHEET = "/answer/sheet"; // under which the newest answer sheet is kept
const ONCE = /(<div id="toasts"[^>]*>)[^]*?(<\/div>\s*<p id="said")/;
const ANSWER = /\/asks\/([0-9a-f-]{36})\/answer/;
const isAnswer = (path) => ANSWER.exec(path)?.[0] === path;
const pagesOf = (owner) => `pages-${build}-${owner}`;

/* The copies are those of whoever was let in last, and never those of two. Those of another build are
   another worker's, unless nothing is to stay. */
const forget = async (kept) => {
  for (const name of await caches.keys()) {
    if (name.startsWith(kept ? pagesOf("") : "pages-") && name !== kept) await caches.delete(name);
  }
};

/* Keeps a page, without what it says only once, with the instant at which it was seen; and of all answer
   sheets one, which serves for each. */
const keep = async (answer, path, name) => {
  const text = (await answer.text()).replace(ONCE, "$1$2");
  const headers = new Headers(answer.headers);
  headers.delete("Content-Encoding");
  headers.set("Noes-Seen", new Date().toISOString());
  await (await caches.open(name)).put(isAnswer(path) ? SHEET : path, new Response(text, { headers }));
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
};

/* Asks the network. A disk that takes no more keeps no copy, and takes nothing away. */
const ask = async (event, request, path) => {
  const answer = await fetch(request);
  event.waitUntil(note(path ? answer.clone() : answer, path).catch(() => {}));
  return answer;
};

const match = async (path) => {
  const kept = await caches.match(isAnswer(path) ? SHEET : path, { ignoreVary: true });
  return kept ?? (path in instead ? match(instead[path]) : undefined);
};

/* The sheet of another ask made that of this one, whose title a copy of some list says. That it waits
   is taken for granted: where it does not, the notebook will ask. */
const turned = async (kept, path) => {
  const text = await kept.text();
  const [[, was], [, id]] = [ANSWER.exec(text), ANSWER.exec(path)];
  if (was === id) return [text, kept];
  const titled = new RegExp(`<a class="title[^>]*/asks/${id}[/"][^>]*>([^<]+)`);
  const named = (title) => text.replaceAll(was, id)
    .replace(/( data-about>)[^<]*/, (_all, start) => start + title)
    .replace(/(name="seen" value=")[^"]*/, "$1waiting");
  for (const name of pages) {
    const list = await match(name);
    const title = titled.exec(await list?.text())?.[1];
    if (title) return [named(title), list];
  }
  return [named(""), kept];
};

const copy = async (path, mark) => {
  const kept = await match(path);
  if (!kept) return undefined;
  const [text, { headers }] = isAnswer(path) ? await turned(kept, path) : [await kept.text(), kept];
  const said = `<main id="main" data-${mark}="${headers.get("Noes-Seen")}"`;
  return new Response(text.replace('<main id="main"', said), { headers });
};

/* A page from the network, or else as it was last seen: where there is none, one that says so. */
const show = async (event, path, isAsItIs) => {
  const asked = ask(event, event.request, isAsItIs && path).catch(() => {});
  event.waitUntil(asked);
  const late = new Promise((resolve) => { setTimeout(resolve, PATIENCE); });
  const isKept = Boolean(path && (await match(path)));
  const answer = await (isKept ? Promise.race([asked, late]) : asked);
  if (answer && (answer.status < 500 || !isKept)) return answer;
  const shown = isKept ? await copy(path, "seen") : event.request.mode === "navigate" && (await copy("/waiting", "away"));
  return shown || Response.error();
};

const bring = (path) => fetch(path, { headers: { "Noes-Copy": "1" } }).then((answer) => note(answer, path)).catch(() => {});

/* Brings pages, and of the answer sheets one, unless there is one. */
const gather = async (paths, hasSheet) => {
  for (const path of paths) await bring(path);
  const [sheet] = ANSWER.exec(await (await match("/answer"))?.text()) ?? [];
  if (sheet && !hasSheet) await bring(sheet);
};

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    await (await caches.open(SHELF)).addAll(files);
    await gather(first);
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

/* Something was kept. */
self.addEventListener("message", (event) => event.waitUntil(match(SHEET).then((sheet) => gather(afresh, sheet))));

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
