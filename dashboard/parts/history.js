// What a page writes into its address by itself, before the reader has done anything on it, is no step of the history:
// else Back from a page would lead to the same page with a bare address.
if (!window.numbersHistory) {
  window.numbersHistory = true;
  // Charts name their fades by the address of the page, and a bare bracket or quotation mark in it would lose them.
  const words = location.search.replace(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  if (words !== location.search) history.replaceState(history.state, "", words + location.hash);
  let touched = false;
  for (const event of ["pointerdown", "keydown"]) window.addEventListener(event, () => (touched = true), true);
  window.addEventListener("popstate", () => (touched = false));
  const push = history.pushState.bind(history);
  history.pushState = (state, title, url) => {
    const same = new URL(url, location.href).pathname === location.pathname;
    if (same && !touched) return history.replaceState(state, title, url);
    if (!same) touched = false;
    return push(state, title, url);
  };
}
