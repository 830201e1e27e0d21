// Live markup of a declared service with `hold()` in front and no guard: what the parser finds must reach nobody. What is
// left reaches somebody only where the report says so. The same page as it stood is the control.
//   node test/vectors/held.mjs [--engine chromium|firefox|webkit]
import {setTimeout} from 'node:timers/promises';
import {hold} from '../../dist/npm/html.js';
import {reportResults} from '../run/results.mjs';
import {engines, startVisitor, until} from '../tools/visitor.mjs';
import {aboveLibrary, inHtml} from './in-html.mjs';
import {startServers} from './servers.mjs';

const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const engine = option('--engine') ?? 'chromium';
if (!engines.includes(engine)) throw new Error(`--engine may be ${engines.join(', ')} (received ${engine}).`);

const config = {
  policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
  ui: 'none',
  services: [{id: 'tracker', categories: 'beacon', hosts: ['127.0.0.1']}],
};
const library = `<script type="application/json" id="c">${JSON.stringify(config)}</script><script src="/dist/ithn.js" data-config="#c"></script>`;

// what leads away from the page stands on a page of its own
const alone = ['meta-refresh'];
/** A click or a form that is sent is an act of the visitor's, or of code: no parser makes it. */
const acts = ['form-get', 'a-ping'];
const first = ['importmap', 'img-lazy'];
const markup = {'script-before-gate': aboveLibrary['script-before-gate'], ...inHtml};
for (const name of acts) delete markup[name];
const names = Object.keys(markup).filter((name) => !alone.includes(name) && !first.includes(name));
const pages = [[...first, ...names], ...alone.map((name) => [name])];

const servers = await startServers();
const at = (kind, name) => (extension) => `${servers.stranger}/${kind}/${name}.${extension}`;
const pageOf = (kind, names) =>
  `<!doctype html><html><head><meta charset="utf-8">${kind === 'held' ? library : ''}</head><body>
${names.map((name) => `<div>${markup[name](at(kind, name))}</div>`).join('\n')}</body></html>`;
const reachedBy = (kind) =>
  Object.keys(markup).filter((name) => servers.reached.has(`${kind}/${name}`) || servers.ran.has(`${kind}/${name}`));

const told = new Set(); // vectors that the report leaves, by the address it names
let again = 0;
const visitor = await startVisitor(engine);
for (const kind of ['live', 'held'])
  for (const [index, names] of pages.entries()) {
    let html = pageOf(kind, names);
    if (kind === 'held') {
      const held = hold(html, config, {url: `${servers.site}/`});
      for (const {url} of held.report.left) told.add(/\/held\/([\w-]+)\./.exec(url ?? '')?.[1]);
      if (hold(held.html, config, {url: `${servers.site}/`}).html !== held.html) again++;
      html = held.html;
    }
    servers.pages.set(`/page/${kind}/${index}`, {html});
    const page = await visitor.open();
    await page.goto(`${servers.site}/page/${kind}/${index}`);
    const isThere = () => names.every((name) => servers.reached.has(`${kind}/${name}`));
    // the live page says how long it takes; nothing says when what never comes has not come
    if (kind === 'live') await until('all of it', isThere, 5000).catch(() => undefined);
    else await setTimeout(index === 0 ? 3000 : 700);
  }
await visitor.stop();
servers.close();

const control = reachedBy('live');
const left = reachedBy('held');
const failures = [];
const fail = (title, message) => failures.push({title, message});
// Firefox and WebKit know fewer of them
const least = {chromium: 45, firefox: 40, webkit: 40}[engine];
if (control.length < least)
  fail(
    'the control',
    `reached by ${control.length} only, not by ${Object.keys(markup).filter((name) => !control.includes(name))}`,
  );
for (const name of left)
  if (!told.has(name)) fail(name, 'a live tag of a declared service reached it, and the report does not say so');
if (again) fail('held twice', `${again} pages are not as they were held once`);

console.log(`${engine}: the parser reached ${control.length} of ${Object.keys(markup).length} as they stood`);
console.log(`with hold() in front ${left.length}, each told in the report: ${left.join(' ') || 'none'}`);
for (const {title, message} of failures) console.log(`${title}: ${message}`);
reportResults('held vectors', {passed: control.length - failures.length, failed: failures.length, failures});
