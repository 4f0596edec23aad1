/* Without a network: our pages as they were last seen, and what they are made of. /sw.js starts this
   and says which build it is, so that an update takes the place of everything that was kept. */
"use strict";
const { build, files, pages } = self.noes;
const SHELF = `files-${build}`;
const SEEN = `pages-${build}`;
const PATIENCE = 4000;
const MOST_ANSWERS = 60;
const isAnswer = (path) => /^\/asks\/[^/]+\/answer$/.test(path);

/* Keeps a page with the instant at which it was seen, and of many answer sheets the newest. */
const keep = async (answer, path) => {
  const text = await answer.text();
  if (!text.includes('<main id="main"')) return;
  const headers = new Headers(answer.headers);
  headers.delete("Content-Encoding");
  headers.set("Noes-Seen", new Date().toISOString());
  const seen = await caches.open(SEEN);
  await seen.put(path, new Response(text, { headers }));
  const sheets = (await seen.keys()).filter(({ url }) => isAnswer(new URL(url).pathname));
  for (const old of sheets.slice(0, -MOST_ANSWERS)) await seen.delete(old);
};

/* Asks the network. Where the notebook is closed to this browser, no page stays here. */
const ask = async (request, path) => {
  const answer = await fetch(request);
  if (answer.status === 401) await caches.delete(SEEN);
  if (path && answer.status === 200 && !answer.redirected) await keep(answer.clone(), path);
  return answer;
};

const copy = async (path, mark) => {
  const found = await (await caches.open(SEEN)).match(path);
  if (!found) return undefined;
  const said = `<main id="main" data-${mark}="${found.headers.get("Noes-Seen")}"`;
  return new Response((await found.text()).replace('<main id="main"', said), { headers: found.headers });
};

/* A page from the network, or else as it was last seen: where there is none, one that says so. */
const show = async (event, path, isPlain) => {
  const asked = ask(event.request, isPlain && path);
  event.waitUntil(asked.catch(() => {}));
  const late = new Promise((resolve) => { setTimeout(resolve, PATIENCE); });
  const known = path && (await (await caches.open(SEEN)).match(path));
  const answer = await (known ? Promise.race([asked.catch(() => {}), late]) : asked.catch(() => {}));
  if (answer && (answer.status < 500 || !known)) return answer;
  if (known) return copy(path, "seen");
  return (event.request.mode === "navigate" && (await copy("/waiting", "away"))) || Response.error();
};

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    await (await caches.open(SHELF)).addAll(files);
    await Promise.allSettled(pages.map((path) => ask(path, path)));
    await self.skipWaiting();
  })());
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name !== SHELF && name !== SEEN) await caches.delete(name);
    }
    await self.clients.claim();
  })());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || request.cache === "no-store") return;
  if (files.includes(pathname)) {
    event.respondWith(caches.match(request).then((found) => found ?? fetch(request)));
  } else if (pages.includes(pathname) || isAnswer(pathname)) {
    event.respondWith(show(event, pathname, !search));
  } else if (request.mode === "navigate" && !/^\/(api|enter|export|local|pictures)\b/.test(pathname)) {
    event.respondWith(show(event, ""));
  }
});
