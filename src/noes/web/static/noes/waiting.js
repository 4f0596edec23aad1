/* What waits in this browser is shown, edited and dropped; what is only a copy says so. It is brought
   by offline.js, with what it works with, once there is something to show. */
const { locks, serviceWorker } = navigator;
const { dataset: data } = document.body;

export const open = ({ WORDS, find, say, said, pathOf, isCopy, aboutOf, waiting, get, getAll, put, drop, changed, forget, release, send }) => {
  const { lang } = document.documentElement;
  const when = (instant) => new Date(instant).toLocaleString(lang === "en" ? "en-GB" : lang, { dateStyle: "medium", timeStyle: "short" });
  const seenOn = (instant) => data.seen.replace("%s", when(instant));

  const lineOf = (item, template) => {
    const line = template.content.cloneNode(true).firstElementChild;
    const of = (name) => find(`[data-of=${name}]`, line);
    line.dataset.id = item.id;
    of("words").textContent = item.words || item.title;
    of("when").textContent = when(item.made);
    of("about").textContent = item.words ? item.title : "";
    of("wrong").hidden = !item.wrong;
    find("span", of("wrong")).textContent = item.wrong ?? "";
    /* What it is about; or the composer, where all of it can be put right. */
    const ask = item.about || (item.again && item.id);
    find("a", of("wrong")).href = ask ? `/asks/${ask}` : `${data.log}?${new URLSearchParams(item.fields)}`;
    find("[data-do=mine]", line).hidden = !item.mine;
    of("edit").elements.words.value = item.words;
    find("[data-do=edit]", line).hidden = !item.words && !item.fields.some(([name]) => name === "note");
    return line;
  };

  const written = new Map();
  let next; // the line that has the keyboard once it is shown
  const show = async () => {
    for (const [id, over] of written) if (!find(`[data-id="${id}"] form:not([hidden])`)) over(); // its page is gone
    const items = await waiting();
    const main = find("#main");
    const { seen, away } = main.dataset;
    next ??= document.activeElement.closest("[data-waiting] li")?.dataset.id;
    for (const place of document.querySelectorAll("[data-waiting]")) {
      const held = find("form:not([hidden])", place)?.closest("li"); // is written on
      place.hidden = !items.length && !held;
      const list = find("ul", place);
      for (const line of [...list.children]) if (line !== held) line.remove();
      list.append(...items.map((item) => lineOf(item, find("template", place))));
    }
    /* A line of a list is done with while what was pressed in it waits. */
    for (const form of document.querySelectorAll("#main li form[data-keeps]")) {
      const about = aboutOf(pathOf(form.action), new FormData(form));
      form.hidden = Boolean(about) && items.some((item) => item.about === about);
    }
    if (next) (find(`[data-id="${next}"] [data-do]:not([hidden])`) ?? find("[data-waiting]:not([hidden]) h2") ?? find(":focus") ?? main).focus();
    next = undefined;
    for (const old of document.querySelectorAll("#main .kept")) old.remove();
    if (seen && !find("[data-empty]", main)) noted(seenOn(seen));
    if (items.length && !find("[data-waiting]", main)) noted(data.waits.replace("%s", items.length)).href = data.waitingPage;
    const hide = (what, isHidden) => { for (const one of document.querySelectorAll(what)) one.hidden = isHidden; };
    hide("[data-empty]", items.length || away);
    hide("#main [data-away]", !away);
    hide("[data-here]", away);
    hide("[data-unsent]", !items.length);
  };

  const sentence = (textContent, more) => Object.assign(document.createElement("p"), { className: "soft", textContent, ...more });
  const noted = (textContent, place = find("#main > *")) => {
    const line = find(".kept", place) ?? sentence("", { className: "soft kept" });
    const words = Object.assign(document.createElement("a"), { textContent }); // a link, once it leads somewhere
    line.append(words, " ");
    place.prepend(line);
    return words;
  };

  /* The form is free for the next; what was typed into it meanwhile stays. */
  const settle = (form, { id, fields }) => {
    release(form, id);
    swaps += 1;
    const { line, body } = form.elements;
    if (line && location.search) history.replaceState(null, "", location.pathname); // it was handed over
    find("#main").dataset.shared = "";
    if (form.closest("#sheet")) find("#sheet").close();
    else if (!line && !find("#main [data-waiting]") && serviceWorker.controller) return void setTimeout(() => { location = data.waitingPage; }, 0);
    if (!line || line.value === new Map(fields).get("line")) {
      form.reset();
      if (line) find("#beside").textContent = line.value = body.value = "";
    }
    if (line) line.focus();
    else next = id;
  };

  /* What another app shared, or was opened to be put right, where only a copy of the composer can be
     had. What was made of its line before stays. */
  const handOver = () => {
    const given = new URLSearchParams(find("#main").dataset.shared);
    const { elements } = find("#composer");
    for (const [name, value] of given) if (elements[name]) elements[name].value ||= value;
    const [line, ...rest] = ["title", "text", "url"].flatMap((name) => given.get(name)?.split("\n") ?? []).map((one) => one.trim()).filter(Boolean);
    if (!line) return;
    const [start] = line.match(/^.{0,200}/u); // no letter is cut in two
    elements.line.value ||= start;
    elements.body.value = [line.slice(start.length), ...rest].filter(Boolean).join("\n");
  };

  /* A copy of a list holds all that it held: what was looked for in it is found here. */
  const sift = (list, typed) => {
    for (const line of list.querySelectorAll("li")) line.hidden = !line.textContent.toLowerCase().includes(typed.trim().toLowerCase());
    if (!find("li:not([hidden])", list)) list.append(sentence(list.dataset.none));
  };

  /* What was put into the page from a copy says so too. */
  const mark = ({ target }, seen) => {
    if (target?.id === "sheet-body" && !isCopy()) noted(seenOn(seen), target.firstElementChild);
    if (target?.id === "answerable") sift(target, find("#answer-q").value);
  };

  const replaced = (fields, more) => [...fields.filter(([name]) => !more.some(([other]) => other === name)), ...more];

  /* Changes one while it is not being sent; what was sent meanwhile is past changing. */
  const at = (id, how) => locks.request(id, async () => {
    const item = await get(id);
    if (item) await how(item);
    else say(said().gone);
  });
  const change = async (id, how) => {
    await at(id, how);
    next = id;
    await changed();
  };
  const resend = async (id, more, words) => {
    await change(id, ({ mine, again, wrong, faults, ...rest }) => put({ ...rest, words: words || rest.words, fields: replaced(rest.fields, more(rest.fields, mine)) }));
    await send();
  };

  const doing = {
    /* What is written on is not sent meanwhile. */
    edit: (line, id) => at(id, () => {
      find("[data-of=edit]", line).hidden = false;
      find("[data-of=doing]", line).hidden = true;
      find("textarea", line).focus();
      return new Promise((resolve) => written.set(id, resolve));
    }),
    drop: (_line, id) => change(id, () => drop(id)),
    mine: (_line, id) => resend(id, (_fields, mine) => mine),
  };

  document.addEventListener("click", ({ target }) => {
    const line = target.closest("[data-waiting] li");
    doing[target.closest("[data-do]")?.dataset.do]?.(line, line?.dataset.id);
  });

  const edited = (form) => {
    const typed = form.elements.words.value.trim();
    const { id } = form.closest("li").dataset;
    form.hidden = true;
    written.get(id)();
    /* What was emptied stays as it was: what is to go is dropped. */
    return resend(id, (fields) => typed ? [[WORDS.find((name) => new Map(fields).get(name)) ?? "note", typed]] : [], typed);
  };

  /* ---- signing out */

  /* Who signs this browser out leaves nothing behind, and is asked first about what waits, whoever
     wrote it. */
  const leave = async (form) => {
    if (!find("[role=alert]", form) && (await getAll()).length) return form.prepend(sentence(form.dataset.leaves, { role: "alert" }));
    try {
      await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
    } catch {
      return say(said().trouble);
    }
    await forget("");
    for (const one of await serviceWorker.getRegistrations()) await one.unregister();
    indexedDB.deleteDatabase("noes");
    location = data.today;
  };

  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-of=edit]")) return;
    event.preventDefault();
    edited(event.target);
  });

  /* ---- what was last seen */

  /* Whether something is being written, looked into or shown over the page. */
  const isBusy = () => find("#sheet").open || find("#main details[open], [data-of=edit]:not([hidden])")
    || [...document.forms].some((form) => form.matches("[data-keeps]") && [...new FormData(form)].some(([name, value]) => value && form.elements[name].type !== "hidden"));

  /* A look that something newer has overtaken is not shown in its place, and taken again. */
  let swaps = 0;
  document.addEventListener("htmx:after:swap", () => { swaps += 1; });
  document.addEventListener("htmx:before:swap", (event) => {
    const { ctx } = event.detail;
    if (!("swaps" in ctx) || (ctx.swaps === swaps && !isBusy())) return;
    event.preventDefault();
    look(ctx.done);
  });

  /* Shows Today, and what was only last seen, as it is now; unless that would be in the way. */
  const look = async (done) => {
    /* What was just done, and the way back; or what is said of that which waits. */
    const isTold = (await getAll()).length || find("#toasts .toast form");
    if (!isBusy() && (isCopy() || find("#main [data-waiting]"))) await htmx.ajax("GET", location.pathname + location.search, { target: "#main", select: "#main", swap: "outerMorph show:none", swaps, done, selectOOB: isTold ? "" : "#toasts:innerHTML" });
    else if (done && !isTold) say(said().sent);
  };

  return { handOver, settle, show, mark, leave, look };
};
