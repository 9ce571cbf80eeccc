// Paragraphs of plain and numbered words. Words of the text become text nodes, never markup.
export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".reading");
  const words = JSON.stringify(data.paragraphs);
  if (root.words !== words) {
    // Only another section builds the words anew, so that a choice keeps the keyboard's place.
    root.replaceChildren(...data.paragraphs.map(paragraph));
    root.words = words;
    root.chosen = undefined;
  }
  root.choose = (claim) => setTriggerValue("claim", claim);
  const before = root.chosen;
  root.chosen = data.chosen;
  root.querySelectorAll("button").forEach((button) => {
    const chosen = button.dataset.claim === data.chosen;
    button.setAttribute("aria-pressed", chosen);
    if (chosen && data.seek && before !== data.chosen) show(button);
  });

  function paragraph(runs) {
    const element = document.createElement("p");
    element.append(...runs.map(run));
    return element;
  }

  function run({ text, claim_id, topic, label, reason }) {
    if (claim_id) return number(text, claim_id, topic, label);
    return reason ? setAside(text, reason) : text;
  }

  function number(text, claim, topic, label) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = text.length > 40 ? "number long" : "number";
    button.textContent = text;
    button.dataset.claim = claim;
    button.style.setProperty("--c", `var(--t-${topic})`);
    button.setAttribute("aria-label", `${label}: ${topic}`);
    button.onclick = () => root.choose(claim);
    return button;
  }

  function setAside(text, reason) {
    const span = document.createElement("span");
    span.className = "aside";
    span.textContent = text;
    span.tabIndex = 0;
    span.dataset.reason = `Set aside: ${reason}`;
    span.onpointerenter = span.onfocus = () => {
      // The reason opens towards the middle, so that none runs off a narrow page.
      span.classList.toggle("late", span.offsetLeft > root.clientWidth / 2);
    };
    span.setAttribute("role", "note");
    span.setAttribute("aria-label", `${text}, set aside: ${reason}`);
    return span;
  }

  function show(button) {
    const { top, bottom } = button.getBoundingClientRect();
    // Under the top bar, or behind the sheet at the foot of a phone's page, is not in view.
    if (top < 80 || bottom > window.innerHeight * 0.6) button.scrollIntoView({ block: "center" });
    takeUp(button);
  }

  // Whoever came by a link has left the keyboard's place behind, as soon as the link is gone from the page, which may
  // take a while; who steps on by a button keeps it.
  function takeUp(button) {
    const left = document.activeElement ?? document.body;
    clearInterval(root.look);
    root.look = setInterval(look, 100);
    look();

    function look() {
      const here = document.activeElement ?? document.body;
      const current = button.isConnected && root.chosen === button.dataset.claim;
      if (current && here === left && left !== document.body) return;
      clearInterval(root.look);
      const lost = here === document.body && (left === document.body || !left.isConnected);
      if (current && lost) button.focus({ preventScroll: true });
    }
  }
}
