/* Without a network: our pages as they were last seen, and what they are made of. /sw.js starts this
   and names its build: another's takes the place of all that was kept. */
"use strict";
const { build, files, first, afresh, pages, found, instead } = self.noes;
const SHELF = `files-${build}`;
const PATIENCE = 4000;
const SHEET = "/answer/sheet"; // the newest answer sheet
const ONCE = /(<div id="toasts"[^>]*>)[^]*?(<\/div>\s*<p id="said")/;
const ANSWER = /\/asks\/([0-9a-f-]{36})\/answer/;
const isAnswer = (path) => ANSWER.exec(path)?.[0] === path;
const pagesOf = (shelf) => `pages-${build}-${shelf}`;

/* Those of another build are another worker's, unless nothing is to stay. Says whether any went. */
const forget = async (kept) => {
  let isLess;
  for (const name of await caches.keys()) {
    if (name.startsWith(kept ? pagesOf("") : "pages-") && name !== kept) isLess = await caches.delete(name);
  }
  return isLess;
};

const bring = (path) => fetch(path, { headers: { "Noes-Copy": "1" } }).then((answer) => note(answer, path)).catch(() => {});

/* Keeps a page, without what it says only once, and when it was seen; of all answer sheets one, which
   serves for each: it comes with the first page that leads to one. */
const keep = async (answer, path, name) => {
  const text = (await answer.text()).replace(ONCE, "$1$2");
  const headers = new Headers(answer.headers);
  headers.delete("Content-Encoding");
  headers.set("Noes-Seen", new Date().toISOString());
  await (await caches.open(name)).put(isAnswer(path) ? SHEET : path, new Response(text, { headers }));
  const sheet = ANSWER.exec(text);
  if (sheet && !(await match(SHEET))) await bring(sheet[0]);
};

/* A page of ours says on which shelf it lies: whose it is, and how they like it. All others go, and each
   page is brought anew. Where the notebook is closed, none stays. */
const note = async (answer, path) => {
  const shelf = answer.headers.get("Noes-Shelf");
  if (!shelf && answer.status !== 401) return;
  const name = pagesOf(shelf);
  const isLess = await forget(shelf && name);
  if (path && !instead[path] && answer.ok && !answer.redirected) await keep(answer, path, name);
  if (shelf && isLess) await gather(pages);
};

/* A full disk keeps no copy and takes none away. */
const ask = async (event, request, path) => {
  const answer = await fetch(request);
  event.waitUntil(note(path ? answer.clone() : answer, path).catch(() => {}));
  return answer;
};

const match = (path) => caches.match(isAnswer(path) ? SHEET : instead[path] ?? path, { ignoreVary: true });

/* The sheet of another ask made that of this one, whose title a copy of some list says. */
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

const copy = async (path, mark, handed = "") => {
  const kept = await match(path);
  if (!kept) return;
  const [text, { headers }] = isAnswer(path) ? await turned(kept, path) : [await kept.text(), kept];
  /* What is handed over is no mark-up. */
  const said = `<main id="main" data-${mark}="${headers.get("Noes-Seen")}" data-shared="${new URLSearchParams(handed)}"`;
  return new Response(text.replace('<main id="main"', () => said), { headers });
};

/* A page from the network, or else as it was last seen: where there is none, one that says so. It may
   be handed what its address or a form holds. */
const show = async (event, path, handed) => {
  const { request } = event;
  const asked = ask(event, request, !handed && path).catch(() => {});
  event.waitUntil(asked);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const isKept = path && (await match(path));
  const answer = await (isKept ? Promise.race([asked, late]) : asked);
  if (answer && (answer.status < 500 || !isKept)) return answer;
  const shown = isKept ? await copy(path, "seen", handed) : request.mode === "navigate" && (await copy("/waiting", "away"));
  return shown || Response.error();
};

const gather = async (paths) => {
  for (const path of paths) await bring(path);
};

const on = (name, how) => self.addEventListener(name, (event) => event.waitUntil(how()));

on("install", async () => {
  await (await caches.open(SHELF)).addAll(files);
  await gather(first);
  await self.skipWaiting();
});

on("activate", async () => {
  for (const name of await caches.keys()) {
    if (name !== SHELF && !name.startsWith(pagesOf(""))) await caches.delete(name);
  }
  await self.clients.claim();
});

/* Something was written. */
on("message", () => gather(afresh));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (origin !== location.origin || request.cache === "no-store") return;
  if (request.method !== "GET") {
    if (found.includes(pathname)) event.respondWith(request.clone().text().then((form) => show(event, pathname, form)));
  } else if (files.includes(pathname)) {
    event.respondWith(caches.match(request).then((file) => file ?? fetch(request)));
  } else if ((pages.includes(pathname) || isAnswer(pathname)) && (!search || found.includes(pathname))) {
    event.respondWith(show(event, pathname, search));
  } else if (request.mode === "navigate" && !/^\/(api|enter|export|local|pictures)\b/.test(pathname)) {
    event.respondWith(show(event, ""));
  }
});
