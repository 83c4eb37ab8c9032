/*
 * Runs before the pane, in the oldest browser Excel may show it in, so it keeps to the JavaScript of 2009 and is copied as it stands.
 * Where the pane cannot run it says in plain words what is missing. The pane does not start where the page carries data-stopped.
 */
(function (window, document) {
  "use strict";

  var API = "1.13";
  var SHARED_RUNTIME = "1.1";
  var PATIENCE = 20000;

  var SENTENCES = {
    "no-office": {
      zh: [
        "没有载入 office.js，面板无法与 Excel 连接。",
        "请检查网络后重新打开面板；仍然不行，请管理员查看加载项的地址。",
      ],
      en: [
        "office.js did not load, so the pane cannot reach Excel.",
        "Check the network and open the pane again. If that does not help, ask the administrator to look at the add-in's address.",
      ],
    },
    browser: {
      zh: [
        "这是 Excel 加载项“绩效目标表检查”的面板，在普通浏览器里不能单独使用。",
        "请在 Excel 中打开目标表，再从“绩效检查”选项卡打开面板。",
      ],
      en: [
        "This is the pane of an Excel add-in that checks project goal tables. It does not work in a browser by itself.",
        "Open the table in Excel, and the pane from the ribbon tab 绩效检查.",
      ],
    },
    "not-excel": {
      zh: ["面板只能在 Excel 中使用。", "请在 Excel 中打开目标表。"],
      en: ["The pane works in Excel only.", "Open the table in Excel."],
    },
    "old-excel": {
      zh: [
        "这个版本的 Excel 缺少面板需要的功能（ExcelApi " + API + "）。",
        "请使用 Excel 2021、Microsoft 365 或更新的版本。表中的内容没有改动。",
      ],
      en: [
        "This version of Excel lacks functions that the pane needs (ExcelApi " + API + ").",
        "Use Excel 2021, Microsoft 365 or later. Nothing in the workbook was changed.",
      ],
    },
    "no-shared-runtime": {
      zh: [
        "这个版本的 Excel 不能让面板和功能区按钮一起工作（SharedRuntime " + SHARED_RUNTIME + "）。",
        "请使用 Excel 2021、Microsoft 365 或更新的版本。表中的内容没有改动。",
      ],
      en: [
        "This version of Excel cannot run the pane and the ribbon buttons together (SharedRuntime " +
          SHARED_RUNTIME +
          ").",
        "Use Excel 2021, Microsoft 365 or later. Nothing in the workbook was changed.",
      ],
    },
    ipad: {
      zh: [
        "iPad 版 Excel 不能让面板和功能区按钮一起工作，这个加载项在 iPad 上无法使用。",
        "请在 Windows、Mac 或网页版 Excel 中打开这个工作簿。表中的内容没有改动。",
      ],
      en: [
        "Excel on the iPad cannot run the pane and the ribbon buttons together, so this add-in does not work there.",
        "Open the workbook in Excel on Windows, on a Mac or on the web. Nothing in the workbook was changed.",
      ],
    },
    "old-browser": {
      zh: [
        "Excel 用来显示面板的浏览器组件太旧。",
        "请安装 Microsoft Edge WebView2 或更新 Office，再重新打开面板。表中的内容没有改动。",
      ],
      en: [
        "The browser component that Excel shows the pane in is too old.",
        "Install Microsoft Edge WebView2 or update Office, then open the pane again. Nothing in the workbook was changed.",
      ],
    },
    "no-answer": {
      zh: ["Excel 还没有应答。", "请再等一会儿；仍然没有动静，请关闭面板后重新打开。"],
      en: [
        "Excel has not answered yet.",
        "Wait a little longer. If nothing happens, close the pane and open it again.",
      ],
    },
  };

  /* What the pane's own script is written in; a browser that has these can read it. */
  function hasFeatures() {
    try {
      return (
        typeof window.Promise === "function" &&
        typeof window.Map === "function" &&
        typeof window.Worker === "function" &&
        typeof window.ResizeObserver === "function" &&
        typeof window.AbortController === "function" &&
        typeof window.String.prototype.replaceAll === "function" &&
        typeof window.Array.prototype.at === "function" &&
        typeof window.Object.fromEntries === "function" &&
        new RegExp("(?<=a)b", "u").test("ab")
      );
      // eslint-disable-next-line @typescript-eslint/no-unused-vars -- a catch without a name came later
    } catch (error) {
      return false;
    }
  }

  function show(lang, sentences, place) {
    for (var i = 0; i < sentences.length; i++) {
      var paragraph = document.createElement("p");
      paragraph.setAttribute("lang", lang);
      paragraph.appendChild(document.createTextNode(sentences[i]));
      place.appendChild(paragraph);
    }
  }

  function say(problem) {
    var place = document.getElementById("start");
    while (place.firstChild) place.removeChild(place.firstChild);
    place.setAttribute("data-problem", problem);
    show("zh-CN", SENTENCES[problem].zh, place);
    show("en", SENTENCES[problem].en, place);
  }

  function stop(problem) {
    document.documentElement.setAttribute("data-stopped", problem);
    say(problem);
  }

  function supports(set, version) {
    var requirements = window.Office.context && window.Office.context.requirements;
    return Boolean(requirements && requirements.isSetSupported(set, version));
  }

  if (typeof window.Office === "undefined" || typeof window.Office.onReady !== "function") {
    stop("no-office");
    return;
  }
  if (!hasFeatures()) {
    stop("old-browser");
    return;
  }

  var waiting = window.setTimeout(function () {
    say("no-answer");
  }, PATIENCE);

  window.Office.onReady(function (info) {
    window.clearTimeout(waiting);
    if (!info || !info.host) stop("browser");
    else if (info.host !== "Excel") stop("not-excel");
    else if (info.platform === "iOS") stop("ipad");
    else if (!supports("ExcelApi", API)) stop("old-excel");
    else if (!supports("SharedRuntime", SHARED_RUNTIME)) stop("no-shared-runtime");
  });
})(window, document);
