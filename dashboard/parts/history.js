// What a page writes into its address by itself, before the reader has done anything on it, is no step of the history:
// else Back from a page would lead to the same page with a bare address.
if (!window.numbersHistory) {
  window.numbersHistory = true;
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
