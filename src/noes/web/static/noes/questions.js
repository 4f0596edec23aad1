/* Questions that are answered by the keyboard: without this each is still a list and a button. */
const headed = (element) => element?.closest("section, form")?.querySelector("h2[id]")?.id;

/* Keys that walk through a closed list choose each line they pass: it counts where they rest,
   which is told by Enter or by going on. */
let walked;
let passing;

const rest = () => {
  const list = passing;
  walked = passing = null;
  list?.dispatchEvent(new Event("change", { bubbles: true }));
};

document.addEventListener("change", (event) => {
  if (event.target !== walked) return;
  passing = walked;
  event.stopPropagation();
}, true);

document.addEventListener("keydown", (event) => {
  const { target, key, altKey } = event;
  if (!target.matches("select")) return;
  if (key === "Enter") {
    if (passing) event.preventDefault();
    rest();
  } else if (key !== "Tab") walked = key === " " || altKey ? null : target;
});

document.addEventListener("pointerdown", () => { walked = null; });
document.addEventListener("focusout", rest);

/* A question that was answered stands elsewhere then: the keyboard goes on to the next one, and
   past the last to what comes of them. */
let before;

document.addEventListener("htmx:before:swap", ({ detail: { ctx } }) => {
  const active = document.activeElement;
  const section = active.closest("section");
  if (!section || ctx.response.status >= 400 || !ctx.sourceElement.closest("[data-auto]")) return;
  const lists = [...section.querySelectorAll("select")];
  const at = lists.indexOf(active) + 1;
  before = { heading: headed(active), beside: [...lists.slice(at), ...lists.slice(0, at)].map((one) => one.id) };
});

document.addEventListener("htmx:after:swap", () => {
  if (!before) return;
  const { heading, beside } = before;
  before = null;
  const active = document.activeElement;
  if (headed(active) === heading && active.id !== heading) return;
  const next = beside.map((id) => document.getElementById(id)).find((one) => headed(one) === heading);
  (next ?? document.getElementById("confirm"))?.focus();
});
