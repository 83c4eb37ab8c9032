/** What `npm run build` makes in dist: the add-in with the workbench, and in dist/cli the command line. `--config-name cli` makes one alone. */
module.exports = [require("./webpack/add-in"), require("./webpack/command-line")];
