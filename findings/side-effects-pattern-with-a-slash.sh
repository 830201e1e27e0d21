#!/usr/bin/env bash
# A module that is imported for what it does is left out of the bundle, without a word, when `sideEffects` has a slash in
# its pattern and the file lies one folder deeper.
#
# esbuild 0.28.2, rollup 4.67.4 with @rollup/plugin-node-resolve 16.0.3, webpack 5.113.0, vite 8.3.8 (Rolldown); Node 20.20.2
#
# A package ships dist/index.js, which begins with `import './parts/register.js'`. That file registers something and exports
# nothing, as files with customElements.define() do. With "sideEffects": ["./dist/*.js"] a reader expects that all of dist/
# is meant, or at least a warning. All four leave register.js out; esbuild and Vite say nothing, webpack and rollup neither.
# "*.js", which looks narrower, keeps it: a pattern without a slash is matched at any depth, one with a slash is not.
# In development (`vite`, no bundling) the module runs, so that the loss is met after deploying.
#
# Seen on 2026-11-29:
#   ./dist/*.js     esbuild: gone, silent   rollup: gone, silent   webpack: gone, silent   vite: gone, silent
#   *.js            esbuild: kept, silent   rollup: kept, silent   webpack: kept, silent   vite: kept, silent
#   ./dist/**/*.js  esbuild: kept, silent   rollup: kept, silent   webpack: kept, silent   vite: kept, silent
#
# Ends with 1 when any of them behaves otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"name": "site", "private": true, "type": "module"}' > package.json
npm install --no-audit --no-fund --silent --engine-strict=false \
  esbuild@0.28.2 rollup@4.67.4 @rollup/plugin-node-resolve@16.0.3 webpack@5.113.0 vite@8.3.8

library=node_modules/library
mkdir -p "$library/dist/parts"
echo 'globalThis.registered = "REGISTERED";' > "$library/dist/parts/register.js"
printf '%s\n' "import './parts/register.js';" 'export const version = 1;' > "$library/dist/index.js"
printf '%s\n' "import {version} from 'library';" 'console.log(version);' > main.js

cat > build.mjs <<'JS'
import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {build as esbuild} from 'esbuild';
import {rollup} from 'rollup';
import resolve from '@rollup/plugin-node-resolve';
import webpack from 'webpack';
import {build as vite} from 'vite';

const bundlers = {
  async esbuild() {
    const {outputFiles, warnings} = await esbuild({entryPoints: ['main.js'], bundle: true, write: false, logLevel: 'silent'});
    return {code: outputFiles[0].text, isSilent: warnings.length === 0};
  },
  async rollup() {
    let isSilent = true;
    const bundle = await rollup({input: 'main.js', plugins: [resolve()], onLog: (level) => (isSilent &&= level !== 'warn')});
    const {output} = await bundle.generate({format: 'es'});
    return {code: output[0].code, isSilent};
  },
  async webpack() {
    const output = {path: `${process.cwd()}/webpacked`, filename: 'main.js'};
    const stats = await new Promise((done, fail) =>
      webpack({mode: 'production', entry: './main.js', output}, (error, stats) => (error ? fail(error) : done(stats))),
    );
    return {code: readFileSync('webpacked/main.js', 'utf8'), isSilent: !stats.hasWarnings()};
  },
  async vite() {
    let isSilent = true;
    const output = await vite({
      logLevel: 'silent',
      build: {
        write: false,
        rollupOptions: {input: 'main.js', onLog: (level) => (isSilent &&= level !== 'warn')},
      },
    });
    return {code: output.output[0].code, isSilent};
  },
};

const expected = {'./dist/*.js': 'gone', '*.js': 'kept', './dist/**/*.js': 'kept'};
let isAsSeen = true;
for (const [pattern, wanted] of Object.entries(expected)) {
  const manifest = {name: 'library', version: '1.0.0', type: 'module', main: 'dist/index.js', sideEffects: [pattern]};
  writeFileSync('node_modules/library/package.json', JSON.stringify(manifest));
  if (existsSync('webpacked')) rmSync('webpacked', {recursive: true});
  const line = [];
  for (const [name, bundle] of Object.entries(bundlers)) {
    const {code, isSilent} = await bundle();
    const state = code.includes('REGISTERED') ? 'kept' : 'gone';
    line.push(`${name}: ${state}, ${isSilent ? 'silent' : 'with a warning'}`);
    isAsSeen &&= state === wanted && isSilent;
  }
  console.log(`${pattern.padEnd(16)}${line.join('   ')}`);
}
process.exitCode = isAsSeen ? 0 : 1;
JS
node build.mjs
