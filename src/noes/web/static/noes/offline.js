/* What is written down without a network waits in this browser, and is sent once, in order, when Noes
   can be reached. It is kept before it is sent, so that nothing hangs on an answer; each carries the id
   of what it makes, so that sending it again makes nothing more. */
(() => {
  "use strict";
  const { serviceWorker, locks } = navigator;
  const { dataset: data } = document.body;
  /* Plain http on a network of one's own has neither: there everything is as it was. */
  if (!serviceWorker || !locks || !data.owner) return;
  const { owner } = data;
  const NAME = "noes";
  const SENDING = "noes-sending";
  const TOKEN = "csrfmiddlewaretoken";
  const MAIN = '<main id="main"';
  const SOON = 3000;
  const LATER = 300000;
  const find = (selector, place = document) => place.querySelector(selector);
  const said = () => find("#toasts").dataset;
  const parsed = (text) => new DOMParser().parseFromString(text, "text/html");

  /* ---- what is kept */

  const store = (mode, how) => new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(NAME, { keyPath: "id" });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const opened = opening.result;
      const work = opened.transaction(NAME, mode, { durability: "strict" });
      const asked = how(work.objectStore(NAME));
      work.oncomplete = () => { opened.close(); resolve(asked.result); };
      work.onabort = () => { opened.close(); reject(work.error); };
    };
  });
  const told = new BroadcastChannel(NAME);
  const changed = () => { told.postMessage(""); return show(); };
  const get = (id) => store("readonly", (kept) => kept.get(id));
  const put = (item) => store("readwrite", (kept) => kept.put(item));
  const drop = (id) => store("readwrite", (kept) => kept.delete(id));

  /* What waits, oldest first; without that which is on its way, in whichever window. */
  const waiting = async () => {
    const { held } = await locks.query();
    const going = new Set(held.map(({ name }) => name));
    const all = await store("readonly", (kept) => kept.getAll()).catch(() => []); // a browser may store nothing
    return all.filter((item) => item.owner === owner && !going.has(item.id)).sort((one, other) => one.made - other.made);
  };

  /* Of one ask or draft what came later waits for what came before; new asks wait for none of them. */
  const isOfSame = (one, other) => one.path.split("/")[2] && one.path.split("/")[2] === other.path.split("/")[2];

  /* ---- a form is sent */

  const sent = new WeakMap();
  const keeping = ({ sourceElement, request }) => {
    const form = sourceElement.closest("form[data-keeps]");
    return form && request.method === "POST" && (!form.elements.line || form.elements.line.value.trim()) && form;
  };

  /* Pressed twice is the same once more: the id stays until it is known what came of it. */
  document.addEventListener("htmx:config:request", ({ detail: { ctx } }) => {
    const form = keeping(ctx);
    if (!form) return;
    form.dataset.id ||= crypto.randomUUID();
    ctx.request.body.set("id", form.dataset.id);
    ctx.request.timeout = 10000;
  });

  document.addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
    const { request } = ctx;
    const id = request.body?.get?.("id");
    const form = id && keeping(ctx);
    if (!form) return;
    const fields = [...request.body].filter(([name]) => name !== TOKEN);
    const words = ["line", "note", "differently"].map((name) => request.body.get(name)).find(Boolean) ?? "";
    const about = [(find("[data-about]", form) ?? form.closest("li")?.querySelector(".title, b"))?.textContent, request.submitter?.textContent].filter(Boolean).join(" · ");
    const item = { id, owner, fields, words, about, path: new URL(request.action, location).pathname, made: Date.now() };
    let end;
    const over = new Promise((resolve) => { end = resolve; });
    const going = locks.request(id, () => over);
    const saved = put(item).then(() => true, () => false);
    sent.set(ctx, { form, item, saved, end, going });
    ctx.fetch = async (...told) => {
      await saved;
      if ((await waiting()).length) await send();
      if ((await waiting()).some((older) => !older.wrong || isOfSame(older, item))) throw new Error("others come first");
      return fetch(...told);
    };
  });

  /* No answer, or none of ours: what was kept here is said instead, and what only stands beside, nothing. */
  for (const kind of ["htmx:error", "htmx:response:error"]) {
    document.addEventListener(kind, (event) => {
      const { ctx } = event.detail;
      const isQuiet = sent.has(ctx) || ctx?.sourceElement.hasAttribute("data-aside");
      if (isQuiet && !(ctx.response?.status < 500)) event.stopPropagation();
    }, true);
  }

  document.addEventListener("htmx:finally:request", async ({ detail: { ctx } }) => {
    const one = sent.get(ctx);
    if (!one) return;
    const { form, item, end, going } = one;
    const status = ctx.response?.status ?? 0;
    const isSaid = (status >= 400 && status < 500) || (status >= 200 && status < 300 && ctx.text?.includes(MAIN));
    const isKept = await one.saved;
    if (isSaid) {
      if (form.dataset.id === item.id) delete form.dataset.id;
      await drop(item.id);
      if (status < 300) freshen();
    }
    end();
    await going;
    if (isSaid) return;
    if (!isKept) return void say(said().trouble);
    settle(form, item);
    say(said().kept);
    await changed();
    soon();
  });

  /* The form is free for the next; what was typed into it meanwhile stays. */
  const settle = (form, { id, fields }) => {
    if (form.dataset.id === id) delete form.dataset.id;
    const { line } = form.elements;
    if (form.closest("#sheet")) find("#sheet").close();
    else if (!line && !find("[data-waiting]", find("#main"))) return void setTimeout(() => { location.href = data.waitingPage; }, 0);
    if (!line || line.value === new Map(fields).get("line")) form.reset();
    line?.focus();
  };

  const say = (words) => document.dispatchEvent(new CustomEvent("noes:say", { detail: words }));

  /* ---- what waits is sent */

  class Closed extends Error {}
  let pause = SOON;
  let next;
  const soon = () => {
    clearTimeout(next);
    next = setTimeout(send, pause);
    pause = Math.min(pause * 2, LATER);
  };

  const token = async () => {
    const answer = await fetch(data.waitingPage, { cache: "no-store", signal: AbortSignal.timeout(20000) });
    if (answer.status === 401) throw new Closed();
    const page = parsed(await answer.text());
    if (page.body.dataset.owner !== owner) throw new Error("not this notebook");
    return find(`[name=${TOKEN}]`, page).value;
  };

  /* Sends one. What cannot be kept as it stands is put aside with what the notebook says; whatever is
     no answer of ours, such as that of a proxy, is no answer. */
  const sendOne = async (item, proof) => {
    const body = new URLSearchParams(item.fields);
    body.set(TOKEN, proof);
    body.set("ago", Math.max(0, Math.round((Date.now() - item.made) / 1000)));
    const answer = await fetch(item.path, { method: "POST", body, redirect: "manual", signal: AbortSignal.timeout(20000) });
    if (answer.headers.get("Noes-Kept") === item.id) return void await drop(item.id);
    if (answer.status === 401) throw new Closed();
    const text = await answer.text();
    if (![404, 409, 422].includes(answer.status) || !text.includes(MAIN)) throw new Error(answer.status);
    const page = parsed(text);
    const form = [...page.forms].find((one) => new URL(one.getAttribute("action") ?? "", location).pathname === item.path && find("[type=hidden]", one));
    const sentences = [...page.querySelectorAll("#main :is(.problems p, .wrong, .say, #sheet-title + p)")].map((one) => one.textContent.trim());
    item.wrong = [...new Set(sentences)].join(" ") || find("h1", page).textContent;
    const known = new Map(item.fields);
    const mine = [...form?.querySelectorAll("[type=hidden][name]") ?? []].filter(({ name, value }) => ![TOKEN, "key", "next", "ago", "id"].includes(name) && known.get(name) !== value);
    item.mine = answer.status === 422 && mine.length ? mine.map(({ name, value }) => [name, value]) : undefined;
    item.again = answer.status === 409;
    await put(item);
  };

  const send = () => locks.request(SENDING, { ifAvailable: true }, async (lock) => {
    if (!lock) return void soon();
    const stuck = [];
    let proof;
    let count = 0;
    try {
      for (const { id } of await waiting()) {
        const item = await get(id);
        if (!item || stuck.some((one) => isOfSame(one, item))) continue;
        if (!item.wrong) {
          proof ??= await token();
          await sendOne(item, proof);
          count += 1;
        }
        if (item.wrong) stuck.push(item);
      }
      pause = SOON;
    } catch (problem) {
      if (problem instanceof Closed) say(said().closed);
      else soon();
    }
    if (count) {
      await changed();
      await look();
      freshen();
    }
  });

  /* ---- what waits is shown, edited, dropped */

  const { lang } = document.documentElement;
  const shown = { day: "numeric", month: "long", hour: "numeric", minute: "2-digit" };
  const when = (made) => new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, shown).format(made);

  const lineOf = (item, template) => {
    const line = template.content.cloneNode(true).firstElementChild;
    const of = (name) => find(`[data-of=${name}]`, line);
    line.dataset.id = item.id;
    of("words").textContent = item.words || item.about;
    of("when").textContent = when(item.made);
    of("about").textContent = item.words ? item.about : "";
    of("wrong").hidden = !item.wrong;
    find("span", of("wrong")).textContent = item.wrong ?? "";
    const look = find("a", of("wrong"));
    const ask = item.path.split("/")[2] || (item.again && item.id);
    look.hidden = !ask;
    look.href = `/asks/${ask}`;
    find("[data-do=mine]", line).hidden = !item.mine && !item.again;
    of("edit").elements.words.value = item.words;
    find("[data-do=edit]", line).hidden = !item.words && !item.fields.some(([name]) => name === "note");
    return line;
  };

  const show = async () => {
    const items = await waiting();
    for (const place of document.querySelectorAll("[data-waiting]")) {
      place.hidden = !items.length;
      if (!find("form:not([hidden])", place)) find("ul", place).replaceChildren(...items.map((item) => lineOf(item, find("template", place))));
    }
    const main = find("#main");
    const lead = find(".lead", main) ?? main;
    for (const old of main.querySelectorAll(".kept")) old.remove();
    const note = (tag, words) => {
      const line = Object.assign(document.createElement("p"), { className: "soft kept" });
      const inner = Object.assign(document.createElement(tag), { textContent: words });
      line.append(inner);
      lead.prepend(line);
      return inner;
    };
    const empty = find("[data-empty]", main);
    if (main.dataset.seen && !empty) {
      handed();
      note("span", data.seen.replace("%s", when(new Date(main.dataset.seen))));
      for (const one of document.querySelectorAll(".toast form")) one.closest(".toast").remove();
    }
    if (items.length && !find("[data-waiting]", main)) note("a", data.waits.replace("%s", items.length)).href = data.waitingPage;
    if (empty) empty.hidden = Boolean(items.length);
    const away = find("p[data-away]", main);
    if (away) away.hidden = !main.dataset.away;
  };

  /* What another app shared, where only a copy of the composer can be had. */
  const handed = () => {
    const given = new URLSearchParams(location.search);
    const form = find("#composer");
    const [line, ...rest] = ["title", "text", "url"].map((name) => given.get(name)).filter(Boolean);
    if (!form || !line || ![line, ""].includes(form.elements.line.value)) return;
    form.elements.line.value = line;
    form.elements.body.value = rest.join("\n");
  };

  const words = (item) => ["line", "note", "differently"].find((name) => item.fields.some(([one, value]) => one === name && value)) ?? "note";
  const replaced = (fields, more) => [...fields.filter(([name]) => !more.some(([other]) => other === name)), ...more];

  /* Changes one while nothing is being sent; what was sent meanwhile is past changing. */
  const change = (id, how) => locks.request(SENDING, async () => {
    const item = await get(id);
    if (!item) say(said().gone);
    else await how(item);
    await changed();
  });

  const doing = {
    edit: (line) => {
      find("[data-of=edit]", line).hidden = false;
      find("[data-of=doing]", line).hidden = true;
      find("textarea", line).focus();
    },
    drop: (line) => change(line.dataset.id, (item) => drop(item.id)),
    mine: async (line) => {
      await change(line.dataset.id, async (item) => {
        const { mine, again, wrong, ...rest } = item;
        const id = again ? crypto.randomUUID() : item.id;
        if (again) await drop(item.id);
        await put({ ...rest, id, fields: replaced(rest.fields, [...(mine || []), ["id", id]]) });
      });
      await send();
    },
  };

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-waiting] [data-do]");
    if (button) doing[button.dataset.do](button.closest("li"));
  });

  document.addEventListener("submit", async (event) => {
    const { target } = event;
    if (target.matches("[data-of=edit]")) {
      event.preventDefault();
      const typed = target.elements.words.value.trim();
      target.hidden = true;
      await change(target.closest("li").dataset.id, async (item) => {
        const { wrong, mine, again, ...rest } = item;
        await put({ ...rest, words: typed, fields: replaced(rest.fields, [[words(rest), typed]]) });
      });
      await send();
    } else if (target.matches("[data-leaves]")) {
      /* Who signs this browser out leaves nothing behind, and is asked first about what waits. */
      event.preventDefault();
      if ((await waiting()).length && !confirm(target.dataset.leaves)) return;
      for (const name of await caches.keys()) await caches.delete(name);
      for (const one of await serviceWorker.getRegistrations()) await one.unregister();
      indexedDB.deleteDatabase(NAME);
      target.submit();
    }
  });

  /* ---- what was last seen */

  /* Once something was kept, the copies of the pages that are written from are made anew, and the
     answer sheets of the asks they list laid beside them. */
  const freshen = async () => {
    if (!serviceWorker.controller) return;
    try {
      const sheets = await Promise.all([data.today, data.answer].map(async (path) => {
        const page = parsed(await (await fetch(path)).text());
        return [...page.querySelectorAll('#main a[href^="/asks/"][href$="/answer"]')].map((link) => link.getAttribute("href"));
      }));
      for (const path of new Set(sheets.flat())) {
        if (!(await caches.match(path))) await fetch(path);
      }
    } catch { /* There will be another time. */ }
  };

  /* Shows Today, and what was only last seen, as it is now; unless something is being written. */
  const look = async () => {
    const main = find("#main");
    const isWritten = [...document.forms].some((form) => form.matches("[data-keeps], [data-of=edit]:not([hidden])") && [...new FormData(form)].some(([name, value]) => value && form.elements[name].type !== "hidden"));
    const isTold = find("#toasts .toast"); // what was just done, and the way back
    const isLive = !find("#sheet").open && !isWritten && (main.dataset.seen || find("[data-waiting]", main));
    if (isLive) await htmx.ajax("GET", location.pathname + location.search, { target: "#main", select: "#main", swap: "outerMorph show:none", selectOOB: isTold ? "" : "#toasts:innerHTML" });
    else if (!isTold) say(said().sent);
  };

  addEventListener("online", () => { pause = SOON; send(); });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) send(); });
  document.addEventListener("htmx:after:swap", () => { show(); });
  told.addEventListener("message", show);
  serviceWorker.addEventListener("controllerchange", freshen);
  serviceWorker.register(data.worker).catch(() => {}); // or keep no pages
  show();
  send();
})();
