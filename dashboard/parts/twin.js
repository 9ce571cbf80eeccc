// Claims as a plain table whose first cells are buttons. Words of the text become text nodes, never markup.
export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".twin");
  const { title, folded, chosen, ...table } = data;
  const words = JSON.stringify(table);
  if (root.words !== words) {
    // Only other rows build the table anew, so that a choice keeps the keyboard's place.
    const body = element("div");
    body.append(grid(table));
    if (folded) {
      const details = element("details");
      details.open = root.querySelector("details")?.open ?? false;
      details.append(element("summary"), body);
      root.replaceChildren(details);
    } else {
      root.replaceChildren(body);
    }
    root.words = words;
  }
  if (folded) root.querySelector("summary").textContent = title;
  root.choose = (claim) => setTriggerValue("claim", claim);
  root.querySelectorAll("button").forEach((button) => {
    button.setAttribute("aria-pressed", button.dataset.claim === chosen);
    button.closest("tr").classList.toggle("chosen", button.dataset.claim === chosen);
  });

  function grid({ columns, rows }) {
    const head = element("tr");
    head.append(...columns.map((name) => Object.assign(element("th", name), { scope: "col" })));
    const [top, body, whole] = [element("thead"), element("tbody"), element("table")];
    top.append(head);
    body.append(...rows.map(row));
    whole.append(top, body);
    whole.setAttribute("aria-label", title);
    return whole;
  }

  function row({ claim_id, topic, cells: [first, ...others] }) {
    const button = element("button", first);
    button.type = "button";
    button.dataset.claim = claim_id;
    button.onclick = () => root.choose(claim_id);
    const square = element("span");
    square.className = "square";
    square.style.setProperty("--c", `var(--t-${topic})`);
    const [name, marked, line] = [element("td"), element("span"), element("tr")];
    marked.append(square, button);
    name.append(marked);
    line.append(name, ...others.map((words) => element("td", words)));
    return line;
  }

  function element(name, words = "") {
    const made = document.createElement(name);
    made.textContent = words;
    return made;
  }
}
