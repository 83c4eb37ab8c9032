export default function teardown() {
  globalThis.jixiaoSite?.close();
}
