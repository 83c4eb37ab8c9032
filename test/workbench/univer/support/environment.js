const { TestEnvironment } = require("jest-environment-node");

/**
 * Node's own `require` beside jest's. Univer's CommonJS build requires packages that are ES modules, which Node (from 20.19 on)
 * can do and jest's loader cannot.
 */
module.exports = class UniverEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.nodeRequire = require;
  }
};
