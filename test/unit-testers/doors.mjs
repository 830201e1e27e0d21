// Imports every door of the package in one environment, and says what came of it as JSON.
//   node doors.mjs node | worker | jsdom | happy-dom [require]
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const [environment, way] = process.argv.slice(2);
const keep = (name, value) => Object.defineProperty(globalThis, name, {value, configurable: true, writable: true});

/** What a browser's page has, and nothing that Node brings anyway. */
async function openPage() {
  const url = 'http://localhost/';
  const {JSDOM} = environment === 'jsdom' ? await import('jsdom') : {};
  const {Window} = environment === 'happy-dom' ? await import('happy-dom') : {};
  const window = JSDOM ? new JSDOM('<!doctype html><html lang="ar"></html>', {url}).window : new Window({url});
  keep('window', window);
  for (const name of [
    'document',
    'location',
    'navigator',
    'customElements',
    'Node',
    'Element',
    'HTMLElement',
    'ShadowRoot',
  ])
    keep(name, window[name]);
  for (const name of ['Document', 'Event', 'CustomEvent', 'CSSStyleSheet', 'MutationObserver'])
    keep(name, window[name]);
  return () => [...window.document.querySelectorAll('*')].map(({localName}) => localName).join();
}

let look = () => '';
if (environment === 'worker') {
  keep('self', globalThis);
  keep('WorkerGlobalScope', class WorkerGlobalScope {});
  keep('location', new URL('https://worker.example/'));
} else if (environment !== 'node') look = await openPage();

// What Lit brings for its own server rendering, and Vue.
const theirs =
  /^(__VUE_\w+__|litServerRoot|customElements|reactiveElementVersions|litHtmlVersions|litElementVersions|litPropertyMetadata)$/;
const names = () =>
  Object.getOwnPropertyNames(globalThis)
    .filter((name) => !theirs.test(name))
    .join();
const {exports} = JSON.parse(readFileSync(new URL('node_modules/ithn/package.json', import.meta.url), 'utf8'));
const doors = Object.entries(exports).flatMap(([door, target]) =>
  typeof target === 'object' && (way !== 'require' || 'require' in target) ? [door.replace('.', 'ithn')] : [],
);
const require = createRequire(import.meta.url);

/** Node opens its own pipes when it likes. */
const running = () => process.getActiveResourcesInfo().filter((name) => name !== 'PipeWrap').length;
const started = running();
const before = {names: names(), page: look()};
const failures = [];
for (const door of doors) {
  try {
    if (way !== 'require') await import(door);
    else {
      const folder = exports[door.replace('ithn', '.')].require.default;
      require(`./node_modules/ithn/${folder}`);
    }
  } catch (error) {
    failures.push(`${door}: ${error.stack}`);
  }
}
if (names() !== before.names) failures.push(`new globals: ${names().replace(before.names, '')}`);
if (look() !== before.page) failures.push(`the page has changed: ${look()}`);
// A page made here has timers of its own.
if (environment in {node: 1, worker: 1} && running() > started)
  failures.push(`still runs: ${process.getActiveResourcesInfo()}`);
console.log(JSON.stringify({doors: doors.length, failures}));
process.exit();
