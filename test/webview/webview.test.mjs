// The shop inside an app: WebKitGTK with the message handlers that WKWebView has, driven as an app drives it. What
// leaves the page is counted at the strangers' server; what the page says is held against the published schema.
import assert from 'node:assert/strict';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, afterEach, before, beforeEach, describe, it as test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {Ajv2020} from 'ajv/dist/2020.js';
import {startDemo} from '../../demo/server.mjs';
import {launch, startDisplay, until} from './launch.mjs';

const dist = resolve(import.meta.dirname, '../../dist');
const schema = JSON.parse(readFileSync(join(dist, 'webview.schema.json'), 'utf8'));
const ajv = new Ajv2020({strict: true, strictRequired: false});
ajv.addSchema(schema);
const isFromPage = ajv.getSchema('urn:ithn:webview:1#/$defs/fromPage');

const banner = 'ithn-banner >>> [part~=accept]';
const isAsked = `!!document.querySelector('ithn-banner')?.shadowRoot?.querySelector('[part~=accept]')`;
/** An entrance begins outside the window. */
const isAtRest = (tag) => `!document.querySelector('${tag}').shadowRoot.getAnimations().length`;
const status = 'window.ithn?.state.status';
/** Whether it stands in the database which receipt the app has. */
const marked = `await new Promise((done) => {
  const request = indexedDB.open('ithn');
  request.onsuccess = () => {
    const {result} = request;
    const found = result.transaction('kept').objectStore('kept').get('told-app');
    found.onsuccess = () => (result.close(), done(found.result ?? ''));
  };
})`;
const yes = {session: true, persistent: true, beacon: true, advertising: true};
const no = {session: true, persistent: false, beacon: false, advertising: false};
/** A choice on the app's own screen, with the little that such a screen knows. */
const chosen = (categories, more) => ({choices: {categories}, decidedAt: Date.now(), revision: 1, ...more});
const decisionMessage = (categories, more) => ({ithn: 1, type: 'decision', decision: chosen(categories, more)});
/** Long enough for a banner that should not come. */
const settle = () => new Promise((done) => setTimeout(done, 700));

