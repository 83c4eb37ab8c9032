const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
// Webpack's own minimizer, asked to use swc: Univer alone takes terser more than a minute.
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { typescript } = require("./typescript");

/** Where office.js comes from: the local copy unless OFFICE_JS names another address, such as Microsoft's CDN. */
const LOCAL_OFFICE = "office/office.js";
const officeJs = process.env.OFFICE_JS || LOCAL_OFFICE;

/** The files of the package that Excel loads, unmodified; the rest serves other programs. */
const OFFICE_FILES = [
  "office.js",
  "excel-web-16.00.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-ios-16.00.js", // so that the page can say why it does not run on an iPad
  "o15apptofilemappingtable.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];

const officeDist = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));

/** One build for the add-in and the workbench beside it. The product never imports the workbench. */
module.exports = (_env, argv) => {
  const production = argv.mode === "production";
  return {
    name: "add-in",
    devtool: production ? false : "source-map",
    entry: {
      taskpane: "./src/taskpane/index.tsx",
      workbench: "./src/workbench/index.ts",
    },
    output: {
      path: path.resolve(__dirname, "..", "dist"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      assetModuleFilename: "[name].[contenthash:8][ext]",
      publicPath: "auto",
      clean: { keep: /^cli\// }, // the command line's
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [typescript("es2022"), { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] }],
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: "[name].css" }),
      new HtmlPlugin({
        template: "src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["taskpane"],
        templateParameters: { officeJs },
      }),
      new HtmlPlugin({ template: "src/workbench/workbench.html", filename: "workbench.html", chunks: ["workbench"] }),
      new CopyPlugin({
        patterns: [
          { from: "manifest.xml" },
          // As it stands: it has to run where the pane's own script cannot.
          { from: "src/taskpane/old-excel.js", info: { minimized: true } },
          { from: "assets", to: "assets", globOptions: { ignore: ["**/*.svg"] } }, // the drawings are sources
          ...OFFICE_FILES.map((file) => ({
            from: path.join(officeDist, file),
            to: `office/${file}`,
            info: { minimized: true },
          })),
        ],
      }),
    ],
    optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
    performance: { hints: false },
    stats: "errors-warnings",
  };
};
