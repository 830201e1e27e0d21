import type {Page} from '@playwright/test';
import {accept, expect, open, reject, test, type Site} from './gate-site.ts';
import {sendGpc} from './signal-site.ts';

const services = [{id: 'measure', categories: 'beacon', hosts: ['127.0.0.1']}];
const guarded = (site: Site, name: string, gate: object = {}, before = '') =>
  site.page(name, `${before}<ithn><body>`, {services, gate: {network: 'block', ...gate}});

/** What a caller sees of each API, and the events of the guard. */
const callAll = (page: Page, stranger: string) =>
  page.evaluate(async (stranger) => {
    const blocked: string[] = [];
    document.addEventListener('ithn-blocked', ({kind, url, categories}) => {
      blocked.push(`${kind} ${new URL(url).pathname} ${categories.join()}`);
    });
    const outcome = (target: EventTarget, ...names: string[]) =>
      new Promise((resolve) => {
        const seen: string[] = [];
        for (const name of names) target.addEventListener(name, () => seen.push(name));
        setTimeout(() => resolve(seen.join(' ')), 500);
      });
    const xhr = new XMLHttpRequest();
    xhr.open('POST', `${stranger}/xhr.txt`);
    xhr.setRequestHeader('x-own', '1');
    const xhrOutcome = outcome(xhr, 'load', 'error', 'loadend');
    xhr.send('x');
    const image = new Image();
    const imageOutcome = outcome(image, 'load', 'error');
    image.src = `${stranger}/image.gif`;
    const socket = new WebSocket(`${stranger.replace('http', 'ws')}/socket`);
    const socketOutcome = outcome(socket, 'open', 'error', 'close');
    const source = new EventSource(`${stranger}/source`);
    const sourceOutcome = outcome(source, 'open', 'error');
    const result = {
      fetch: await fetch(`${stranger}/fetch.txt`).then(
        () => 'fulfilled',
        (error: unknown) => `${(error as Error).name}: ${(error as Error).message}`,
      ),
      xhr: await xhrOutcome,
      status: xhr.status,
      beacon: navigator.sendBeacon(`${stranger}/beacon`, 'x'),
      image: await imageOutcome,
      socket: await socketOutcome,
      url: new URL(socket.url).pathname,
      source: await sourceOutcome,
      popup: window.open(`${stranger}/popup.html`),
    };
    source.close();
    return {...result, blocked: [...new Set(blocked)].sort()};
  }, stranger);

test('a refusal looks like a network failure in each API', async ({page, site}) => {
  guarded(site, '/guarded');
  await open(page, site, '/guarded');
  const seen = await callAll(page, site.stranger);
  expect(seen).toMatchObject({
    fetch: 'TypeError: Failed to fetch',
    xhr: 'error loadend',
    status: 0,
    beacon: false,
    image: 'error',
    socket: 'error close',
    url: '/socket',
    source: 'error',
    popup: null,
  });
  for (const one of [
    'fetch /fetch.txt beacon',
    'xhr /xhr.txt beacon',
    'beacon /beacon beacon',
    'element /image.gif beacon',
  ])
    expect(seen.blocked).toContain(one);
  expect(site.footprints).toEqual([]);
});

test('the page’s own held markup waits under the guard, and all of it loads with a yes', async ({page, site}) => {
  const {stranger} = site;
  const markup =
    `<link rel="canonical" href="${stranger}/canonical.html"><ithn><body>` +
    `<script type="text/plain" data-consent="beacon" src="${stranger}/held.js"></script>` +
    `<img data-consent="beacon" data-src="${stranger}/held.gif" alt="">` +
    `<ithn-embed category="beacon" src="${stranger}/embed.html" label="x"></ithn-embed>`;
  for (const network of ['report', 'block']) {
    site.footprints.length = 0;
    site.page('/held', markup, {services, gate: {network}});
    await open(page, site, '/held');
    const blocked = page.evaluate((stranger) => {
      const seen: string[] = [];
      document.addEventListener('ithn-blocked', ({url}) => seen.push(new URL(url).pathname));
      // somebody is refused before the yes: that is no verdict for later
      return fetch(`${stranger}/asked.txt`).then(
        () => seen,
        () => seen,
      );
    }, stranger);
    expect(await blocked, network).toEqual(['/asked.txt']);
    expect(site.footprints, network).toEqual(network === 'block' ? [] : ['/asked.txt']);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toContain('/canonical.html');
    await accept(page);
    await expect
      .poll(() => site.footprints.filter((path) => path !== '/asked.txt').sort(), network)
      .toEqual(['/embed.html', '/held.gif', '/held.js']);
    await reject(page);
  }
});

