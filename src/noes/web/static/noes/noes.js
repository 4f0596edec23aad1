/* What a page does more when script runs. Nothing here is needed to use Noes. */
(() => {
  "use strict";
  const find = (selector) => document.querySelector(selector);

  const say = (words) => { find("#said").textContent = words; };

  /* htmx gets to know the forms one by one, and else what is used as it is used: to look through all of
     a long page at once would hold it up. */
  let used;
  const use = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return event.stopPropagation(); // the browser's
    used = event.target.closest("[hx-get], form");
    if (event.type === "input") find("#sheet").closedBy = "closerequest"; // no tap beside it loses what was typed
    if (!used?.dataset.htmxPowered) window.htmx?.process(used);
  };
  document.addEventListener("htmx:before:process", (event) => { if (event.target !== used) event.preventDefault(); });
  for (const kind of ["click", "input", "submit"]) document.addEventListener(kind, use, true);
  addEventListener("load", () => { for (const target of document.forms) setTimeout(use, 0, { target }); });

  /* What was done is said for ten seconds, longer while it is pointed at; More keeps the way back. */
  let leaving;
  const leave = () => {
    const said = find("#toasts");
    if (said.matches(":hover, :focus-within")) return void wait();
    for (const line of said.querySelectorAll(".toast")) {
      line.animate({ opacity: 0 }, 200).onfinish = () => line.remove();
    }
  };
  const wait = () => {
    clearTimeout(leaving);
    leaving = setTimeout(leave, 10000);
  };
  wait();

  const toast = (words) => {
    clearTimeout(leaving);
    find("#toasts").innerHTML = "<p class=toast>";
    find(".toast").textContent = words;
  };

  document.addEventListener("noes:say", ({ detail }) => {
    toast(detail);
    wait();
  });

  const focus = (element) => {
    if (!element) return;
    if (element.matches("h1, h2, h3, main")) element.tabIndex = -1;
    element.focus({ preventScroll: true });
    return document.activeElement === element && !element.disabled;
  };

  /* What is wrong has the keyboard, and stands in the middle of the screen unless it sticks there. */
  const reveal = (wrong) => {
    if (!wrong) return;
    focus(wrong.matches("fieldset") ? wrong.querySelector("input") : wrong);
    if (!wrong.closest(".sweep")) wrong.scrollIntoView({ block: "center" });
  };

  const first = (id) => document.getElementById(id)?.querySelector("a[href], button, input, summary");

  /* What of a form was typed or chosen since it was sent: which of its fields, and what it says. */
  const since = (form, sent) => {
    const at = new Map();
    return [...form.elements].filter(({ name }) => name).flatMap(({ name, type, value, checked }) => {
      const place = at.get(name) ?? 0;
      at.set(name, place + 1);
      if (/hidden|file|submit/.test(type)) return [];
      const isBox = /radio|checkbox/.test(type);
      const told = sent?.getAll(name) ?? [];
      return (isBox ? checked !== told.includes(value) : value !== (told[place] ?? "")) ? [{ name, place, isBox, value, checked }] : [];
    });
  };

  /* Says it again in a form that was emptied, or that came back with what was wrong in it. */
  const retype = (form, fields) => {
    for (const { name, place, isBox, value, checked } of fields) {
      const field = [...form.elements].filter((one) => one.name === name)[place];
      if (isBox && field?.value === value) field.checked = checked;
      else if (!isBox && field && (!field.options || [...field.options].some((one) => one.value === value))) field.value = value;
    }
  };

  /* What stands beside that which is being typed changes nothing else. */
  const isAside = (ctx) => ctx.sourceElement.hasAttribute("data-aside");

  /* Before a swap: where the eye and the keyboard were, so that neither is lost. */
  let before;
  let opener; // where the link led that opened the sheet
  let chosen = [];

  document.addEventListener("htmx:before:swap", (event) => {
    const { ctx, tasks } = event.detail;
    const main = tasks.find((task) => task.type === "main");
    /* Words that could not be read are not given back: they stay where they are. */
    const unread = main?.fragment.querySelector("[data-unread] .say");
    if (unread || (main && !main.fragment.firstElementChild && main.swapSpec.style !== "delete" && main.swapSpec.style !== "none")) {
      event.preventDefault();
      toast(unread?.textContent ?? find("#toasts").dataset.trouble);
      return;
    }
    if (isAside(ctx)) {
      const about = new URL(ctx.request.action, location).searchParams.get("line") ?? "";
      if (about !== find("#f-line").value) event.preventDefault(); // it was sent, or is written on
      else chosen = since(ctx.sourceElement.closest("form"));
      return;
    }
    const active = document.activeElement;
    const item = active.closest("li[id]");
    const section = active.closest("section") ?? active.closest("form");
    const form = ctx.sourceElement.closest("form");
    before = {
      form,
      later: form ? since(form, ctx.request.body) : [],
      kept: ctx.response.status < 400,
      path: location.pathname,
      sheet: ctx.sourceElement.closest("#sheet"),
      wanted: ctx.sourceElement.dataset.focus,
      spots: [active.id, item?.nextElementSibling?.id, item?.previousElementSibling?.id],
      heading: section?.querySelector("h2[id], h3[id]")?.id,
    };
  });

  document.addEventListener("htmx:after:swap", (event) => {
    const { ctx } = event.detail;
    if (isAside(ctx)) return void retype(ctx.sourceElement.closest("form"), chosen);
    wait();
    if (ctx.target?.id === "sheet-body") {
      if (!find("#sheet").open) opener = ctx.sourceElement.getAttribute("href");
      open();
    }
    if (ctx.sourceElement.matches("[data-auto]")) say((ctx.target?.querySelector("[data-found]") ?? find("#main h1")).textContent);
    tick();
    if (!before) return;
    const { form, later, kept, path, sheet, wanted, spots, heading } = before;
    before = undefined;
    if (!kept && form) retype(form.isConnected ? form : [...document.forms].find((one) => one.action === form.action) ?? form, later);
    if (!kept) return void reveal(ctx.target?.querySelector("[aria-invalid=true], .problems") ?? ctx.target?.querySelector("h1"));
    if (ctx.target?.id === "sheet-body") return;
    if (form?.isConnected && !form.hasAttribute("data-auto")) {
      form.reset();
      retype(form, later);
    }
    if (sheet && !form?.hasAttribute("data-auto")) find("#sheet").close();
    if (path !== location.pathname) {
      scrollTo(0, 0);
      focus(find("#main h1"));
      resume();
    } else if (wanted) {
      focus(find(wanted));
    } else if (document.activeElement.matches("body, :disabled") || !document.activeElement.checkVisibility()) {
      /* What had the keyboard is gone, cannot be used any more, or was in a sheet that is closed. */
      const same = document.getElementById(spots[0]);
      [sheet && find(`#main a[href="${CSS.escape(opener)}"]`), same, same?.closest(".row")?.querySelector("button:enabled"), first(spots[1]), first(spots[2]),
        document.getElementById(heading), find("#main h1")].some(focus);
    }
  });

  /* The address in the bar follows the page; the page we are on is no new step, nor is a question. */
  document.addEventListener("htmx:before:history:update", (event) => {
    const { history, response, sourceElement } = event.detail;
    const { pathname, search } = new URL(history.path, location);
    if (response.status >= 400 || pathname + search === location.pathname + location.search) event.preventDefault();
    if (sourceElement?.closest("[data-auto]")) history.type = "replace";
  });

  /* Where the session has ended, the page stays as it is; a sheet's own answer stays in the sheet
     until it is kept. */
  document.addEventListener("htmx:before:response", (event) => {
    const { ctx } = event.detail;
    if (ctx.response.status === 401) {
      event.preventDefault();
      if (!isAside(ctx)) toast(find("#toasts").dataset.closed);
      return;
    }
    if (ctx.response.status < 400 || !ctx.sourceElement.closest("#sheet")) return;
    Object.assign(ctx, { target: find("#sheet-body"), select: "#sheet-content", swap: "innerHTML" });
  });

  document.addEventListener("htmx:config:request", (event) => {
    const { request, sourceElement } = event.detail.ctx;
    if (sourceElement.closest("#sheet") && request.body?.has("next")) request.body.set("next", location.pathname + location.search);
  });

  for (const kind of ["htmx:error", "htmx:response:error"]) {
    document.addEventListener(kind, ({ detail }) => {
      if (kind === "htmx:error" || detail.ctx.response.status >= 500) toast(find("#toasts").dataset.trouble);
    });
  }

  const open = () => {
    const sheet = find("#sheet");
    const heading = sheet.querySelector("h1, h2");
    if (heading) heading.id = "sheet-title"; // the page below has ids of its own
    sheet.closedBy = "any";
    if (!sheet.open) sheet.showModal();
    if (!document.activeElement.matches("#sheet :is(input, textarea, select)")) focus(heading); // a second Enter presses nothing
  };

  /* The box that says whether single keys work, as this browser has it. */
  const tick = () => {
    const box = find("[data-keys-off]");
    if (box) stored((lasting) => { box.checked = lasting.keys !== "off"; });
  };

  const copy = async (button) => {
    const source = find(button.dataset.copy);
    const text = source.value ?? source.textContent;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      /* Plain http on a network of one's own has no clipboard: leave the text selected. */
      if (source.select) source.select(); else getSelection().selectAllChildren(source);
      return;
    }
    const label = button.textContent;
    button.textContent = button.dataset.done;
    say(button.dataset.done);
    setTimeout(() => { button.textContent = label; }, 2000);
  };

  /* A chosen radio that need not be chosen is let go by a second click. */
  let held;
  document.addEventListener("pointerdown", ({ target }) => {
    const input = target.closest("label")?.control;
    held = input?.type === "radio" && input.checked && input.closest("[data-optional]") && input;
  });

  document.addEventListener("click", (event) => {
    const { target } = event;
    if (target === held) {
      held.checked = false;
      held.dispatchEvent(new Event("change", { bubbles: true }));
      held = undefined;
    }
    const mail = target.closest("[data-mail]");
    if (mail) mail.href = mail.href.replace(/body=[^&]*/, () => `body=${encodeURIComponent(find(mail.dataset.mail).value.replace(/\n/g, "\r\n"))}`);
    if (target.closest("[data-print]")) print();
    const copied = target.closest("[data-copy]");
    if (copied) copy(copied);
    if (target.closest("[data-shut]")) target.closest(".toast").remove();
  });

  /* Single keys, for whoever stays on the keyboard: none while something is typed, and none where
     they are put off, in this browser. */
  const stored = (how) => { try { return how(localStorage, sessionStorage); } catch { /* A browser may store nothing. */ } };
  const asked = () => find("#sheet").open ? find("#sheet-body") : find("#main");
  const show = (path) => htmx.ajax("GET", path, { target: "#sheet-body", select: "#sheet-content", swap: "innerHTML" });
  const step = (by) => {
    const rows = [...asked().querySelectorAll(".list > li, tbody > tr")].map((row) => row.querySelector("a[href]")).filter((link) => link?.checkVisibility());
    const now = rows.findIndex((link) => link.closest("li, tr").contains(document.activeElement));
    rows.at(now + by < -1 ? -1 : Math.min(Math.max(now + by, 0), rows.length - 1))?.focus();
  };
  const keys = {
    n: ({ log }) => { if (!focus(find("#f-line"))) location = log; },
    "/": ({ journal }) => { if (!focus(asked().querySelector("input[type=search]"))) location = journal; },
    j: () => step(1),
    k: () => step(-1),
    a: ({ answer }) => {
      const place = document.activeElement.closest("li, tr") ?? asked();
      const link = place.querySelector("a[href$='/answer']");
      if (link) link.click(); else show(answer);
    },
    u: ({ undo }) => { (find(".toast form button") ?? { click: () => { location = undo; } }).click(); },
    "?": ({ keys }) => show(keys),
  };
  document.addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, metaKey, altKey, isComposing } = event;
    if (key === "Escape") find(".toast")?.remove();
    const isTyped = target.matches("select, textarea, input:not([type=radio], [type=checkbox])") || find("#sheet[open]")?.closedBy === "closerequest";
    if (isTyped || ctrlKey || metaKey || altKey || isComposing || !Object.hasOwn(keys, key)) return;
    if (stored((lasting) => lasting.keys === "off")) return;
    event.preventDefault();
    keys[key](document.body.dataset);
  });

  /* What a filter leaves open stays out of the address. */
  document.addEventListener("formdata", ({ target, formData }) => {
    if (!target.matches("form[method=get]")) return;
    for (const name of new Set(formData.keys())) {
      const chosen = formData.getAll(name).filter(Boolean);
      formData.delete(name);
      for (const value of chosen) formData.append(name, value);
    }
  });

  /* An ask that was begun outlives a look at another page, in this tab; so does each that was handed
     over, apart from it. */
  const place = () => `line${location.search || find("#main").dataset.shared || ""}`;
  const resume = () => {
    const line = find("#f-line");
    if (line) stored((_lasting, store) => {
      retype(line.form, JSON.parse(store[place()] ?? "[]"));
      delete store[place()];
    });
  };
  addEventListener("pagehide", () => {
    const line = find("#f-line");
    if (line?.value) stored((_lasting, store) => { store[place()] = JSON.stringify(since(line.form)); });
  });
  addEventListener("pageshow", resume);

  focus(document.getElementById(location.hash.slice(1)));
  tick();

  /* Where the browser offers to install Noes, one button takes it up, once; nothing asks by itself. */
  const taken = () => {
    focus(find("#home-screen"));
    for (const one of document.querySelectorAll("[data-install]")) one.hidden = true;
  };
  addEventListener("beforeinstallprompt", (offer) => {
    for (const one of document.querySelectorAll("[data-install]")) {
      offer.preventDefault();
      one.hidden = false;
      one.onclick = () => {
        taken();
        offer.prompt();
      };
    }
  });
  addEventListener("appinstalled", taken);

  let typing;
  const send = ({ target, type }) => {
    const form = target.form;
    if (!form?.hasAttribute("data-auto") || (type === "input") !== (target.type === "search")) return;
    clearTimeout(typing);
    typing = setTimeout(() => form.requestSubmit(), type === "input" ? 300 : 50);
  };
  document.addEventListener("input", send);

  document.addEventListener("change", (event) => {
    const { target } = event;
    send(event);
    if (target.matches("[data-keys-off]")) stored((lasting) => { lasting.keys = target.checked ? "on" : "off"; });
    if (target.closest("[data-theme-picker]")) document.documentElement.dataset.theme = target.value;
    if (target.dataset.all) {
      for (const box of document.querySelectorAll(`input[name="${CSS.escape(target.dataset.all)}"]`)) box.checked = target.checked;
    }
  });
})();
