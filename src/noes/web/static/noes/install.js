/* Where the browser offers to install Noes, one button takes it up. Nothing asks by itself. */
(() => {
  "use strict";
  const button = document.querySelector("[data-install]");
  let offer;

  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer = event;
    button.hidden = false;
  });

  /* An offer can be taken up once; the keyboard stays near where it was. */
  const take = () => {
    const heading = document.querySelector("#home-screen");
    heading.tabIndex = -1;
    heading.focus();
    button.hidden = true;
  };
  button.addEventListener("click", () => {
    take();
    offer.prompt();
  });
  addEventListener("appinstalled", take);
})();
