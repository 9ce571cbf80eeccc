// On paper a chart of many rows goes on from page to page, its axis above each part, instead of shrinking until nobody
// can read it.
const FEW = 20; // rows that fit on a page as they are
const MOST = 600; // more would take the browser minutes
const [WIDE, FIRST, NEXT] = [182, 170, 240]; // millimetres: a chart's width, its height below the page's heading, and alone

// Bound once for the visit: who prints while a page is being drawn anew must not meet it in between.
window.addEventListener("beforeprint", cut);
window.addEventListener("afterprint", restore);

export default function ({ parentElement }) {
  parentElement.querySelector("span").dataset.ready = "";
}

let whole = [];

function cut() {
  restore();
  document.querySelectorAll(".stVegaLiteChart").forEach((chart, place) => {
    const drawn = chart.querySelector("svg.marks");
    const rows = drawn ? tops(drawn) : [];
    if (rows.length <= FEW || rows.length > MOST) return;
    const [, , width, height] = drawn.getAttribute("viewBox").split(/\s+/).map(Number);
    const copy = element("g", { id: `paper-${place}` }); // the chart may be drawn anew for the width of the paper
    copy.append(...drawn.cloneNode(true).childNodes);
    const store = element("svg", { width: 0, height: 0 });
    store.append(element("defs", {}));
    store.firstChild.append(copy);
    const parts = document.createElement("div");
    parts.className = "paper";
    parts.append(store, ...ranges(rows, width, height).map((range) => part(copy.id, width, rows[0], range)));
    chart.classList.add("cut");
    chart.after(parts);
    whole.push({ chart, parts });
  });
}

function restore() {
  whole.forEach(({ chart, parts }) => {
    chart.classList.remove("cut");
    parts.remove();
  });
  whole = [];
}

// From where to where each page shows the chart, in whole rows.
function ranges(rows, width, height) {
  const room = (millimetres) => Math.max(Math.floor(((millimetres / WIDE) * width - rows[0]) / (rows[1] - rows[0])), 1);
  const starts = [0];
  for (let row = room(FIRST); row < rows.length; row += room(NEXT)) starts.push(row);
  return starts.map((row, page) => [rows[row], rows[starts[page + 1]] ?? height]);
}

// Where each row begins, in the units of the chart: the rows are the rectangles that a click hits.
function tops(chart) {
  const area = chart.getBoundingClientRect();
  const scale = chart.getAttribute("viewBox").split(/\s+/)[3] / area.height;
  const rows = [...(chart.querySelector(".mark-rect")?.children ?? [])];
  return rows.map((row) => (row.getBoundingClientRect().top - area.top) * scale).sort((a, b) => a - b);
}

// The axis, and below it the chart between two heights.
function part(id, width, head, [top, bottom]) {
  const made = element("svg", { viewBox: `0 0 ${width} ${head + bottom - top}` });
  made.append(view(id, width, 0, [0, head]), view(id, width, head, [top, bottom]));
  return made;
}

function view(id, width, y, [top, bottom]) {
  const height = bottom - top;
  const made = element("svg", { x: 0, y, width, height, viewBox: `0 ${top} ${width} ${height}` });
  made.append(element("use", { href: `#${id}` }));
  return made;
}

function element(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}
