/* What a click saves the reader of an article: copying an address, printing. All there is to read is there without. */

const STAYS = 2500; // milliseconds

const address = (link) => link.dataset.copies ?? link.href;

function say(words) {
  document.querySelector("[data-said]")?.replaceChildren(words);
}

async function copy(link) {
  try {
    await navigator.clipboard.writeText(address(link));
  } catch {
    return; // the browser does not allow it; the address is in the address bar
  }
  say(link.dataset.copied);
  link.classList.add("is-copied");
  setTimeout(() => {
    link.classList.remove("is-copied");
    say("");
  }, STAYS);
}

function ready(selector, act) {
  for (const found of document.querySelectorAll(selector)) {
    found.classList.add("is-ready");
    found.addEventListener("click", () => act(found));
  }
}

if (navigator.clipboard) {
  ready("[data-copied]", copy);
}
ready("[data-prints]", () => window.print());
