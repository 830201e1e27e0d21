#!/usr/bin/env bash
# What a proxy or a server hook takes out of server-rendered HTML comes back before anybody answers: Vue sets every bound
# attribute when it hydrates, `src` among them, in production and without a word. React keeps what stands in the page.
#
# vue 3.5.45, react and react-dom 19.3.1, jsdom 27.0.0; Node 20.20.2
#
# A consent tool that works on the HTML renames `src` of a tracker's frame to `data-src`, for every framework alike. Hydration is
# commonly said to attach listeners and to leave attributes alone, and React does so. Vue's runtime hands each name in a vnode's
# dynamicProps to patchProp() unless the element already has that value, so `<iframe :src="address">` gets its `src` again, and the
# browser requests it. A constant `src` in the same template stays away. There is no warning: attribute mismatches are told
# in development only.
#
# Seen on 2026-11-30, src of <iframe data-src="…"> after hydration:
#   vue, :src="address"   https://tracker.example/frame
#   vue, src="…"          none
#   react, src={address}  none
#
# Ends with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true, "type": "module"}' > package.json
npm install --no-audit --no-fund --silent --engine-strict=false vue@3.5.45 react@19.3.1 react-dom@19.3.1 jsdom@27.0.0

cat > hydrate.mjs <<'JS'
import {JSDOM} from 'jsdom';

const address = 'https://tracker.example/frame';
const {window} = new JSDOM('<body></body>', {pretendToBeVisual: true});
Object.assign(globalThis, {window, document: window.document});
for (const name of ['Element', 'HTMLElement', 'SVGElement', 'MathMLElement', 'Node', 'ShadowRoot', 'Text', 'Comment'])
  globalThis[name] = window[name];

// the frameworks look at `window` when they are loaded
const {createSSRApp, ref} = await import('vue');
const {compile} = await import('vue/dist/vue.cjs.prod.js').then((all) => all.default);
const {createElement} = await import('react');
const {hydrateRoot} = await import('react-dom/client');

/** What a server has sent, with the frame held. */
function page() {
  const root = document.createElement('div');
  root.innerHTML = `<iframe data-src="${address}" title="map"></iframe>`;
  return document.body.appendChild(root);
}
const srcOf = (root) => root.querySelector('iframe').getAttribute('src') ?? 'none';

function vue(template) {
  const root = page();
  createSSRApp({setup: () => ({address: ref(address)}), render: compile(template)}).mount(root);
  return srcOf(root);
}

async function react() {
  const root = page();
  await new Promise((done) => {
    hydrateRoot(root, createElement('iframe', {src: address, title: 'map', ref: (frame) => frame && done()}));
  });
  return srcOf(root);
}

console.log('vue, :src="address"  ', vue('<iframe :src="address" title="map"></iframe>'));
console.log('vue, src="…"         ', vue(`<iframe src="${address}" title="map"></iframe>`));
console.log('react, src={address} ', await react());
process.exit();
JS
seen=$(NODE_ENV=production node hydrate.mjs)
echo "$seen"
expected='vue, :src="address"   https://tracker.example/frame
vue, src="…"          none
react, src={address}  none'
[ "$seen" = "$expected" ]
