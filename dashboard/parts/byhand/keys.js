// Keys that press the buttons of a page, and the field that takes up the keyboard when a form opens.
export default function ({ parentElement, data }) {
  const root = parentElement.querySelector(".keys");
  root.names = data.keys;
  if (!root.listening) {
    root.listening = true;
    // On the way down, so that Streamlit's own keys (R runs the page again) do not hear what is meant for us.
    window.addEventListener("keydown", press, true);
  }
  if (root.focus !== data.focus) {
    root.focus = data.focus;
    if (data.focus) take(data.focus);
  }

  function press(event) {
    if (!root.isConnected) return window.removeEventListener("keydown", press, true);
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
    const name = root.names[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!name || (event.key === "Escape" ? listOpen(event.target) : typing(event.target))) return;
    const button = document.querySelector(`[class*="st-key-${name}"] button:not([disabled])`);
    event.preventDefault();
    event.stopImmediatePropagation();
    button?.click();
  }

  function typing(element) {
    return element.closest?.(
      "input,textarea,select,[contenteditable=true],[role=combobox],[role=listbox],[role=slider],[role=dialog],[data-testid=stPopoverBody]",
    );
  }

  function listOpen(element) {
    return element.closest?.("[role=dialog],[data-testid=stPopoverBody]") || document.querySelector("[role=listbox]");
  }

  function take(name) {
    const find = () => document.querySelector(`.st-key-${CSS.escape(name)} :is(input,button)`);
    const element = find();
    if (element) return element.focus();
    const watch = new MutationObserver(() => {
      const late = find();
      if (!late && root.isConnected) return;
      watch.disconnect();
      if (root.focus === name) late?.focus();
    });
    watch.observe(document.body, { childList: true, subtree: true });
    return undefined;
  }
}
