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
  for (const step of way.steps) {
    const color = step.active ? ACTIVE : PASSED;
    registry.updateStyle(step.element, {
      stroke: { color, width: step.active ? 5 : 2 },
      fill: { color, opacity: step.active ? 18 : 12 },
    });
    registry.addOverlays(step.element, overlay(String(step.passages), "top-right", color));
    if (step.active) {
      registry.addCssClasses(step.element, "case-active");
      registry.addOverlays(step.element, overlay(here, "bottom-center", color));
    }
  }
}

function overlay(label, position, color) {
  return { position, label, style: { font: { color: "#fff", size: 13 }, fill: { color, opacity: 100 }, stroke: { color, width: 1 } } };
}

// On a narrow screen the drawing is wider than its frame: begin where the case is.
function showActive(container) {
  const frame = container.parentElement;
  const active = [...container.querySelectorAll(".case-active")].pop();
  if (active && frame.scrollWidth > frame.clientWidth) {
    const middle = active.getBoundingClientRect();
    frame.scrollLeft += middle.left + middle.width / 2 - frame.getBoundingClientRect().left - frame.clientWidth / 2;
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
  const fit = { type: "Center", margin: 12 };
  visualization.load(way.xml, { fit });
  mark(visualization, way, container.dataset.here);
  container.dataset.drawn = "true";
  showActive(container);
  new ResizeObserver(() => visualization.navigation.fit(fit)).observe(container);
}

const container = document.getElementById("case-diagram");
if (container) {
  draw(container).catch((problem) => {
    console.warn(problem);
    container.parentElement.hidden = true;
    document.getElementById("case-diagram-failed").hidden = false;
  });
}