describe('the shop in a webview', () => {
  let demo, screen, app, folder;

  before(async () => {
    demo = await startDemo({});
    screen = await startDisplay();
  });
  after(async () => {
    screen?.stop();
    await demo?.close();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ithn-app-'));
    demo.strangers.clear();
  });
  afterEach(async () => {
    await app?.close();
    app = undefined;
    rmSync(folder, {recursive: true, force: true, maxRetries: 5});
  });

  const start = async (options, path = '/bakery/ar.html') => {
    await app?.close();
    app = await launch(screen.display, options);
    await app.load(path.includes(':') ? path : demo.url + path);
    return app;
  };
  const wipe = async () => {
    await app?.close();
    app = undefined;
    rmSync(folder, {recursive: true, force: true, maxRetries: 5});
    folder = mkdtempSync(join(tmpdir(), 'ithn-app-'));
  };
  /** Under CI a test is tried once more, as Playwright does: a busy machine may lose a whole webview. */
  const it = (name, run) =>
    test(name, async (context) => {
      try {
        await run();
      } catch (error) {
        if (!process.env.CI) throw error;
        context.diagnostic(`tried again: ${name}: ${error.message}`);
        await wipe();
        demo.strangers.clear();
        await run();
      }
    });
  const told = (type) => until(`the message ${type}`, () => app.latest(type));
  const asked = () => until('the banner', () => app.get(isAsked));
  const answered = () =>
    until(
      'the answer',
      () => app.latest('state')?.status,
      (one) => one === 'decided',
    );
  const footprints = () => demo.strangers.footprints.map(({path}) => path);
  const errors = () =>
    app.get('(window.failures ?? []).filter(({code}) => code === "bridge").map(({message}) => message)');
  const watch = `window.failures = [];
    document.addEventListener('ithn-error', ({code, message}) => window.failures.push({code, message}));`;
  const keepsToSchema = () => {
    assert.ok(app.messages.length > 1);
    for (const message of app.messages) assert.ok(isFromPage(message), JSON.stringify([message, isFromPage.errors]));
  };

  it('asks at the first launch, and the choice arrives natively with its receipt', async () => {
    await start({data: folder});
    await asked();
    assert.equal((await told('state')).status, 'unasked');
    assert.deepEqual(footprints(), []);
    await app.press(banner);
    await answered();
    const {decision, granted} = app.latest('state');
    assert.deepEqual(decision.choices.categories, yes);
    assert.deepEqual(granted, ['session', 'persistent', 'beacon', 'advertising']);
    const {receipt} = await told('receipt');
    assert.equal(receipt.id, decision.id);
    assert.equal(receipt.source, 'banner-accept');
    await until('what was held', footprints, (all) => all.length > 0);
    keepsToSchema();
  });

  it('does not ask again after the web storage was lost, and knows the choice before any script of the page', async () => {
    await start({data: folder});
    await asked();
    await app.press(banner);
    await answered();
    const {decision} = app.latest('state');
    await wipe();
    await start({data: folder}); // the control: without the app's copy it does ask
    await asked();
    await wipe();
    const script = `document.addEventListener('DOMContentLoaded', () => (window.early = window.ithn.granted('beacon')));`;
    await start({data: folder, handOver: {decision}, script});
    await settle();
    assert.equal(await app.get(isAsked), false);
    assert.equal(await app.get('window.early'), true);
    assert.equal((await told('state')).decision.id, decision.id);
    // and it is back where the webview keeps things: the next launch needs no app
    await until(
      'the cookie',
      () => app.get('document.cookie'),
      (text) => text.includes(decision.id),
    );
    await start({data: folder, handler: false});
    await settle();
    assert.equal(await app.get(status), 'decided');
    assert.equal(await app.get(isAsked), false);
  });

  it('knows a no of the app’s own screen at once where a yes was kept', async () => {
    await start({data: folder});
    await asked();
    await app.press(banner);
    await answered();
    const {decision} = app.latest('state');
    // as the code in the documentation writes it: what the page told, with what was chosen since
    const decidedAt = Date.now();
    const services = Object.fromEntries(Object.keys(decision.choices.services).map((id) => [id, true]));
    const since = {id: `native-${decidedAt}`, source: 'native', decidedAt, choices: {categories: no, services}};
    const script = `document.addEventListener('DOMContentLoaded', () => (window.early = ithn.granted('beacon')));`;
    await app.close();
    app = undefined;
    demo.strangers.clear();
    await start({data: folder, handOver: {decision: {...decision, ...since}}, script});
    assert.equal(await app.get('window.early'), false, 'from the first moment on');
    await settle();
    assert.equal(await app.get(isAsked), false);
    assert.equal(await app.get('ithn.state.decision.source'), 'native');
    assert.deepEqual(footprints(), []);
    keepsToSchema();
  });

  it('does not bring back from what was handed over what was erased or withdrawn since', async () => {
    await start({data: folder});
    await asked();
    await app.press(banner);
    await answered();
    const {decision} = app.latest('state');
    const emptied = `for (const name of ['ithn']) document.cookie = name + '=;max-age=0;path=/';
      await new Promise((done) => {
        const request = indexedDB.deleteDatabase('ithn');
        request.onsuccess = request.onerror = request.onblocked = done;
      });`;
    for (const act of ['ithn.rejectAll()', '']) {
      await start({data: folder, handOver: {decision}});
      await until('the yes', () => app.get(`ithn.granted('beacon')`));
      await app.run('await ithn.ready');
      await settle();
      // another page of the app erases what is kept, or the app clears it, and this one comes back into view
      await app.run(`await ${act || 'null'}; ${emptied}
        dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));`);
      await until(
        'the end of the yes',
        () => app.get(status),
        (one) => one === 'unasked',
      );
      assert.equal(await app.get(`ithn.granted('beacon')`), false);
      assert.equal(await app.get('document.cookie.includes("ithn")'), false);
    }
  });

  it("takes a choice of the app's own screen, made before the first page, without a question", async () => {
    await start({data: folder, handOver: {decision: chosen({...yes, advertising: false})}});
    await answered();
    await settle();
    assert.equal(await app.get(isAsked), false);
    const {decision, granted} = app.latest('state');
    assert.deepEqual(granted, ['session', 'persistent', 'beacon']);
    assert.equal(decision.source, 'native');
    assert.equal((await told('receipt')).receipt.source, 'native');
    keepsToSchema();
  });

  it('asks where the screen of the app showed another revision of the policy, or not every category', async () => {
    await start({handOver: {decision: chosen(yes, {revision: 7})}});
    await asked();
    assert.equal(await app.get(`ithn.granted('beacon')`), false);
    await start({handOver: {decision: chosen({persistent: true, beacon: true})}});
    await asked();
    assert.equal(await app.get(`ithn.granted('beacon')`), false);
  });

  it('shuts the gate at once when the choice is withdrawn natively', async () => {
    await start({data: folder});
    await asked();
    await app.press(banner);
    await answered();
    const pixel = (name) =>
      `const image = document.createElement('img');
       image.dataset.consent = 'beacon';
       image.dataset.src = '${demo.strangers.url}/pixel/${name}.gif';
       document.body.append(image);`;
    await app.run(pixel('before'));
    await until('the pixel of a yes', footprints, (all) => all.some((path) => path.includes('before')));
    const message = JSON.stringify(decisionMessage(no));
    // in one turn of the page: nothing has a moment to slip through
    assert.equal(await app.run(`ithnNative.receive(${message}); return ithn.granted('beacon')`), false);
    await app.run(pixel('after'));
    await settle();
    assert.deepEqual(
      footprints().filter((path) => path.includes('after')),
      [],
    );
    assert.deepEqual(app.latest('state').granted, ['session']);
    await start({data: folder, handler: false}); // and it is on record
    await settle();
    assert.equal(await app.get(`ithn.state.decision.source`), 'native');
    assert.equal(await app.get(`ithn.granted('beacon')`), false);
  });

  it('lets the newer decision win, whoever has it', async () => {
    await start({data: folder});
    await asked();
    await app.press('ithn-banner >>> [part~=reject]');
    await answered();
    const {decision} = app.latest('state');
    await app.tell(decisionMessage(yes, {decidedAt: decision.decidedAt - 60_000}));
    assert.equal(await app.get(`ithn.granted('beacon')`), false);
    assert.equal(app.latest('state').decision.id, decision.id, 'the app is told which one stands');
    await app.tell(decisionMessage(yes));
    await until('the yes', () => app.get(`ithn.granted('beacon')`));
    // where the next page finds it before anything else
    await until(
      'the cookie',
      () => app.get('document.cookie'),
      (text) => text.includes('native-'),
    );
    await start({data: folder, handOver: {decision}});
    await settle();
    assert.equal(await app.get(`ithn.granted('beacon')`), true, 'an old no of the app is no news');
  });

  it('changes nothing for a malformed message, and says each kind once', async () => {
    await start({data: folder, script: watch});
    await asked();
    const before = await app.get('JSON.stringify(ithn.state)');
    const wrong = [
      'no JSON',
      '[]',
      'null',
      {type: 'decision', decision: chosen(yes)},
      {...decisionMessage(yes), ithn: 2},
      {ithn: 1, type: 'grant-all'},
      {ithn: 1, type: '__proto__'},
      {ithn: 1, type: 'decision'},
      decisionMessage({...yes, beacon: 'yes'}),
      decisionMessage(yes, {decidedAt: 'now'}),
      decisionMessage(yes, {revision: undefined}),
      decisionMessage(yes, {note: 'x'}),
      JSON.stringify(decisionMessage(yes)).padEnd(16_385),
      decisionMessage(yes, {decidedAt: 1.5}),
      decisionMessage(yes, {decidedAt: 2.5}),
      {ithn: 1, type: 'show', view: '<b>'},
      {ithn: 1, type: 'locale', locale: 'a b'},
    ];
    for (const message of [...wrong, ...wrong, ...wrong]) await app.tell(message);
    assert.equal(await app.get('JSON.stringify(ithn.state)'), before);
    assert.equal(await app.get(`ithn.granted('beacon')`), false);
    assert.equal(await app.get(isAsked), true);
    const said = await errors();
    assert.equal(new Set(said).size, said.length, said.join('\n'));
    assert.ok(said.length >= 9 && said.length <= wrong.length, said.join('\n'));
    const kinds = said.map((one) => one.replace(/\(received.*/, ''));
    assert.equal(new Set(kinds).size, kinds.length, said.join('\n'));
    await app.tell(decisionMessage(no)); // the control: a right one is heard
    await until(
      'the no',
      () => app.get(status),
      (one) => one === 'decided',
    );
  });

  it('hears nobody but the app: no frame, no window, and no page inside another', async () => {
    await start({script: watch});
    await asked();
    const message = JSON.stringify(decisionMessage(yes));
    await app
      .run(
        `
      window.postMessage(${message}, '*');
      window.dispatchEvent(new MessageEvent('message', {data: ${message}})); // as if it came from the app
      window.ithnNative = {receive() {}};
      window.ithnNative.receive = () => {};
      const frame = document.createElement('iframe');
      frame.srcdoc = '<script>parent.postMessage(' + ${JSON.stringify(message)} + ', "*"); parent.heard = true<\\/script>';
      document.body.append(frame);`,
      )
      .catch((error) => assert.fail(error));
    await until('the frame', () => app.get('window.heard === true'));
    await settle();
    assert.equal(await app.get(status), 'unasked');
    assert.deepEqual((await errors()).length, 1);
    await app.tell(decisionMessage(no)); // and nobody has put anything in the app's way
    assert.equal(await app.get(status), 'decided');
  });

  it('goes on with its own storage where the bridge throws or goes away', async () => {
    const broken = `${watch}
      Object.defineProperty(window, 'AndroidIthn', {value: {postMessage() { throw new Error('gone') }}});`;
    await start({data: folder, handler: false, script: broken});
    await asked();
    await app.press(banner);
    await until(
      'the choice',
      () => app.get(status),
      (one) => one === 'decided',
    );
    assert.equal((await errors()).length, 1);
    await start({data: folder, handler: false});
    await settle();
    assert.equal(await app.get(isAsked), false);
  });

  it('denies advertising where the system was told no, whatever was chosen, and lets analytics be', async () => {
    await start({data: folder});
    await asked();
    await app.press(banner);
    await answered();
    const {decision} = app.latest('state');
    await app.tell({ithn: 1, type: 'tracking-denied'});
    assert.equal(await app.get(`ithn.granted('advertising')`), false);
    assert.equal(await app.get(`ithn.granted('beacon')`), true);
    const script = `document.addEventListener('DOMContentLoaded', () => (window.early = ithn.granted('advertising')));`;
    await start({data: folder, handOver: {decision, trackingDenied: true}, script});
    await until('the beacon', () => app.get(`ithn.granted('beacon')`));
    assert.equal(await app.get('window.early'), false, 'from the first moment on');
    assert.equal(await app.get(`ithn.granted('advertising')`), false);
  });

  it('keeps to what was handed over of tracking, and to nothing that was not', async () => {
    const script = `document.addEventListener('DOMContentLoaded', () => (window.early = ithn.granted('advertising')));`;
    await start({data: folder, script: script + watch});
    await asked();
    await app.press(banner);
    await answered();
    const {decision} = app.latest('state');
    await start({data: folder, handOver: {decision}, script});
    assert.equal(await app.get('window.early'), true, 'the control');
    const flags = `['persistent', 'beacon', 'advertising'].map((id) => ithn.granted(id)).join()`;
    // What the app names is not known until its own file is here: nothing slips through meanwhile.
    const all = `document.addEventListener('DOMContentLoaded', () => (window.early = ${flags}));`;
    await start({data: folder, handOver: {decision, trackingDenied: ['beacon']}, script: all});
    assert.equal(await app.get('window.early'), 'false,false,false');
    await until(
      'the rest',
      () => app.get(flags),
      (now) => now === 'true,false,false',
    );
    for (const wrong of [[], ['advertsing'], 'yes', {}]) {
      await start({data: folder, handOver: {decision, trackingDenied: wrong}, script: watch});
      await until(
        'the rest',
        () => app.get(flags),
        (now) => now === 'true,true,false',
      );
      const said = await until('the complaint', errors, (list) => list.length > 0);
      assert.match(said.join(), /advertising is denied/);
    }
  });

  it('keeps a no to tracking that came as a message: on the next page and at the next launch', async () => {
    await start({data: folder, script: watch});
    await asked();
    await app.press(banner);
    await answered();
    await app.tell({ithn: 1, type: 'tracking-denied', categories: ['advertsing']}); // misspelt: denied all the same
    assert.equal(await app.get(`ithn.granted('advertising')`), false);
    assert.match((await errors()).join(), /advertsing/);
    await until(
      'the record',
      () => app.latest('state').decision,
      ({choices, source}) =>
        source === 'native' && choices.categories.advertising === false && choices.categories.beacon,
    );
    await until(
      'its receipt',
      () => app.latest('receipt')?.receipt.id,
      (id) => id === app.latest('state').decision.id,
    );
    const script = `document.addEventListener('DOMContentLoaded', () => (window.early = ithn.granted('advertising')));`;
    await start({data: folder, script});
    await settle();
    assert.equal(await app.get(isAsked), false);
    assert.equal(await app.get('window.early'), false);
    assert.equal(await app.get(`ithn.granted('advertising')`), false);
    assert.equal(await app.get(`ithn.granted('beacon')`), true);
  });

  it('denies what a site calls by a name of its own', async () => {
    const site = mkdtempSync(join(tmpdir(), 'ithn-site-'));
    try {
      cpSync(dist, site, {recursive: true, filter: (path) => !/dist\/(npm|types)/.test(path)});
      const config = {
        policy: {revision: 1, effective: '2026-11-01', url: 'privacy.html'},
        categories: [{id: 'session'}, {id: 'beacon'}, {id: 'marketing', title: 'Marketing', description: 'Ads'}],
      };
      writeFileSync(
        join(site, 'own.html'),
        `<!doctype html><html lang="en"><script type="application/json" id="c">${JSON.stringify(config)}</script>
          <script src="ithn.js" data-config="#c"></script><h1>Shop</h1>`,
      );
      const options = {scheme: {name: 'shop', root: site}};
      const url = 'shop://app/own.html';
      await start(options, url);
      await asked();
      await app.press(banner);
      await answered();
      const {decision} = app.latest('state');
      assert.equal(await app.get(`ithn.granted('marketing')`), true);
      await app.tell({ithn: 1, type: 'tracking-denied'});
      assert.equal(await app.get(`ithn.granted('marketing')`), false);
      assert.equal(await app.get(`ithn.granted('beacon')`), true);
      const script = `document.addEventListener('DOMContentLoaded', () => (window.early = ithn.granted('marketing')));`;
      await start({...options, script, handOver: {decision, trackingDenied: true}}, url);
      await until('the beacon', () => app.get(`ithn.granted('beacon')`));
      assert.equal(await app.get('window.early'), false);
      assert.equal(await app.get(`ithn.granted('marketing')`), false);
    } finally {
      rmSync(site, {recursive: true, force: true});
    }
  });

  it('tells a receipt on the next page where this one goes right after the choice', async () => {
    // No part of the record comes on the first page: it leaves before its receipt is written. Kept in the page cache
    // it could take the database with it, see the next test.
    await start({data: folder, settings: {'enable-page-cache': false}});
    await asked();
    await app.run(`
      document.addEventListener('ithn-change', () => location.assign('/bakery/en.html'), {once: true});
      ithn.rejectAll();`);
    await until(
      'the next page',
      () => app.get('location.pathname').catch(() => ''),
      (path) => path === '/bakery/en.html',
    );
    await until(
      'the receipt',
      () => app.latest('receipt')?.receipt.id,
      (id) => id !== undefined && id === app.latest('state')?.decision?.id,
    );
    // and once it is told, no further page tells it again
    const count = () => app.messages.filter(({type}) => type === 'receipt').length;
    await until('the mark', () => app.get(marked));
    const before = count();
    await app.load(`${demo.url}/bakery/ar.html`);
    await told('state');
    await settle();
    assert.equal(count(), before);
    keepsToSchema();
  });

  it('goes on, at the latest by the cookie, where the page before has gone into the page cache at work', async () => {
    for (let round = 0; round < 3; round++) {
      await start({data: folder});
      await asked();
      await app.run(`
        document.addEventListener('ithn-change', () => location.assign('/bakery/en.html'), {once: true});
        ithn.acceptAll();`);
      await until(
        'the next page',
        () => app.get('location.pathname').catch(() => ''),
        (path) => path === '/bakery/en.html',
      );
      await until(
        'the choice',
        () => app.get(status),
        (one) => one === 'decided',
        6000,
      );
      await app.run('await ithn.ready');
      assert.equal(await app.get(isAsked), false);
      assert.equal(await app.get(`ithn.granted('beacon')`), true);
      await wipe();
    }
  });

  it('forgets when told so, and tells the app to forget when the visitor does', async () => {
    await start({data: folder});
    await asked();
    await app.press(banner);
    await answered();
    await app.tell({ithn: 1, type: 'erase'});
    await until(
      'the end of it',
      () => app.latest('state'),
      (state) => state.erased && state.status === 'unasked',
    );
    assert.equal(await app.get('document.cookie.includes("ithn")'), false);
    await start({data: folder});
    await asked();
    keepsToSchema();
  });

  it("speaks the app's language and shows what the app asks for", async () => {
    await start({handOver: {locale: 'en', decision: null}});
    await asked();
    assert.equal(await app.get(`document.querySelector('ithn-banner').lang`), 'en');
    await app.tell({ithn: 1, type: 'locale', locale: 'ar'});
    await until(
      'Arabic',
      () => app.get(`document.querySelector('ithn-banner').lang`),
      (lang) => lang === 'ar',
    );
    assert.equal(await app.get(`document.documentElement.lang`), 'ar');
    await app.tell({ithn: 1, type: 'show', view: 'preferences'});
    await until('the choices', () =>
      app.get(`!!document.querySelector('ithn-preferences')?.shadowRoot.querySelector('dialog')?.open`),
    );
  });

  it('leaves to the app what the app opens itself', async () => {
    await start({handOver: {opens: ['settings', 'rights', 'link']}});
    await asked();
    await app.press('ithn-banner >>> [part=text] a');
    assert.equal((await told('open-link')).url, `${demo.url}/bakery/privacy.ar.html`);
    await app.press('ithn-banner >>> [part~=manage]');
    await told('open-settings');
    await app.run(`ithn.show('rights')`);
    await told('open-rights');
    assert.equal(await app.get(`location.pathname`), '/bakery/ar.html');
    assert.equal(await app.get(`!!document.querySelector('ithn-preferences')`), false);
    await app.tell({ithn: 1, type: 'show', view: 'preferences'}); // it has asked for ours
    await until('the choices', () =>
      app.get(`!!document.querySelector('ithn-preferences')?.shadowRoot.querySelector('dialog')?.open`),
    );
    keepsToSchema();
  });

  it('works at file:// and under a scheme of the app, where modules and cookies are refused', async () => {
    const site = mkdtempSync(join(tmpdir(), 'ithn-site-'));
    try {
      cpSync(dist, site, {recursive: true, filter: (path) => !/dist\/(npm|types)/.test(path)});
      const page = (script) => `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
        <script type="application/json" id="c">
          {"policy": {"revision": 1, "effective": "2026-11-01", "url": "privacy.html"}}
        </script><script src="${script}" data-config="#c"></script><h1>شراء</h1>`;
      writeFileSync(join(site, 'file.html'), page('ithn-file.js'));
      writeFileSync(join(site, 'scheme.html'), page('ithn.js'));
      for (const [url, options] of [
        [pathToFileURL(join(site, 'file.html')).href, {}],
        ['shop://app/scheme.html', {scheme: {name: 'shop', root: site}}],
      ]) {
        await start(options, url);
        await asked();
        await app.press('ithn-banner >>> [part~=manage]');
        await until('the choices', () =>
          app.get(`!!document.querySelector('ithn-preferences')?.shadowRoot?.querySelector('[part~=accept]')`),
        );
        await app.press('ithn-preferences >>> [part~=accept]');
        await answered();
        const {decision} = app.latest('state');
        await start({...options, handOver: {decision}}, url);
        await settle();
        assert.equal(await app.get(`ithn.granted('beacon')`), true, url);
        assert.equal(await app.get(isAsked), false, url);
      }
    } finally {
      rmSync(site, {recursive: true, force: true});
    }
  });

  it('leaves every answer within reach where the system doubles the letters', async () => {
    for (const language of ['ar', 'en']) {
      await start({}, `/bakery/${language}.html`);
      await asked();
      await app.zoom(2);
      await settle();
      await until('the banner at rest', () => app.get(isAtRest('ithn-banner')));
      const places = await app.run(`
        const {shadowRoot} = document.querySelector('ithn-banner');
        return [...shadowRoot.querySelectorAll('button')].map((button) => {
          const {left, top, right, bottom} = button.getBoundingClientRect();
          const isReached = shadowRoot.elementFromPoint((left + right) / 2, (top + bottom) / 2) === button;
          const isWhole = button.scrollWidth <= button.clientWidth + 1 && button.scrollHeight <= button.clientHeight + 1;
          return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && isReached && isWhole;
        });`);
      assert.deepEqual(places, [true, true, true], language);
      // The choices too: each answer can be scrolled to, and nothing lies over it.
      await app.press('ithn-banner >>> [part~=manage]');
      await until('the choices', () =>
        app.get(`!!document.querySelector('ithn-preferences')?.shadowRoot?.querySelector('dialog')?.open`),
      );
      await until('the choices at rest', () => app.get(isAtRest('ithn-preferences')));
      const reached = await app.run(`
        const {shadowRoot} = document.querySelector('ithn-preferences');
        return ['save', 'accept', 'reject', 'close'].map((part) => {
          const button = shadowRoot.querySelector('[part~=' + part + ']');
          button.scrollIntoView({block: 'center'});
          const {left, top, right, bottom} = button.getBoundingClientRect();
          const hit = shadowRoot.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          return left >= 0 && right <= innerWidth + 1 && button.contains(hit);
        });`);
      assert.deepEqual(reached, [true, true, true, true], language);
      await app.press('ithn-preferences >>> [part~=close]');
      await asked();
      await app.press(banner); // and answers
      await answered();
    }
  });

  it('closes the open choices by the way back, and stays on the page', async () => {
    await start({});
    await asked();
    const isOpen = () =>
      app.get(`!!document.querySelector('ithn-preferences')?.shadowRoot.querySelector('dialog')?.open`);
    await app.run(`history.replaceState({cart: 3}, '')`);
    await app.press('ithn-banner >>> [part~=manage]');
    await until('the choices', isOpen);
    assert.equal(await app.get('history.state.cart'), 3, "the page's own router still finds its state");
    await app.back();
    await until('the way back', isOpen, (open) => !open);
    assert.equal(await app.get('location.pathname'), '/bakery/ar.html');
    assert.equal(await app.get(isAsked), true);
    await app.press('ithn-banner >>> [part~=manage]');
    await until('the choices', isOpen);
    await app.press('ithn-preferences >>> [part~=reject]');
    await until(
      'the no',
      () => app.get(status),
      (one) => one === 'decided',
    );
    await until(
      'its own entry gone',
      () => app.get('history.state?.ithn ?? null'),
      (mark) => mark === null,
    );
    assert.equal(await app.get('history.state.cart'), 3);
  });
});
