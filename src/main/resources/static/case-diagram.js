// Draws the process of a case with bpmn-visualization and marks the way it took. Without it the page keeps its list of steps.

// mxGraph, inside bpmn-visualization, sets styles with setAttribute, which a strict Content-Security-Policy refuses; the CSSOM may.
const setAttribute = Element.prototype.setAttribute;
Element.prototype.setAttribute = function (name, value) {
  if (name === "style" && this.style) {
    this.style.cssText = value;
  } else {
    setAttribute.call(this, name, value);
  }
};

const PASSED = "#198754";
const ACTIVE = "#0d6efd";

function mark(visualization, way, here) {
  const registry = visualization.bpmnElementsRegistry;
  registry.updateStyle(way.flows, { stroke: { color: PASSED, width: 3 } });
  const awaited = way.steps.find((step) => step.active && kind(registry, step.element) !== "subProcess") ?? way.steps.at(-1);
  for (const step of way.steps) {
    const color = step.active ? ACTIVE : PASSED;
    registry.updateStyle(step.element, {
      stroke: { color, width: step.active ? 5 : 2 },
      fill: { color, opacity: step.active ? 18 : 12 },
    });
    registry.addOverlays(step.element, overlay(String(step.passages), "top-right", color));
    if (step === awaited) {
      registry.addCssClasses(step.element, "case-step");
    }
    if (step.active) {
      registry.addOverlays(step.element, overlay(here, beside(registry, step.element), color));
    }
  }
}

// Where a label hides neither the name of the element nor how often it was passed.
function beside(registry, element) {
  const kindOf = kind(registry, element);
  if (kindOf.endsWith("Event")) {
    return "top-left";
  }
  return kindOf === "subProcess" ? "bottom-center" : "top-center";
}

function kind(registry, element) {
  return registry.getModelElementsByIds(element)[0]?.kind ?? "";
}

function overlay(label, position, color) {
  return { position, label, style: { font: { color: "#fff", size: 13 }, fill: { color, opacity: 100 }, stroke: { color, width: 1 } } };
}

const MARGIN = 12;
const READABLE = 0.8; // below, the names of the steps can no longer be read
const STEP = 1.25;
const LARGEST = 3;

// How large the diagram is where nothing is scaled, in pixels.
function extent(xml) {
  const points = [...new DOMParser().parseFromString(xml, "text/xml").querySelectorAll("Bounds, waypoint")];
  const size = (from, length) => {
    const begins = points.map((point) => Number(point.getAttribute(from)));
    const ends = points.map((point) => Number(point.getAttribute(from)) + Number(point.getAttribute(length) ?? 0));
    return Math.max(...ends) - Math.min(...begins);
  };
  return { width: size("x", "width"), height: size("y", "height") };
}

// The drawing is as large as its zoom asks; what its frame does not hold is scrolled to.
class Zoom {
  constructor(container, visualization, size) {
    this.container = container;
    this.frame = container.parentElement;
    this.visualization = visualization;
    this.size = size;
  }

  get whole() {
    return Math.min((this.frame.clientWidth - 2 * MARGIN) / this.size.width, 1.3);
  }

  to(scale) {
    this.scale = Math.min(Math.max(scale, Math.min(this.whole, READABLE)), LARGEST);
    this.container.style.width = `${Math.max(this.frame.clientWidth, this.size.width * this.scale + 2 * MARGIN)}px`;
    this.container.style.height = `${this.size.height * this.scale + 2 * MARGIN}px`;
    this.visualization.navigation.fit({ type: "Center", margin: MARGIN });
  }

  // Begins where the case is, or where its last step was.
  toStep() {
    const step = [...this.container.querySelectorAll(".case-step:not(.bpmn-label)")].pop();
    if (step) {
      const [there, here] = [step.getBoundingClientRect(), this.frame.getBoundingClientRect()];
      this.frame.scrollLeft += there.left + there.width / 2 - here.left - this.frame.clientWidth / 2;
      this.frame.scrollTop += there.top + there.height / 2 - here.top - this.frame.clientHeight / 2;
    }
  }
}

function offerZoom(zoom, active) {
  const tools = document.getElementById("case-tools");
  tools.hidden = false;
  tools.querySelector("[data-zoom=active]").hidden = !active;
  const acts = {
    in: () => zoom.to(zoom.scale * STEP),
    out: () => zoom.to(zoom.scale / STEP),
    fit: () => zoom.to(zoom.whole),
    active: () => zoom.to(Math.max(zoom.scale, 1)),
  };
  tools.addEventListener("click", ({ target }) => {
    const act = target.closest("[data-zoom]")?.dataset.zoom;
    if (act) {
      acts[act]();
      zoom.toStep();
    }
  });
}

async function draw(container) {
  const answer = await fetch(container.dataset.source, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    throw new Error(`diagram: ${answer.status}`);
  }
  const way = await answer.json();
  container.parentElement.hidden = false;
  const visualization = new bpmnvisu.BpmnVisualization({ container, navigation: { enabled: false } });
  visualization.load(way.xml);
  mark(visualization, way, container.dataset.here);
  const zoom = new Zoom(container, visualization, extent(way.xml));
  zoom.to(Math.max(zoom.whole, READABLE));
  zoom.toStep();
  offerZoom(zoom, way.steps.some((step) => step.active));
  container.dataset.drawn = "true";
  new ResizeObserver(() => zoom.to(zoom.scale)).observe(container.parentElement);
}

const container = document.getElementById("case-diagram");
if (container) {
  draw(container).catch((problem) => {
    console.warn(problem);
    container.parentElement.hidden = true;
    document.getElementById("case-diagram-failed").hidden = false;
  });
}