test('a tracker on a subdomain of the site is judged as declared', async ({page, site}) => {
  const own = new URL(site.url).hostname;
  const below = [
    {id: 'stats', categories: 'beacon', hosts: [`stats.${own}`]},
    {id: 'shop', categories: 'beacon', hosts: [own]},
  ];
  site.page('/below', '<ithn><body>', {services: below, gate: {network: 'block'}});
  await open(page, site, '/below');
  const ask = () =>
    page.evaluate(async (own) => {
      const reached: string[] = [];
      document.addEventListener('ithn-blocked', ({url}) => reached.push(`refused ${new URL(url).hostname}`));
      for (const host of [`stats.${own}`, `pictures.${own}`, own])
        await fetch(`http://${host}:${location.port}/x.txt`, {mode: 'no-cors'}).catch(() => {});
      return reached;
    }, own);
  expect(await ask()).toEqual([`refused stats.${own}`]);
  await accept(page);
  expect(await ask()).toEqual([]);
});

test('a worker created from text follows the choice at its start', async ({page, site}) => {
  guarded(site, '/worker-again');
  await open(page, site, '/worker-again');
  const begin = () =>
    page.evaluate(async (stranger) => {
      const place = window as {code?: string};
      const text = `fetch('${stranger}/worker.txt', {mode: 'no-cors'}).then(() => postMessage('sent'), () => postMessage('failed'))`;
      place.code ??= URL.createObjectURL(new Blob([text], {type: 'text/javascript'}));
      const once = URL.createObjectURL(new Blob([text], {type: 'text/javascript'}));
      const answers = [place.code, once].map((address) => {
        const worker = new Worker(address);
        return new Promise((resolve) => {
          worker.onmessage = ({data}) => resolve(data);
          worker.onerror = () => resolve('broken');
        });
      });
      URL.revokeObjectURL(once); // as pages do
      return Promise.all(answers);
    }, site.stranger);
  expect(await begin()).toEqual(['failed', 'failed']);
  await accept(page);
  expect(await begin()).toEqual(['sent', 'sent']);
  await reject(page);
  expect(await begin()).toEqual(['failed', 'failed']);
});

test('the control, a report, and a yes let everything through', async ({page, site, context}) => {
  const everything = ['/beacon', '/fetch.txt', '/image.gif', '/popup.html', '/source', '/xhr.txt'];
  const arrived = () => [...new Set(site.footprints)].filter((path) => !/socket|favicon/.test(path)).sort();
  for (const gate of [{network: 'off'}, {network: 'report'}, {allow: ['127.0.0.1']}, {}]) {
    site.footprints.length = 0;
    guarded(site, '/through', gate);
    await open(page, site, '/through');
    if (!Object.keys(gate).length) await accept(page);
    const {blocked} = await callAll(page, site.stranger).catch((error: unknown) => {
      throw new Error(`${JSON.stringify(gate)}: ${String(error)}`);
    });
    await expect.poll(arrived, JSON.stringify(gate)).toEqual(everything);
    expect(blocked.length > 0, JSON.stringify(gate)).toBe('network' in gate && gate.network === 'report');
    for (const other of context.pages()) if (other !== page) await other.close();
  }
});

