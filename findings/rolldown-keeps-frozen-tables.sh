#!/bin/sh
# Subject: rolldown 1.2.19 (the bundler of vite 8.3.8), compared with rollup 4.68.8 and esbuild 0.28.2.
# Expected: an unused export `Object.freeze({...})` of a literal is dropped: freezing an object that nothing else holds
#   affects nothing outside (https://rolldown.rs/in-depth/dead-code-elimination). Rollup drops it
#   (https://github.com/rollup/rollup/pull/4720), and rolldown itself drops an unused `Object.keys({...})` or `new Map(...)`.
# Seen: rolldown drops the name and keeps the call with the whole literal, also with `minify: true` and with
#   `moduleSideEffects: false`. `/* @__PURE__ */` before the call, or
#   `treeshake: { manualPureFunctions: ['Object.freeze'] }`, drops it. The annotation covers its own call only: a
#   frozen literal inside an annotated one stays if it is not annotated too. esbuild keeps the table as well, with its name.
# Effect: a bundle contains every frozen table of a module from which it imports a single name.
# Upstream: none found; searched "Object.freeze" with "tree-shaken", "unused", "pure" in rolldown and oxc.
set -u
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 2
npm init -y >/dev/null &&
  npm install --save-exact --silent rolldown@1.2.19 rollup@4.68.8 esbuild@0.28.2 || exit 2
cat >tables.mjs <<'JS'
export const used = 'imported';
export const PLAIN = { word: 'plain table' };
export const KEYS = Object.keys({ 'keys table': 1 });
export const MAP = new Map([['map table', 1]]);
export const FROZEN = Object.freeze({ word: 'frozen table' });
export const ANNOTATED = /* @__PURE__ */ Object.freeze({ word: 'annotated table' });
export const NESTED = /* @__PURE__ */ Object.freeze({ words: Object.freeze(['nested table']) });
JS
echo "import { used } from './tables.mjs'; console.log(used);" >main.mjs
cat >check.mjs <<'JS'
import { build } from 'esbuild';
import { rolldown, VERSION } from 'rolldown';
import { rollup } from 'rollup';

async function bundle(bundler, treeshake = {}, output = {}) {
  const made = await bundler({ input: 'main.mjs', treeshake });
  return (await made.generate({ format: 'esm', ...output })).output[0].code;
}
const esbuilt = await build({ entryPoints: ['main.mjs'], bundle: true, write: false, format: 'esm' });
const bundles = {
  rolldown: await bundle(rolldown),
  'rolldown, minify': await bundle(rolldown, {}, { minify: true }),
  'rolldown, moduleSideEffects: false': await bundle(rolldown, { moduleSideEffects: false }),
  'rolldown, manualPureFunctions': await bundle(rolldown, { manualPureFunctions: ['Object.freeze'] }),
  rollup: await bundle(rollup),
  esbuild: esbuilt.outputFiles[0].text,
};
const kept = Object.values(bundles).map((code) => (code.match(/\w+(?= table)/g) ?? []).join(' ') || 'none');
console.log(`rolldown ${VERSION}\nexpected: rolldown keeps none of the unused tables\nseen, tables kept:`);
for (const [i, name] of Object.keys(bundles).entries()) console.log(`  ${name}: ${kept[i]}`);
const rolldownKept = Array(3).fill('frozen nested');
process.exitCode = kept.join() === [...rolldownKept, 'none', 'none', 'keys frozen nested'].join() ? 0 : 1;
JS
node check.mjs || { echo 'the behaviour has changed'; exit 1; }
