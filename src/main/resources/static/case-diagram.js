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

// How a mark looks: never by its colour alone. What a style cannot say (dashes) stands in cases.css.
const LOOKS = {
  passed: { color: "#198754", width: 2, opacity: 12 },
  active: { color: "#0d6efd", width: 5, opacity: 18 },
  failed: { color: "#b02a37", width: 5, opacity: 22 },
  cancelled: { color: "#5c636a", width: 3, opacity: 14 },
  left: { color: "#0a58ca", width: 3, opacity: 14 },
  right: { color: "#a2430b", width: 3, opacity: 14 },
  both: { color: "#198754", width: 2, opacity: 12 },
};

function mark(visualization, way) {
  const registry = visualization.bpmnElementsRegistry;
  for (const { id, look } of way.flows) {
    registry.updateStyle(id, { stroke: { color: LOOKS[look].color, width: 3 } });
    registry.addCssClasses(id, `case-flow-${look}`);
  }
  const awaited =
    way.marks.find((each) => ["active", "failed"].includes(each.look) && kind(registry, each.element) !== "subProcess") ?? way.marks.at(-1);
  for (const each of way.marks) {
    const { color, width, opacity } = LOOKS[each.look];
    registry.updateStyle(each.element, { stroke: { color, width }, fill: { color, opacity } });
    registry.addCssClasses(each.element, [`case-look-${each.look}`, ...(each === awaited ? ["case-step"] : [])]);
    if (each.count) {
      registry.addOverlays(each.element, overlay(each.count, "top-right", color));
    }
    if (each.word) {
      registry.addOverlays(each.element, overlay(each.word, beside(registry, each.element), color));
    }
    if (each.span && !kind(registry, each.element).endsWith("Event")) {
      registry.addOverlays(each.element, overlay(each.span, "bottom-left", color, true));
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

function overlay(label, position, color, light = false) {
  const [ink, paper] = light ? [color, "#fff"] : ["#fff", color];
  return { position, label, style: { font: { color: ink, size: light ? 11 : 13 }, fill: { color: paper, opacity: 100 }, stroke: { color, width: 1 } } };
}

const MARGIN = 12;
const READABLE = 0.75; // below, the names of the steps can no longer be read
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
  toStep(which = ".case-step") {
    const step = [...this.container.querySelectorAll(`${which}:not(.bpmn-label)`)].pop();
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

// The elements of the drawing, as buttons for mouse and keyboard, and what stands in the history, point at one another.
class Choice {
  constructor(visualization, marks, zoom, container) {
    this.registry = visualization.bpmnElementsRegistry;
    this.zoom = zoom;
    this.history = container.dataset.history;
    for (const each of marks) {
      this.offer(each);
    }
    this.show(container.dataset.chosen);
    if (this.history) {
      document.addEventListener("click", (event) => this.follow(event));
      addEventListener("popstate", () => location.reload());
    }
  }

  offer({ element, title }) {
    const drawn = this.registry.getElementsByIds(element)[0]?.htmlElement;
    if (!drawn) {
      return;
    }
    drawn.setAttribute("role", this.history ? "button" : "img");
    drawn.setAttribute("aria-label", title);
    if (this.history) {
      drawn.setAttribute("tabindex", "0");
      this.registry.addCssClasses(element, "case-button");
      drawn.addEventListener("click", () => this.filter(element));
      drawn.addEventListener("keydown", (event) => {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          this.filter(element);
        }
      });
    }
  }

  show(element) {
    if (this.chosen) {
      this.registry.removeCssClasses(this.chosen, "case-chosen");
    }
    this.chosen = this.registry.getElementsByIds(element ?? "").length ? element : "";
    if (this.chosen) {
      this.registry.addCssClasses(this.chosen, "case-chosen");
      this.zoom.toStep(".case-chosen");
    }
  }

  follow(event) {
    const link = event.target.closest("[data-element], [data-show]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    if (link.dataset.element !== undefined) {
      this.filter(link.dataset.element);
    } else {
      this.show(link.dataset.show);
      document.getElementById("path").scrollIntoView({ block: "start" });
    }
  }

  // Puts the acts of one element in the place of the history; without an answer the browser goes there itself.
  async filter(element) {
    this.show(element);
    const url = new URL(this.history, location.href);
    if (element) {
      url.searchParams.set("element", element);
    }
    const answer = await fetch(url);
    const section = document.getElementById("case-history");
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("case-history");
    if (!answer.ok || !fresh) {
      location.assign(url);
      return;
    }
    section.replaceChildren(...fresh.childNodes);
    history.pushState({}, "", url);
    document.getElementById("history").focus({ preventScroll: true });
    document.getElementById("history").scrollIntoView({ block: "nearest" });
  }
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
  mark(visualization, way);
  const zoom = new Zoom(container, visualization, extent(way.xml));
  zoom.to(Math.max(zoom.whole, READABLE));
  zoom.toStep();
  new Choice(visualization, way.marks, zoom, container);
  offerZoom(zoom, way.marks.some((each) => each.look === "active"));
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
