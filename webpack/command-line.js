const path = require("node:path");
const { BannerPlugin, Compilation } = require("webpack");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { typescript } = require("./typescript");

/** The command line in one file for Node, with nothing beside it. */
module.exports = (_env, argv) => ({
  name: "cli",
  target: "node20",
  devtool: argv.mode === "production" ? false : "inline-source-map",
  entry: { jixiao: "./src/cli/bundle.ts" },
  output: {
    path: path.resolve(__dirname, "..", "dist", "cli"),
    filename: "[name].mjs",
    module: true,
    chunkFormat: "module",
    clean: true,
  },
  experiments: { outputModule: true },
  resolve: { extensions: [".ts", ".js"], conditionNames: ["bundle", "node", "import", "default"] },
  module: {
    rules: [typescript("es2022")],
    parser: { javascript: { importMeta: false } }, // the bundle's own address, not that of its source
  },
  plugins: [
    // Behind the minimizer, which takes comments away.
    new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }),
  ],
  // Names stay, so that what is told of a fault leads to its place in the source.
  optimization: {
    minimizer: [
      new MinimizerPlugin({
        minify: MinimizerPlugin.swcMinify,
        extractComments: false,
        minimizerOptions: { mangle: false, compress: true },
      }),
    ],
  },
  performance: { hints: false },
  stats: "errors-warnings",
});
