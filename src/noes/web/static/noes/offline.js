/* What is written down waits in this browser and is sent once, in order, when Noes can be reached: it is
   kept before it is sent, and carries the id of what it makes, so that a repeat makes nothing more. */
(() => {
  "use strict";
  const { serviceWorker, locks } = navigator;
  const { dataset: data } = document.body;
  const { owner } = data;
  /* Plain http on a network of one's own has neither: there everything is as it was. */
  if (!serviceWorker || !locks || !owner) return;
  const TOKEN = "csrfmiddlewaretoken";
  const WORDS = ["line", "lines", "note", "differently", "body"];
  const SOON = 3000;
  const find = (selector, place = document) => place.querySelector(selector);
  const said = () => find("#toasts").dataset;
  const say = (words) => document.dispatchEvent(new CustomEvent("noes:say", { detail: words }));
  const pageOf = async (answer) => new DOMParser().parseFromString(await answer.text(), "text/html");
  const pathOf = (address) => new URL(address, location).pathname;
  /* Whether the page is no answer to this visit: as it was last seen, or one in place of another. */
  const isCopy = () => find("#main[data-seen], #main[data-away]");
  /* A page of a proxy or of a way in is no answer. */
  const isOurs = (headers) => headers?.get("Noes-Owner") === owner;

  /* ---- what is kept */

  const store = (mode, how) => new Promise((resolve, reject) => {
    const opening = indexedDB.open("noes", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("noes", { keyPath: "id" });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const { result } = opening;
      const work = result.transaction("noes", mode, { durability: "strict" });
      const asked = how(work.objectStore("noes"));
      work.oncomplete = () => { result.close(); resolve(asked.result); };
      work.onabort = () => { result.close(); reject(work.error); };
    };
  });
  const told = new BroadcastChannel("noes");
  const changed = () => { told.postMessage(""); return show(); };
  const get = (id) => store("readonly", (all) => all.get(id));
  const getAll = () => store("readonly", (all) => all.getAll()).catch(() => []); // a browser may store nothing
  const drop = (id) => store("readwrite", (all) => all.delete(id));

  /* Its place in the row comes from the row: a clock may be put back. */
  const put = (item) => store("readwrite", (all) => {
    if (item.rank) return all.put(item);
    const before = all.getAll();
    before.onsuccess = () => all.put(Object.assign(item, { rank: 1 + Math.max(0, ...before.result.map(({ rank }) => rank)) }));
    return before;
  });

  /* No page stays here where the notebook is closed. */
  const forget = async (kind = "pages-") => {
    for (const name of await caches.keys()) if (name.startsWith(kind)) await caches.delete(name);
  };

  /* What waits, oldest first; without that which is on its way or written on, in whichever window. */
  const waiting = async () => {
    const { held } = await locks.query();
    const going = held.map(({ name }) => name);
    return (await getAll()).filter((item) => item.owner === owner && !going.includes(item.id)).sort((one, other) => one.rank - other.rank);
  };

  /* The ask that something is about. Of one ask what came later waits for what came before; new asks
     wait for none that the notebook had something to say of. */
  const aboutOf = (path, fields) => {
    const known = new Map(fields);
    return /^\/(?:asks|drafts)\/([^/]+)/.exec(path)?.[1] || known.get("ask") || known.get("about");
  };
  const isOfSame = (one, other) => one.about && one.about === other.about;

  /* Whether something can be sent, or is to be sent before this: not what the notebook had something to
     say of, nor what comes after that. */
  const isDue = async (item = {}) => {
    const items = await waiting();
    const wrong = items.filter((one) => one.wrong);
    return items.some((one) => isOfSame(one, item) || !wrong.some((other) => one === other || isOfSame(one, other)));
  };

  /* ---- a form is sent */

  const sent = new WeakMap();
  const boxOf = (form) => form?.elements.line ?? form?.elements.lines;
  const keeping = ({ sourceElement, request }) => {
    const form = sourceElement.closest("form[data-keeps]");
    const box = boxOf(form);
    return request.method === "POST" && (!box || box.value.trim()) && form;
  };

  /* The same pressed twice is the same once more: its id stays until it is known what came of it. */
  const pressed = new WeakMap();
  document.addEventListener("htmx:config:request", ({ detail: { ctx } }) => {
    const form = keeping(ctx);
    if (!form) return;
    const text = new URLSearchParams(ctx.request.body).toString();
    if (pressed.get(form)?.text !== text) pressed.set(form, { text, id: crypto.randomUUID() });
    ctx.request.body.set("id", pressed.get(form).id);
    ctx.request.timeout = 10000;
  });
  const release = (form, id) => { if (pressed.get(form)?.id === id) pressed.delete(form); };

  const itemOf = (form, { action, body, submitter }) => {
    const fields = [...body].filter(([name]) => name !== TOKEN);
    const path = pathOf(action);
    const about = aboutOf(path, fields);
    const named = find("[data-about]", form) ?? form.closest("li")?.querySelector(".title, b") ?? (about && !form.elements.line && find("#main :is([data-about], h1)"));
    const title = [named && named.textContent, submitter?.textContent].filter(Boolean).join("\u00a0· ");
    return { id: body.get("id"), owner, fields, path, title, about, words: WORDS.map((name) => body.get(name)).find(Boolean) ?? "", made: Date.now() };
  };

  document.addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
    const form = ctx.request.body?.get?.("id") && keeping(ctx);
    if (!form) return;
    const item = itemOf(form, ctx.request);
    /* It takes the place of what was opened to be put right. */
    const one = { form, item, isKept: false, opened: boxOf(form) && /[?&]id=([^&]+)/.exec(location.search)?.[1] };
    const over = new Promise((resolve) => { one.end = resolve; });
    one.going = locks.request(item.id, () => over);
    const saved = put(item).then(() => { one.isKept = true; }, () => {});
    sent.set(ctx, one);
    ctx.fetch = async (address, asked) => {
      await saved;
      send();
      await locks.request("sending", { signal: asked.signal }, () => {}); // what is older goes first
      if (await isDue(item)) throw Error(); // and did not go
      return fetch(address, asked);
    };
  });

  document.addEventListener("htmx:before:response", (event) => {
    const { ctx } = event.detail;
    if (sent.get(ctx)?.isKept && !isOurs(ctx.response.headers)) event.preventDefault();
  });

  /* No answer: what was kept here is said instead. */
  for (const kind of ["htmx:error", "htmx:response:error"]) {
    document.addEventListener(kind, (event) => {
      const { ctx } = event.detail;
      const isAside = ctx?.sourceElement.hasAttribute("data-aside");
      if (isAside) ctx.sourceElement.textContent = ""; // it was of what stood there before
      if ((isAside || sent.get(ctx)?.isKept) && !(ctx.response?.status < 500)) event.stopPropagation();
    }, true);
  }

  document.addEventListener("htmx:finally:request", async ({ detail: { ctx } }) => {
    const one = sent.get(ctx);
    const { status = 0, headers } = ctx.response ?? {};
    const isSaid = isOurs(headers) && status < 500;
    if (isSaid && status < 300 && ctx.request.method === "POST") freshen();
    if (!one) return;
    const { form, item, isKept, opened } = one;
    if (opened && isKept && (!isSaid || status < 300)) await drop(opened).then(changed).catch(() => {});
    if (isSaid) {
      release(form, item.id);
      if (isKept) await drop(item.id).catch(() => {}); // then it is sent once more, and known
    }
    one.end();
    await one.going;
    if (isSaid || !isKept) return;
    say(status === 401 ? said().locked : said().kept);
    (await face())?.settle(form, item);
    await changed();
    if (matchMedia("(display-mode: standalone)").matches) navigator.storage.persist();
    if (status === 401) await forget();
    else soon();
  });

  /* ---- what waits is sent */

  const closed = Error();
  let pause = SOON;
  let timer;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(send, pause);
    pause = Math.min(pause * 2, 300000); // five minutes
  };

  /* A copy holds the token of the day on which it was made. */
  const token = async () => {
    const answer = await fetch(data.waitingPage, { cache: "no-store", headers: { "Noes-Copy": 1 }, signal: AbortSignal.timeout(20000) });
    const { status, headers } = answer;
    if (status === 401) throw closed;
    if (status > 299 || !isOurs(headers)) throw Error(); // no page of this notebook
    return find(`[name=${TOKEN}]`, await pageOf(answer)).value;
  };

  /* What the notebook says to an item, and what its form carries to be kept all the same. */
  const putAside = (item, status, page) => {
    const form = [...page.forms].find((one) => pathOf(one.getAttribute("action") ?? "") === item.path && find("[type=hidden]", one));
    const sentences = [...page.querySelectorAll("#main :is(.problems p, .wrong, .say, #sheet-title + p)")].map((one) => one.textContent.trim());
    const known = new Map(item.fields);
    const hidden = [...form?.querySelectorAll("[type=hidden][name]") ?? []].map(({ name, value }) => [name, value]);
    const mine = hidden.filter(([name, value]) => ![TOKEN, "key", "next", "ago", "id"].includes(name) && known.get(name) !== value);
    item.wrong = [...new Set(sentences)].join(" ") || find("h1", page).textContent;
    item.mine = status === 422 && mine.length && mine;
    item.again = status === 409;
  };

  /* Sends one. What cannot be kept as it stands is put aside with what the notebook says, which is given
     back. A fault holds up the others a few times only: it may be its own. */
  const sendOne = async (item, proof) => {
    const body = new URLSearchParams(item.fields);
    body.set(TOKEN, proof);
    body.set("ago", Math.max(0, Math.round((Date.now() - item.made) / 1000)));
    const answer = await fetch(item.path, { method: "POST", body, redirect: "manual", signal: AbortSignal.timeout(20000) });
    const { status, headers } = answer;
    if (headers.get("Noes-Kept") === item.id) return void await drop(item.id);
    if (status === 401) throw closed;
    if (isOurs(headers) && /^4/.test(status)) putAside(item, status, await pageOf(answer));
    else item.faults = (item.faults ?? 0) + 1;
    await put(item);
    if (!item.wrong && item.faults < 5) throw Error();
    return item.wrong;
  };

  /* One window at a time; what is written meanwhile, in whichever, queues behind it. */
  const sendAll = () => locks.request("sending", async () => {
    if (!isCopy() && !await isDue()) return;
    const proof = await token();
    const stuck = [];
    let done = 0;
    let asks;
    try {
      for (const { id } of await waiting()) {
        const item = await get(id);
        if (!item || stuck.some((one) => isOfSame(one, item))) continue;
        /* What is written on is not sent, and what is being sent is not written on. */
        if (!item.wrong) asks = await locks.request(id, { ifAvailable: true }, (lock) => lock && sendOne(item, proof)) || asks;
        if (await get(id)) stuck.push(item);
        else done += 1;
      }
    } finally {
      await changed();
    }
    return [done, asks];
  });

  /* The look at the page that follows takes its time, and nothing queues behind that. */
  const send = async () => {
    try {
      const [done, asks] = await sendAll() ?? [];
      if (done || isCopy()) await (await face())?.look(done);
      if (asks) say(said().asks);
      if (done) freshen();
      if (isCopy() || await isDue()) soon();
      else pause = SOON;
    } catch (problem) {
      if (problem !== closed) return void soon();
      await forget();
      if ((await getAll()).length) say(said().locked);
      else location.reload();
    }
  };

  addEventListener("online", () => { pause = SOON; send(); });
  /* Today may be of yesterday by now, or of before another window wrote. */
  document.addEventListener("visibilitychange", async () => {
    if (document.hidden) return;
    await send();
    if (serviceWorker.controller && find("#main [data-waiting]")) (await face())?.look();
  });
  told.addEventListener("message", () => show());
  addEventListener("load", () => { serviceWorker.register(data.worker).catch(() => {}); send(); }); // or keep no pages

  /* ---- what of it is shown */

  /* Most visits have nothing to show; what cannot be shown is kept and sent the same. */
  let opening;
  const face = () => {
    opening ??= import("./waiting.js").then(({ open }) => open(tools)).catch(() => { opening = undefined; });
    return opening;
  };
  const show = async () => {
    if (opening || isCopy() || (await waiting()).length) await (await face())?.show();
  };

  /* Once something was written, the copies of the pages that are written from are made anew. */
  const freshen = () => serviceWorker.controller?.postMessage("freshen");

  document.addEventListener("htmx:after:swap", async ({ detail: { ctx } }) => {
    const seen = ctx?.response?.headers.get("Noes-Seen");
    if (seen) (await face())?.mark(ctx, seen);
    show();
  });

  document.addEventListener("submit", async (event) => {
    const { target } = event;
    if (!target.matches("[data-leaves]")) return;
    event.preventDefault();
    const shown = await face();
    if (shown) shown.leave(target);
    else target.submit();
  });

  const tools = { WORDS, find, say, said, pathOf, isCopy, aboutOf, waiting, get, getAll, put, drop, changed, forget, release, send };
  if (isCopy() && find("#composer")) face().then((shown) => shown?.handOver());
  show();
})();
