// The headings of a text as nested lists of links. Words of the text become text nodes, never markup.
export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".outline");
  root.go = (goal) => setTriggerValue("goal", goal);
  const words = JSON.stringify(data.parts);
  if (root.words === words) return; // a link that is built anew under the pointer or the keyboard loses the click
  root.replaceChildren(list(data.parts));
  root.words = words;

  function list(parts) {
    const element = document.createElement("ul");
    element.append(...parts.map(item));
    return element;
  }

  function item(part) {
    const element = document.createElement("li");
    const line = document.createElement("div");
    line.append(link(part.name, part), " ", made("span", "count", part.count));
    if (part.topics.length) line.append(topics(part.topics));
    element.append(line);
    if (part.parts.length) element.append(list(part.parts));
    return element;
  }

  function topics(counts) {
    const element = made("span", "topics", "");
    counts.forEach((topic) => {
      const square = made("span", "square", "");
      square.style.setProperty("--c", `var(--t-${topic.topic})`);
      const one = made("span", "topic", "");
      one.append(square, link(topic.name, topic), ` ${topic.count}`);
      element.append(one);
    });
    return element;
  }

  function link(name, target) {
    const element = made("a", "", name);
    element.href = target.address;
    element.dir = "auto";
    element.onclick = (event) => {
      // With a key held down the browser opens another tab, as it does with any link.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      root.go(target.goal);
    };
    return element;
  }

  function made(tag, style, text) {
    const element = document.createElement(tag);
    element.className = style;
    element.textContent = text;
    return element;
  }
}
