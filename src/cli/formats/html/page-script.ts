/**
 * What the page does, as the browser reads it. Rows are made when they are scrolled to: of fifty thousand findings no more than a screen
 * is in the document. Texts are set as text, never as HTML.
 */
export const PAGE_SCRIPT = `"use strict";
(() => {
  const ROW = 44, MOST_HEIGHT = 8e6, BARS = 10, SVG = "http://www.w3.org/2000/svg";
  const dataOf = (name) => [...document.querySelectorAll('script[data-is="' + name + '"]')].map((one) => {
    const data = JSON.parse(one.textContent);
    one.remove();
    return data;
  });
  const [texts] = dataOf("texts");
  const [summary] = dataOf("summary");
  const rows = dataOf("file").flatMap(({ path, rows: own }) => own.map((row) => ({ path, row })));
  const [STATE, RULE, CELL, PROJECT, INDICATOR, MESSAGE, NOW, SUGGESTED, ACCEPTED] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const titleOf = (rule) => texts.rules[rule] || rule;

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const drawn = (name, attributes, text) => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (text !== undefined) made.textContent = text;
    return made;
  };

  const wanted = { state: "", rule: "", file: "", text: "" };
  const tests = {
    state: ({ row }) => wanted.state === "" || String(row[STATE]) === wanted.state,
    rule: ({ row }) => wanted.rule === "" || row[RULE] === wanted.rule,
    file: ({ path }) => wanted.file === "" || path === wanted.file,
    text: ({ row }) => wanted.text === "" || [PROJECT, MESSAGE, NOW, SUGGESTED, CELL].some((at) => row[at].includes(wanted.text)),
  };
  const fitting = (except) => {
    const all = Object.entries(tests).filter(([name]) => name !== except).map(([, test]) => test);
    return rows.filter((one) => all.every((test) => test(one)));
  };
  const counted = (list, keyOf) => {
    const counts = new Map();
    for (const one of list) {
      const key = keyOf(one);
      if (key !== "") counts.set(key, (counts.get(key) || 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  };

  let shown = rows, chosen = null;

  // Pixels: all of a chart, and before its bars.
  const chart = (title, width, bars) => {
    const svg = drawn("svg", { role: "group", "aria-label": title });
    const section = element("section", {}, element("h2", {}, title), svg);
    return { section, draw(name, entries, labelOf, classOf) {
      const some = entries.slice(0, BARS), rest = entries.slice(BARS);
      const most = Math.max(1, ...some.map(([, count]) => count));
      const long = (key, count) => key === null ? 0 : Math.max(1, (count / most) * (width - bars - 50));
      if (rest.length > 0) some.push([null, rest.reduce((sum, [, count]) => sum + count, 0)]);
      const height = Math.max(1, some.length) * 24;
      for (const [key, value] of Object.entries({ viewBox: "0 0 " + width + " " + height, width, height })) svg.setAttribute(key, value);
      svg.replaceChildren(...some.map(([key, count], at) => {
        const label = key === null ? texts.others.replace("{}", rest.length) : labelOf(key);
        const cut = label.length > 22 ? "…" + label.slice(-21) : label;
        const group = drawn("g", key === null ? {} : { role: "button", tabindex: "0", "aria-pressed": String(wanted[name] === key) });
        const hit = drawn("rect", { class: "hit", x: 0, y: at * 24, width, height: 24 });
        if (cut !== label) hit.append(drawn("title", {}, label));
        group.append(
          hit,
          drawn("text", { x: 4, y: at * 24 + 16 }, cut + " "),
          drawn("rect", { class: "bar " + (key === null ? "s3" : classOf(key)), x: bars, y: at * 24 + 5, width: long(key, count), height: 14, rx: 2 }),
          drawn("text", { class: "count", x: bars + 6 + long(key, count), y: at * 24 + 16 }, String(count)),
        );
        if (key !== null) {
          const toggle = () => filter(name, wanted[name] === key ? "" : key);
          group.addEventListener("click", toggle);
          group.addEventListener("keydown", (event) => {
            if (event.key !== "Enter" && event.key !== " ") return;
            event.preventDefault();
            toggle();
          });
        }
        return group;
      }));
    } };
  };

  const charts = { state: chart(texts.byState, 260, 90), rule: chart(texts.byRule, 440, 210), file: chart(texts.byFile, 440, 210) };
  const inputs = {
    state: element("select", {}), rule: element("select", {}), file: element("select", {}),
    text: element("input", { type: "search" }),
  };
  const clear = element("button", { type: "button" }, texts.clear);
  const count = element("span", { id: "shown", role: "status" });
  const labelled = (text, input) => element("label", {}, text, input);
  const space = element("div", { id: "space" });
  const list = element("div", { id: "list", tabindex: "0", role: "rowgroup" }, space);
  const head = element("div", { class: "row head", role: "row" }, ...texts.columns.map((name) => element("span", { role: "columnheader" }, name)));
  const table = element("div", { role: "table", "aria-label": document.title }, head, list);
  const details = element("aside", { id: "details", "aria-live": "polite" });
  const page = document.getElementById("page");
  page.append(
    element("div", { id: "charts" }, charts.state.section, charts.rule.section, charts.file.section),
    element("div", { id: "filters" }, labelled(texts.state, inputs.state), labelled(texts.rule, inputs.rule), labelled(texts.file, inputs.file), labelled(texts.search, inputs.text), clear, count),
    element("div", { id: "below" }, table, details),
  );

  const options = (name, entries, labelOf) => {
    const all = element("option", { value: "" }, texts.all);
    inputs[name].replaceChildren(all, ...entries.map(([key, n]) => element("option", { value: key }, labelOf(key) + " (" + n + ")")));
    inputs[name].value = wanted[name];
  };
  const stateKey = ({ row }) => String(row[STATE]), ruleKey = ({ row }) => row[RULE], fileKey = ({ path }) => path;
  const stateName = (key) => texts.states[Number(key)];

  function filter(name, value) {
    wanted[name] = value;
    if (inputs[name].value !== value) inputs[name].value = value;
    update();
  }

  function update() {
    shown = fitting(null);
    chosen = null;
    charts.state.draw("state", counted(fitting("state"), stateKey).sort((a, b) => a[0] - b[0]), stateName, (key) => "s" + key);
    charts.rule.draw("rule", counted(fitting("rule"), ruleKey), titleOf, () => "");
    charts.file.draw("file", counted(fitting("file"), fileKey), (path) => path, () => "");
    count.textContent = texts.shown.replace("{}", shown.length);
    table.setAttribute("aria-rowcount", shown.length + 1);
    list.scrollTop = 0;
    tell();
    draw();
  }

  function draw() {
    const height = Math.min(shown.length * ROW, MOST_HEIGHT);
    space.style.height = height + "px";
    const room = Math.ceil(list.clientHeight / ROW) + 1;
    const last = Math.max(0, shown.length - list.clientHeight / ROW);
    // Above the height that browsers can show, a pixel of scrolling stands for more than a pixel of rows.
    const isLong = shown.length * ROW > MOST_HEIGHT;
    const first = isLong ? (list.scrollTop / (height - list.clientHeight)) * last : list.scrollTop / ROW;
    const from = Math.max(0, Math.floor(first) - 4), to = Math.min(shown.length, Math.floor(first) + room + 4);
    const made = [];
    for (let at = from; at < to; at += 1) {
      const { path, row } = shown[at];
      const line = element("div", { class: "row", role: "row", "aria-rowindex": at + 2, "aria-selected": String(at === chosen) },
        ...[texts.states[row[STATE]], path, row[CELL], row[PROJECT], titleOf(row[RULE]), row[MESSAGE]].map((text) => element("span", { role: "cell" }, text)));
      line.firstChild.className = "state s" + row[STATE];
      line.style.top = (isLong ? list.scrollTop + (at - first) * ROW : at * ROW) + "px";
      line.addEventListener("click", () => choose(at));
      made.push(line);
    }
    space.replaceChildren(...made);
    if (shown.length === 0) space.replaceChildren(element("p", { id: "none" }, texts.none));
    if (shown.length === 0) space.style.height = "auto";
  }

  function choose(at) {
    chosen = at;
    tell();
    draw();
  }

  function tell() {
    const one = chosen === null ? undefined : shown[chosen];
    if (one === undefined) {
      details.replaceChildren(element("h2", {}, texts.details), texts.choose);
      return;
    }
    const { path, row } = one;
    const facts = [
      [texts.state, texts.states[row[STATE]]], [texts.file, path], [texts.columns[2], row[CELL]],
      [texts.columns[3], [row[PROJECT], row[INDICATOR]].filter(Boolean).join(" ")],
      [texts.rule, row[RULE] && titleOf(row[RULE]) + " (" + row[RULE] + ")"], [texts.columns[5], row[MESSAGE]],
      [texts.now, row[NOW]], [texts.suggested, row[SUGGESTED]], [texts.states[3], row[ACCEPTED]],
    ].filter(([, text]) => text);
    details.replaceChildren(element("h2", {}, texts.details), element("dl", {}, ...facts.flatMap(([name, text]) => [element("dt", {}, name), element("dd", {}, text)])));
  }

  let isAsked = false;
  const later = (work) => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => { isAsked = false; work(); });
  };
  list.addEventListener("scroll", () => later(draw));
  addEventListener("resize", () => later(draw));
  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || shown.length === 0) return;
    event.preventDefault();
    const at = Math.max(0, Math.min(shown.length - 1, chosen === null ? 0 : chosen + step));
    const top = at * ROW;
    if (shown.length * ROW <= MOST_HEIGHT) {
      if (top < list.scrollTop) list.scrollTop = top;
      if (top + ROW > list.scrollTop + list.clientHeight) list.scrollTop = top + ROW - list.clientHeight;
    }
    choose(at);
  });
  for (const name of ["state", "rule", "file"]) inputs[name].addEventListener("change", () => filter(name, inputs[name].value));
  let typing;
  inputs.text.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => filter("text", inputs.text.value), 150);
  });
  clear.addEventListener("click", () => {
    for (const name of Object.keys(wanted)) {
      wanted[name] = "";
      inputs[name].value = "";
    }
    update();
  });

  document.getElementById("summary").textContent = summary;
  page.hidden = false;
  options("state", counted(rows, stateKey).sort((a, b) => a[0] - b[0]), stateName);
  options("rule", counted(rows, ruleKey), titleOf);
  options("file", counted(rows, fileKey).sort((a, b) => (a[0] < b[0] ? -1 : 1)), (path) => path);
  update();
})();
`;