test('hosts are compared label by label: look-alikes are refused, subdomains allowed', async ({page, site}) => {
  guarded(site, '/alike', {allow: ['cdn.example', 'MÜNCHEN.example']});
  await open(page, site, '/alike');
  const refused = await page.evaluate(async () => {
    const urls: string[] = [];
    document.addEventListener('ithn-blocked', ({url}) => urls.push(url));
    const addresses =
      'https://cdn.example.evil.example/ https://evil.example/?cdn.example https://cdn.example@evil.example/ https://notcdn.example/ https://[::1]/ //evil.example/ https://CDN.example./ https://a.b.cdn.example/ https://xn--mnchen-3ya.example/ /own https://cdn.example:8443/';
    for (const address of addresses.split(' ')) await fetch(address).catch(() => {});
    return urls;
  });
  expect(refused).toEqual([
    'https://cdn.example.evil.example/',
    'https://evil.example/?cdn.example',
    'https://cdn.example@evil.example/',
    'https://notcdn.example/',
    'https://[::1]/',
    'http://evil.example/',
  ]);
});

test('wrappers of the page keep working, added before or after ours, also when ours are removed', async ({
  page,
  site,
}) => {
  const before = `<script>native = fetch; calls = []; fetch = (wrapped => (...all) => (calls.push('before'), wrapped(...all)))(fetch)</script>`;
  guarded(site, '/wrapped', {}, before);
  await open(page, site, '/wrapped');
  const calls = await page.evaluate(async (stranger) => {
    const page = window as unknown as {calls: string[]};
    const ours = window.fetch;
    const outer: typeof fetch = (...all) => (page.calls.push('after'), ours(...all));
    window.fetch = outer;
    await fetch(`${stranger}/1.txt`).catch(() => page.calls.push('refused'));
    await fetch('/own');
    window.ithn?.stop();
    await fetch(`${stranger}/2.txt`);
    const isTheirs = window.fetch === outer;
    return [...page.calls, isTheirs];
  }, site.stranger);
  expect(calls).toEqual(['after', 'refused', 'after', 'before', 'after', 'before', true]);
  expect(site.footprints).toEqual(['/2.txt']);
});

test('an animation loses the addresses of refused hosts and still runs', async ({page, site}) => {
  const animate = async (name: string) => {
    await open(page, site, name);
    const ends = await page.evaluate(async (stranger) => {
      const style = (path: string) => ({backgroundImage: `url(${stranger}/${path}.gif)`, opacity: '0.5'});
      const box = () => {
        const element = document.createElement('p');
        element.textContent = 'x';
        document.body.append(element);
        return element;
      };
      const timing = {duration: 20, fill: 'forwards'} as const;
      const set = new KeyframeEffect(box(), null, timing);
      set.setKeyframes([style('set')]);
      const made = new KeyframeEffect(box(), [style('made'), style('made')], timing);
      const list = box();
      const values = box();
      const all = [
        list.animate([style('list'), style('list')], timing),
        values.animate({backgroundImage: ['none', style('values').backgroundImage], opacity: [0, 0.5]}, timing),
        ...[set, made, new KeyframeEffect(made)].map((effect) => new Animation(effect)),
      ];
      for (const one of all) one.play();
      await Promise.all(all.map(({finished}) => finished));
      return [list, values].map((one) => getComputedStyle(one).opacity);
    }, site.stranger);
    expect(ends).toEqual(['0.5', '0.5']);
    await page.waitForTimeout(300);
    return site.footprints.filter((path) => path.includes('.gif'));
  };
  site.page('/free', '<ithn><body>');
  guarded(site, '/held');
  expect((await animate('/free')).length).toBeGreaterThan(3); // the control
  site.footprints.length = 0;
  expect(await animate('/held')).toEqual([]);
});

