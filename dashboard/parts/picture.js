// Saves a chart of the page as a picture: its own SVG, in the light colours of its attributes, with its font inside.
const FAMILY = "Source Sans";
const STACK = `"${FAMILY}", "Source Sans 3", sans-serif`;
const [SIDE, HEAD, LINE, SMALL] = [16, 48, 17, 12.5]; // pixels
const PATIENCE = 600; // frames, ten seconds
const [PAPER, INK, MUTED] = ["#FCFBF8", "#1F1D1A", "#5A554C"]; // theme.py's, as the chart has them
const [CHOSEN, POINTED] = ["#E4ECF4", "#D9D3C7"]; // the same: the row chosen, the row under the pointer

export default function ({ parentElement, data }) {
  const root = parentElement.querySelector(".picture");
  const status = root.querySelector("[role=status]");
  const [png, svg] = root.querySelectorAll("button");
  png.onclick = () => save(async (picture) => [await pixels(picture), "png"]);
  svg.onclick = () => save(async (picture) => [new Blob([words(picture)], { type: "image/svg+xml" }), "svg"]);
  png.disabled = svg.disabled = false; // a click before now would have been lost

  async function save(make) {
    status.textContent = "";
    try {
      const [file, ending] = await make(await portable(await whole(data.chart), data));
      offer(file, `${data.name}.${ending}`);
      status.textContent = "Saved.";
    } catch {
      status.textContent = "The chart could not be saved. Reload the page and try again.";
    }
  }
}

// The chart once its rows are there: it may still be on its way.
async function whole(key) {
  for (let frame = 0; frame < PATIENCE; frame++) {
    const chart = document.querySelector(`.st-key-${CSS.escape(key)} svg.marks:has(.mark-rect path)`);
    if (chart) return chart;
    await new Promise(requestAnimationFrame);
  }
  throw new Error("no chart");
}

// Heading, chart, lines below it: all that a reader needs who meets the picture without the page.
async function portable(drawn, { title, lines, colours }) {
  const [, , wide, high] = drawn.getAttribute("viewBox").split(/\s+/).map(Number);
  const font = await face(); // before anything is measured
  const below = lines.flatMap((line) => wrapped(line, wide));
  const foot = HEAD + high + LINE * below.length;
  const [key, keyHeight] = keyed(colours, foot, wide);
  const width = wide + 2 * SIDE;
  const height = foot + keyHeight;
  const picture = element("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img" });
  const chart = element("g", { transform: `translate(${SIDE},${HEAD})` });
  chart.append(...[...drawn.cloneNode(true).childNodes]);
  chart.querySelectorAll("*").forEach(anchored);
  chart.querySelectorAll(".mark-rect path").forEach(unmarked);
  picture.append(
    element("title", {}, title),
    element("style", {}, font),
    element("rect", { width, height, fill: PAPER }),
    written(title, 30, { "font-size": 20, "font-weight": 600, fill: INK }),
    chart,
    ...below.map((line, place) => written(line, HEAD + high + LINE * place, { "font-size": SMALL, fill: MUTED })),
    ...key,
  );
  return picture;
}

// Vega names gradients by the address of the page, which is not that of the picture.
function anchored(each) {
  for (const { name, value } of [...each.attributes]) {
    if (value.startsWith("url(")) each.setAttribute(name, value.replace(/^url\(["']?[^#]*(#[^"')]+)["']?\)$/, "url($1)"));
  }
}

// Which row the reader had chosen is the page's business, not the picture's.
function unmarked(row) {
  for (const [part, colour] of [["fill", CHOSEN], ["stroke", POINTED]]) {
    if (row.getAttribute(part)?.toUpperCase() === colour) row.setAttribute(part, "none");
  }
}

function written(words, y, look) {
  return element("text", { x: SIDE, y, "font-family": STACK, ...look }, words);
}

// A square and a name for each topic, as many a line as fit.
function keyed(colours, top, width) {
  let [x, y] = [0, top];
  const key = colours.flatMap(([name, colour]) => {
    const taken = 18 + measured(name) + 18;
    if (x && x + taken > width) [x, y] = [0, y + LINE];
    const square = element("rect", { x: SIDE + x, y: y - 10, width: 11, height: 11, fill: colour });
    const word = element("text", { x: SIDE + x + 18, y, "font-family": STACK, "font-size": SMALL, fill: MUTED }, name);
    x += taken;
    return [square, word];
  });
  return [key, colours.length ? y - top + LINE : 0];
}

function measured(words) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `${SMALL}px ${STACK}`;
  return pen.measureText(words).width;
}

function wrapped(words, width) {
  const lines = [""];
  for (const word of words.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (measured(longer) > width && lines.at(-1)) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

// The page's own font, so that the picture has its letters wherever it is opened.
let known;
function face() {
  return (known ??= load().catch((error) => {
    known = undefined;
    throw error;
  }));
}

async function load() {
  const rule = rules().find((each) => each instanceof CSSFontFaceRule && plain(each));
  if (!rule) return "";
  const [, address] = rule.style.getPropertyValue("src").match(/url\(["']?([^"')]+)["']?\)/);
  const file = await (await fetch(new URL(address, rule.parentStyleSheet.href || document.baseURI))).blob();
  const encoded = await new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = failed;
    reader.readAsDataURL(file);
  });
  return `@font-face{font-family:"${FAMILY}";font-weight:200 900;src:url("${encoded}")}`;
}

function rules() {
  return [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules];
    } catch {
      return []; // of another origin
    }
  });
}

function plain(rule) {
  const name = rule.style.getPropertyValue("font-family").replace(/["']/g, "");
  return name === FAMILY && !/italic|oblique/.test(rule.style.getPropertyValue("font-style"));
}

function element(name, attributes, text = "") {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  if (text) made.textContent = text;
  return made;
}

function words(picture) {
  return new XMLSerializer().serializeToString(picture);
}

async function pixels(picture) {
  const [width, height] = [picture.getAttribute("width"), picture.getAttribute("height")].map(Number);
  const scale = Math.min(2, 16000 / height); // a canvas holds no more
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(words(picture))}`;
  await image.decode();
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no picture")))));
}

function offer(file, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
