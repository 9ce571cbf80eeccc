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
  offerSelection(parentElement, root, (words) => setTriggerValue("words", words));
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

  function run({ text, claim_id, topic, label, reason, hand }) {
    if (claim_id) return number(text, claim_id, topic, label, hand);
    return reason ? setAside(text, reason) : text;
  }

  function number(text, claim, topic, label, hand) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = text.length > 40 ? "number long" : "number";
    button.textContent = text;
    button.dataset.claim = claim;
    button.style.setProperty("--c", `var(--t-${topic})`);
    button.setAttribute("aria-label", `${label}: ${topic}${hand ? `, ${hand}` : ""}`);
    if (hand) button.dataset.hand = "by hand"; // drawn by the style sheet, so that the words stay the text's own
    button.onclick = () => root.choose(claim);
    return button;
  }

  function setAside(text, reason) {
    const span = document.createElement("span");
    span.className = "aside";
    span.textContent = text;
    span.tabIndex = 0;
    span.dataset.reason = `Set aside: ${reason}. Press it if this is a claim.`;
    span.onpointerenter = span.onfocus = () => {
      // The reason opens towards the middle, so that none runs off a narrow page.
      span.classList.toggle("late", span.offsetLeft > root.clientWidth / 2);
    };
    span.onclick = () => root.add(placeOf(span, span));
    span.onkeydown = (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        root.add(placeOf(span, span));
      }
    };
    span.setAttribute("role", "button");
    span.setAttribute("aria-label", `${text}, set aside: ${reason}. This is a claim`);
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

// Words selected in one paragraph can be added as a number that was missed.
function offerSelection(parentElement, root, add) {
  root.add = add;
  if (root.offer) return;
  root.offer = parentElement.querySelector(".offer");
  root.offer.onpointerdown = (event) => event.preventDefault(); // else the press would take the selection back
  root.offer.onclick = () => {
    root.add(root.offer.place);
    root.offer.hidden = true;
    getSelection().removeAllRanges();
  };
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const place = range && range.toString().trim() ? placeOf(range, range.commonAncestorContainer) : null;
    root.offer.hidden = !place;
    if (!place) return;
    root.offer.place = place;
    const [box, frame] = [[...range.getClientRects()].at(-1), root.parentElement.getBoundingClientRect()];
    root.offer.style.top = `${box.bottom - frame.top + 4}px`;
    root.offer.style.left = `${Math.max(0, Math.min(box.right - frame.left - 60, frame.width - 160))}px`;
  });
}

// Where a range or an element stands in its paragraph, in code points; nothing outside of the text.
function placeOf(words, within) {
  const node = within.nodeType === Node.TEXT_NODE ? within.parentElement : within;
  const paragraph = node.closest(".reading > p");
  if (!paragraph) return null;
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  if (words instanceof Range) range.setEnd(words.startContainer, words.startOffset);
  else range.setEndBefore(words);
  const length = (text) => Array.from(text).length;
  const start = length(range.toString());
  const text = words instanceof Range ? words.toString() : words.textContent;
  return { paragraph: [...paragraph.parentElement.children].indexOf(paragraph), start, end: start + length(text) };
}
