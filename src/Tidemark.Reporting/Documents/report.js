"use strict";
(() => {
  const config = {
    displaylogo: false, responsive: true, displayModeBar: "hover",
    modeBarButtonsToRemove: ["toImage", "lasso2d", "select2d", "autoScale2d"],
  };
  const paper = 680;

  const say = (plot, event) => {
    const source = event.points[0].customdata;
    const status = plot.closest("figure").querySelector(".chosen");
    if (!source || source.length === 0) { status.textContent = ""; return; }
    const [subject, datum, file, line] = source;
    status.textContent = [subject, datum, file ? `${file}, line ${line}` : ""].filter(Boolean).join(" · ");
  };

  const draw = plot => {
    const script = plot.parentElement.querySelector("script[type='application/json']");
    const { data, layout } = JSON.parse(script.textContent);
    Plotly.newPlot(plot, data, layout, config);
    plot.on("plotly_click", event => say(plot, event));
  };

  const save = (name, url) => {
    const link = document.createElement("a");
    link.download = name;
    link.href = url;
    link.click();
  };

  const picture = async (figure, format) => {
    const plot = figure.querySelector(".plot");
    if (plot) {
      const size = { width: 900, height: plot._fullLayout.height };
      return Plotly.toImage(plot, format === "svg" ? { format, ...size } : { format, scale: 3, ...size });
    }
    const svg = figure.querySelector("svg");
    const url = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(new XMLSerializer().serializeToString(svg));
    if (format === "svg") { return url; }
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = 3 * svg.viewBox.baseVal.width;
    canvas.height = 3 * svg.viewBox.baseVal.height;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL("image/png");
  };

  const details = () => document.querySelectorAll("details");
  const plots = () => document.querySelectorAll(".plot");

  details().forEach(d => { d.open = false; });
  document.querySelectorAll(".tools[hidden]").forEach(tools => { tools.hidden = false; });
  plots().forEach(draw);
  document.addEventListener("click", async event => {
    const button = event.target.closest("button[data-save]");
    if (!button) { return; }
    const figure = button.closest("figure");
    save(`${figure.id}.${button.dataset.save}`, await picture(figure, button.dataset.save));
  });

  // A link to a place inside a folded part opens it.
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let part = target; part; part = part.parentElement) {
      if (part.tagName === "DETAILS") { part.open = true; }
    }
    if (target) { target.scrollIntoView(); }
  };
  window.addEventListener("hashchange", open);
  if (location.hash) { open(); }

  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = [...details()].filter(d => !d.open);
    folded.forEach(d => { d.open = true; });
    plots().forEach(plot => Plotly.relayout(plot, { width: paper }));
  });
  window.addEventListener("afterprint", () => {
    folded.forEach(d => { d.open = false; });
    plots().forEach(plot => Plotly.relayout(plot, { autosize: true, width: undefined }));
  });
})();