test('a style set by script loses the addresses of refused hosts, and nothing else', async ({page, site}) => {
  const paint = async (name: string) => {
    await open(page, site, name);
    const colors = await page.evaluate((stranger) => {
      const node = (value: string): Attr => Object.assign(document.createAttribute('style'), {value});
      const ways: ((element: Element, style: string) => void)[] = [
        (element, style) => element.setAttribute('style', style),
        (element, style) => element.setAttributeNS(null, 'style', style),
        (element, style) => element.setAttributeNode(node(style)),
        (element, style) => element.attributes.setNamedItem(node(style)),
        (element, style) => {
          const attribute = node('color: red');
          element.setAttributeNode(attribute);
          attribute.value = style;
        },
      ];
      return ways.map((set, way) => {
        const element = document.body.appendChild(document.createElement('p'));
        element.textContent = 'x';
        set(element, `color: rgb(1, 2, 3); background-image: url(${stranger}/style-${way}.gif)`);
        return getComputedStyle(element).color;
      });
    }, site.stranger);
    await page.waitForTimeout(300);
    return [...new Set(colors), site.footprints.splice(0).sort().join()];
  };
  site.page('/free', '<ithn><body>');
  guarded(site, '/held');
  const all = [0, 1, 2, 3, 4].map((way) => `/style-${way}.gif`).join();
  expect(await paint('/free')).toEqual(['rgb(1, 2, 3)', all]); // the control
  expect(await paint('/held')).toEqual(['rgb(1, 2, 3)', '']);
});

test('a refused worker gets an error, as from a host that does not respond', async ({page, site}) => {
  guarded(site, '/workers');
  await open(page, site, '/workers');
  const heard = await page.evaluate(
    (stranger) =>
      Promise.all(
        [new Worker(`${stranger}/worker.js`), new SharedWorker(`${stranger}/shared.js`)].map(
          (worker) =>
            new Promise((resolve) => {
              worker.addEventListener('error', ({type}) => resolve(type));
              setTimeout(() => resolve('nothing'), 2000);
            }),
        ),
      ),
    site.stranger,
  );
  expect(heard).toEqual(['error', 'error']);
  expect(site.footprints).toEqual([]);
});

test('a form whose fields shadow DOM methods is guarded, and nothing throws', async ({page, site}) => {
  const crashes: string[] = [];
  page.on('pageerror', ({message}) => crashes.push(message));
  const names = [
    'getAttributeNames',
    'getAttribute',
    'querySelectorAll',
    'localName',
    'nodeType',
    'shadowRoot',
    'textContent',
  ];
  const fields = names.map((name) => `<input name="${name}">`).join('');
  const form = `<form style="background: url(${site.stranger}/form.gif)">${fields}<p style="background: url(${site.stranger}/inner.gif)">x</p></form>`;
  const add = async (name: string) => {
    await open(page, site, name);
    await page.evaluate((html) => {
      const made = document.createElement('template');
      made.innerHTML = html;
      document.body.append(made.content.cloneNode(true));
      const [again] = document.forms;
      const inner = document.createElement('p');
      inner.style.backgroundImage = again?.style.backgroundImage ?? '';
      if (again) HTMLFormElement.prototype.appendChild.call(again, inner);
    }, form);
    await page.waitForTimeout(300);
    return site.footprints.splice(0).sort();
  };
  site.page('/free', '<ithn><body>');
  guarded(site, '/held');
  expect(await add('/free')).toEqual(['/form.gif', '/inner.gif']); // the control
  expect(await add('/held')).toEqual([]);
  expect(crashes).toEqual([]);
});

test('stop() restores every native function', async ({page, site}) => {
  site.page(
    '/natives',
    `<script>
      const all = () => [window, Navigator.prototype, XMLHttpRequest.prototype, Element.prototype, Node.prototype, HTMLImageElement.prototype, HTMLScriptElement.prototype, Document.prototype, Range.prototype, CSSStyleSheet.prototype, Attr.prototype]
        .flatMap((one) => Object.entries(Object.getOwnPropertyDescriptors(one)).filter(([name]) => name !== 'ithn' && name !== 'order').flatMap(([name, {value, get, set}]) => typeof value === 'function' || get || set ? [[name, value, get, set]] : []));
      const natives = all();
      window.changed = () => all().filter(([name, value, get, set]) => { const old = natives.find(([n, v, g, s]) => n === name && v === value && g === get && s === set); return !old; }).map(([name]) => name);
    </script><ithn><body>`,
    {services, gate: {network: 'block'}},
  );
  await open(page, site, '/natives');
  const changed = () => page.evaluate(() => (window as unknown as {changed(): string[]}).changed());
  expect(await changed()).toContain('fetch');
  await page.evaluate(() => window.ithn?.stop());
  expect((await changed()).filter((name) => name !== 'changed')).toEqual([]);
});

