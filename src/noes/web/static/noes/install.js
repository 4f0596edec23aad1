/* Where the browser offers to install Noes, one button takes it up. Nothing asks by itself. */
const button = document.querySelector("[data-install]");

/* An offer can be taken up once; the keyboard stays near where it was. */
const take = () => {
  const heading = document.querySelector("#home-screen");
  heading.tabIndex = -1;
  heading.focus();
  button.hidden = true;
};

addEventListener("beforeinstallprompt", (offer) => {
  offer.preventDefault();
  button.hidden = false;
  button.onclick = () => {
    take();
    offer.prompt();
  };
});
addEventListener("appinstalled", take);
