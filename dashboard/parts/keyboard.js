// Popovers by keyboard. Streamlit draws what a popover holds at the end of the page and leaves the focus on its button:
// here the focus goes into a popover that a key opened, and comes back to the button with Escape, or with Tab behind the
// last thing in it. The choices of one filter are one stop, as in any toolbar: arrows move among them.
if (!window.numbersKeyboard) {
  window.numbersKeyboard = true;
  const BODY = "[data-testid=stPopoverBody]";
  const GROUP = "[role=toolbar], [role=radiogroup]";
  const reachable = (body) =>
    [...body.querySelectorAll("button, input, textarea, [tabindex='0']")].filter(
      (each) => !each.disabled && (each.tabIndex >= 0 || each.closest(GROUP)) && each.offsetParent !== null,
    );
  let opener = null;

  const enter = (left) => {
    const body = document.querySelector(BODY);
    const first = body && reachable(body)[0];
    if (first) first.focus();
    else if (left) requestAnimationFrame(() => enter(left - 1));
  };
  const back = () => opener && opener.isConnected && opener.focus();

  document.addEventListener(
    "keydown",
    (event) => {
      const at = event.target instanceof Element ? event.target : document.body;
      const button = at.closest("[data-testid=stPopoverButton]");
      const body = at.closest(BODY);
      if (button && (event.key === "Enter" || event.key === " ")) {
        opener = button;
        if (button.getAttribute("aria-expanded") !== "true") requestAnimationFrame(() => enter(120));
      } else if (body && event.key === "Escape") {
        requestAnimationFrame(back);
      } else if (body && event.key === "Tab") {
        const group = at.closest(GROUP);
        const behind = event.shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
        const others = reachable(body).filter(
          (each) => at.compareDocumentPosition(each) & behind && !(group && group.contains(each)),
        );
        event.preventDefault();
        if (group) event.stopPropagation(); // it would lead out of the page
        const next = event.shiftKey ? others[others.length - 1] : others[0];
        if (next) next.focus();
        else back();
      }
    },
    true,
  );
}