test('a lazy loader that reads data-src loads nothing held, not even frames; without the guard it is detected', async ({
  page,
  site,
}) => {
  const held = `<ithn><body><img class="lazyload" data-consent="beacon" data-src="STRANGER/lazy.gif" alt="">
    <iframe class="lazyload" data-consent="beacon" data-src="STRANGER/lazy.html" title="Film"></iframe>
    <script>for (const one of document.querySelectorAll('.lazyload')) one.src = one.dataset.src; window.isLazy = true</script>`;
  const body = held.replaceAll('STRANGER', site.stranger);
  site.page('/unguarded', body, {services});
  await open(page, site, '/unguarded');
  await expect.poll(() => [...site.footprints].sort()).toEqual(['/lazy.gif', '/lazy.html']);
  site.footprints.length = 0;
  site.page('/lazy', body, {services, gate: {network: 'block'}});
  await open(page, site, '/lazy');
  await page.waitForFunction('window.isLazy && document.readyState === "complete"');
  expect(site.footprints).toEqual([]);
  await accept(page);
  await expect.poll(() => [...site.footprints].sort()).toEqual(['/lazy.gif', '/lazy.html']);
});

test('the lock: no host is reached before a yes; a yes reloads the page once', async ({page, site}) => {
  const image = `<img src="STRANGER/late.gif">`.replace('STRANGER', site.stranger);
  site.page(
    '/locked',
    `<ithn><body><main></main><script>setTimeout(() => document.querySelector('main').innerHTML = '${image}')</script>`,
    {services, gate: {lock: true}},
  );
  let loads = 0;
  page.on('load', () => loads++);
  await open(page, site, '/locked');
  await page.waitForLoadState('load');
  await page.waitForTimeout(500);
  expect(site.footprints).toEqual([]);
  await accept(page);
  await expect.poll(() => loads).toBe(2);
  await expect.poll(() => site.footprints).toEqual(['/late.gif']);
  await page.waitForTimeout(700);
  expect(loads).toBe(2);
  await reject(page);
  await page.reload();
  await page.waitForTimeout(500);
  expect(site.footprints).toEqual(['/late.gif']);
});

test('a yes releases nothing into the locked page: it is loaded again, and releases once', async ({page, site}) => {
  const html = `<ithn><body><script>window.shop = true</script>
    <script type="text/plain" data-consent="beacon">localStorage.runs = Number(localStorage.runs ?? 0) + 1</script>
    <script type="text/plain" data-consent="beacon" src="${site.stranger}/held.js"></script>
    <img data-consent="beacon" data-src="${site.stranger}/held.gif">`;
  site.page('/locked-held', html, {services, gate: {lock: true}});
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', () => (sessionStorage.refused = 'yes')),
  );
  let loads = 0;
  page.on('load', () => loads++);
  await open(page, site, '/locked-held');
  await page.waitForLoadState('load');
  await accept(page);
  await expect.poll(() => [...site.footprints].sort()).toEqual(['/held.gif', '/held.js']);
  await expect.poll(() => loads).toBe(2);
  expect(await page.evaluate(() => [String(localStorage.runs), String(sessionStorage.refused)])).toEqual([
    '1',
    'undefined',
  ]);
  expect(await page.evaluate(() => window.ithn?.granted('beacon'))).toBe(true);
  // and as often again on the next page
  await page.reload();
  await expect.poll(() => page.evaluate(() => String(localStorage.runs))).toBe('2');
  expect(loads).toBe(3);
});

