// What Streamlit keeps from the keyboard: the choices that a filter's button opens stand at the end of the page, and a
// chart takes no key at all.
if (!window.numbersKeyboard) {
  window.numbersKeyboard = true;
  const [BODY, BUTTON] = ["[data-testid=stPopoverBody]", "[data-testid=stPopoverButton]"];
  const REACHED = "button:not([disabled]),input:not([disabled]),[role=slider],a[href],[tabindex='0']";
  const CHARTS = ".st-key-chart,.st-key-timeline,.st-key-largest";
  const CHOSEN = "#E4ECF4"; // theme.py's colour of the selection, as the chart has it
  const WALKED = "The up and down arrows choose the row above or below. The table below lists the same numbers.";
  const LISTED = "The table below lists the same numbers; Enter opens one.";

  // A filter opened by key or by a screen reader takes the focus to its choices. Escape leads back to its button.
  let clicks = 0;
  document.addEventListener("click", ({ target, detail }) => {
    clicks++;
    const button = target.closest?.(BUTTON);
    if (button && detail === 0) enter(button, clicks, performance.now() + 20000); // a slow machine takes seconds
  });

  function enter(button, click, until) {
    const body = document.querySelector(BODY);
    const known = body ? reached(body).length : 0;
    if (known) setTimeout(settle, 100, button, body, known);
    else if (click === clicks && performance.now() < until) requestAnimationFrame(() => enter(button, click, until));
  }

  // Streamlit loads some of its widgets late: the first of them is known when no more come.
  function settle(button, body, known) {
    const all = reached(body);
    if (all.length > known) return setTimeout(settle, 100, button, body, all.length);
    body.setAttribute("aria-label", button.querySelector("p")?.textContent ?? "Filter");
    all[0]?.focus();
    [200, 600, 1500, 4000].forEach((wait) => setTimeout(keep, wait, button, body)); // a page still being drawn loses it again
    guard(body, "before", -1);
    guard(body, "after", 0);
  }

  function keep(button, body) {
    if (body.isConnected && [document.body, button].includes(document.activeElement)) reached(body)[0]?.focus();
  }

  // Past its last choice the first one follows, and the other way round: the page behind is reached with Escape.
  function guard(body, side, place) {
    const edge = document.createElement("span");
    edge.tabIndex = 0;
    edge.onfocus = () => (body.isConnected ? reached(body).at(place)?.focus() : edge.remove());
    body[side](edge);
  }

  function reached(body) {
    return [...body.querySelectorAll(REACHED)].filter((each) => each.tabIndex >= 0 && each.getClientRects().length);
  }

  document.addEventListener(
    "keydown",
    (event) => {
      const plain = !(event.ctrlKey || event.metaKey || event.altKey);
      const step = { ArrowDown: "next", ArrowUp: "previous" }[event.key];
      if (step && plain && !event.shiftKey && event.target.matches?.(".stVegaLiteChart")) walk(event, step);
    },
    true,
  );

  function walk(event, step) {
    const button = document.querySelector(`.st-key-${step} button`);
    if (!button) return;
    event.preventDefault();
    button.click();
    [300, 700, 1500].forEach((wait) => setTimeout(follow, wait, event.target));
  }

  function follow(chart) {
    if (document.activeElement === chart) chart.querySelector(`[fill="${CHOSEN}" i]`)?.scrollIntoView({ block: "nearest" });
  }

  // A chart may be reached, and then says how it is worked.
  new MutationObserver(reach).observe(document.body, { childList: true, subtree: true });
  reach();

  function reach() {
    for (const chart of document.querySelectorAll(`:is(${CHARTS}) .stVegaLiteChart:not([data-keys])`)) {
      chart.tabIndex = 0;
      chart.dataset.keys = chart.closest(".st-key-largest") ? LISTED : WALKED;
      chart.setAttribute("aria-description", chart.dataset.keys);
    }
  }
}
