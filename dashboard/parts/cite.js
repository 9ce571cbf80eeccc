// A claim as one cites it, folded away. Words of the text become text nodes, never markup.
const DAY = "\uFFFC"; // stands for the day of reading: only this clock knows it

export default function ({ parentElement, data }) {
  const root = parentElement.querySelector(".cite");
  if (root.claim === data.claim) return;
  root.claim = data.claim;
  const status = root.querySelector("[role=status]");
  status.textContent = "";
  const here = new URL(location.pathname, location.origin);
  here.searchParams.set("claim", data.claim);
  const ways = [
    ["Citation", "Copy the citation", data.citation.replaceAll(DAY, inWords(new Date()))],
    ["BibTeX", "Copy the BibTeX entry", data.bibtex.replaceAll(DAY, inFigures(new Date()))],
    ["Link to the words on the source page", "Copy the link to the source", data.link, data.nolink],
    ["Address of this number here", "Copy the address", here.href],
  ];
  root.querySelector(".ways").replaceChildren(...ways.map((way) => block(...way)));

  function block(title, action, words, otherwise) {
    const bar = made("div", "bar", made("h3", "", title));
    const way = made("div", "way", bar);
    if (!words) {
      way.append(made("p", "", otherwise));
      return way;
    }
    const shown = made("pre", title === "BibTeX" ? "code" : "", words);
    shown.tabIndex = 0;
    shown.setAttribute("role", "group");
    shown.setAttribute("aria-label", title);
    const button = made("button", "", "Copy");
    button.type = "button";
    button.setAttribute("aria-label", action);
    button.onclick = () => copy(shown, words, title);
    bar.append(button);
    way.append(shown);
    return way;
  }

  async function copy(shown, words, title) {
    try {
      await navigator.clipboard.writeText(words);
      status.textContent = `${title}: copied.`;
    } catch {
      getSelection().selectAllChildren(shown);
      status.textContent = "The browser does not allow copying here. The words are selected: copy them yourself.";
    }
  }
}

function inWords(day) {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" }).format(day);
}

function inFigures(day) {
  const two = (number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function made(name, kind, ...parts) {
  const element = document.createElement(name);
  if (kind) element.className = kind;
  element.append(...parts);
  return element;
}