for (const [wing, config] of [
  ['signals', {signals: {googleConsentMode: true}}],
  ['signals that heed Global Privacy Control', {signals: {gpc: true, googleConsentMode: true}}],
  ['minors', {minors: {threshold: 18, band: 'adult'}}],
] as const)
  test(`the lock opens for what was granted beside ${wing}, after one reload`, async ({page, site}) => {
    const image = `<img src="${site.stranger}/live.gif">`;
    site.page(
      '/wings',
      `<ithn><body><main></main><script>setTimeout(() => document.querySelector('main').innerHTML = '${image}')</script>`,
      {services, gate: {lock: true}, ...config},
    );
    let loads = 0;
    page.on('load', () => loads++);
    await open(page, site, '/wings');
    await page.evaluate(() => window.ithn?.ready);
    await page.waitForTimeout(500);
    expect(site.footprints).toEqual([]);
    await accept(page);
    await expect.poll(() => loads).toBe(2);
    await expect.poll(() => site.footprints).toEqual(['/live.gif']);
    await page.waitForTimeout(700);
    expect(loads).toBe(2);
    await page.reload();
    await expect.poll(() => site.footprints).toHaveLength(2);
    await page.waitForTimeout(500);
    expect(loads).toBe(3);
    await reject(page);
    await page.reload();
    await page.evaluate(() => window.ithn?.ready);
    await page.waitForTimeout(500);
    expect(site.footprints).toHaveLength(2);
    expect(loads).toBe(4);
  });

test('the lock stays shut for a yes that Global Privacy Control or a child’s age overrides', async ({
  page,
  site,
  context,
}) => {
  const image = `<img src="${site.stranger}/live.gif">`;
  const html = `<ithn><body><main></main><script>ithn.ready.then(() => setTimeout(() => document.querySelector('main').innerHTML = '${image}', 200))</script>`;
  const ads = [{id: 'ads', categories: 'advertising', hosts: ['127.0.0.1']}];
  const config = {services: ads, gate: {lock: true}, signals: {googleConsentMode: true}};
  site.page('/ads', html, config);
  site.page('/children', html, {...config, minors: {threshold: 18, band: 'minor'}});
  await open(page, site, '/ads');
  await accept(page);
  await expect.poll(() => site.footprints).toEqual(['/live.gif']); // the control
  const cookies = await context.cookies();
  for (const name of ['/children', '/ads']) {
    await context.clearCookies();
    await context.addCookies(cookies);
    if (name === '/ads') await sendGpc(page);
    await open(page, site, name);
    await page.evaluate(() => window.ithn?.ready);
    await page.waitForTimeout(700);
    expect(site.footprints, name).toEqual(['/live.gif']);
  }
});

test('a no shuts the lock at once, and a temporary denial reloads the page at most once', async ({page, site}) => {
  const html = (script: string) => `<ithn><script>${script}</script><body><main></main>`;
  const add = (name: string) =>
    page.evaluate((src) => {
      document.body.append(Object.assign(new Image(), {src}));
    }, `${site.stranger}/${name}.gif`);
  let loads = 0;
  page.on('load', () => loads++);
  site.page('/no', html(''), {services, gate: {lock: true}});
  await open(page, site, '/no');
  await accept(page);
  await expect.poll(() => loads).toBe(2);
  await page.evaluate(() => window.ithn?.ready);
  await add('yes');
  await expect.poll(() => site.footprints).toEqual(['/yes.gif']);
  await reject(page);
  await add('no');
  await page.waitForTimeout(400);
  expect(site.footprints).toEqual(['/yes.gif']);
  await accept(page);
  await expect.poll(() => loads).toBe(3);
  await page.evaluate(() => window.ithn?.ready);
  await add('again');
  await expect.poll(() => site.footprints).toEqual(['/yes.gif', '/again.gif']);
  // as a feature that denies does
  const restricting = `const {host} = window[Symbol.for('ithn')];
    const deny = (isDenied) => host.restrict({denied: isDenied ? [{by: 'iab', ids: ['measure']}] : []});`;
  for (const script of [
    `deny(true); ithn.ready.then(() => setTimeout(deny, 100))`,
    `ithn.ready.then(() => setTimeout(() => { deny(true); setTimeout(deny, 100) }, 50))`,
  ]) {
    site.page('/no', html(restricting + script), {services, gate: {lock: true}});
    loads = 0;
    await open(page, site, '/no');
    await page.waitForTimeout(1500);
    expect(loads).toBeLessThan(3);
  }
});

test('a control without the lock is reached at once', async ({page, site}) => {
  const image = `<img src="${site.stranger}/late.gif">`;
  site.page(
    '/unlocked',
    `<ithn><body><main></main><script>setTimeout(() => document.querySelector('main').innerHTML = '${image}')</script>`,
    {services},
  );
  await open(page, site, '/unlocked');
  await expect.poll(() => site.footprints).toEqual(['/late.gif']);
});

test('a yes made under an older configuration opens the lock after one more reload', async ({page, site}) => {
  const html = `<ithn><body><img data-consent="beacon" data-src="${site.stranger}/late.gif">`;
  site.page('/newer', html, {services, gate: {lock: true}});
  await open(page, site, '/newer');
  await page.waitForLoadState('load');
  await accept(page);
  await expect.poll(() => site.footprints).toEqual(['/late.gif']);
  site.page('/newer', html, {services, gate: {lock: true}, texts: {en: {x: 'y'}}});
  site.footprints.length = 0;
  await open(page, site, '/newer');
  await expect.poll(() => site.footprints).toEqual(['/late.gif']);
});

test('under Trusted Types the guard loads too, before the page continues', async ({page, site}) => {
  const html = `<ithn><body><script>fetch('${site.stranger}/f').catch(() => {}); new Image().src = '${site.stranger}/i'</script>`;
  const headers = {
    'content-security-policy': `require-trusted-types-for 'script'; trusted-types ithn ithn#gate`,
  };
  site.page('/ungated', html.replace('<ithn>', ''), {}, headers);
  await page.goto(site.url + '/ungated');
  await expect.poll(() => [...site.footprints].sort()).toEqual(['/f', '/i']);
  site.footprints.length = 0;
  site.page('/', html, {gate: {network: 'block'}, ui: {}}, headers);
  await page.goto(site.url + '/');
  await expect(page.locator('ithn-banner [part~=accept]')).toBeVisible();
  expect(await page.evaluate(() => typeof (window as {ithn?: object}).ithn)).toBe('object');
  expect(site.footprints).toEqual([]);
});

for (const [policies, left] of [
  ['', 'bread'],
  ["; trusted-types ithn ithn#gate own 'allow-duplicates'", 'bread'],
  ['; trusted-types ithn ithn#gate own', ''], // the guard may have no policy of its own there
] as const)
  test(`trusted markup loses the addresses of refused hosts without throwing${policies}`, async ({page, site}) => {
    const crashes: string[] = [];
    page.on('pageerror', ({message}) => crashes.push(message));
    const headers = {'content-security-policy': `require-trusted-types-for 'script'${policies}`};
    const html = `<ithn><body><p id="a"></p><script>
      const own = trustedTypes.createPolicy('own', {createHTML: (text) => text});
      window.put = (id, text) => (document.getElementById(id).innerHTML = own.createHTML(text));
      document.write(own.createHTML('<p id="b">written</p>'));
      put('a', '<b>bread</b><img src="${site.stranger}/trusted.gif">');
    </script>`;
    site.page('/free', html.replace('<ithn>', ''), {}, headers);
    await page.goto(site.url + '/free');
    await expect.poll(() => site.footprints.splice(0)).toEqual(['/trusted.gif']); // the control
    site.page('/held', html, {services, gate: {network: 'block'}}, headers);
    await page.goto(site.url + '/held');
    await expect(page.locator('#b')).toHaveText('written');
    await expect(page.locator('#a')).toHaveText(left);
    await page.waitForTimeout(300);
    expect(site.footprints).toEqual([]);
    expect(crashes).toEqual([]);
  });

test('a <base> below the tag does not redirect the library', async ({page, site}) => {
  site.page('/', `<ithn><base href="${site.stranger}/"><body>`, {ui: {}});
  await page.goto(site.url + '/');
  await expect(page.locator('ithn-banner [part~=accept]')).toBeVisible();
  expect(site.footprints).toEqual([]);
});
