import {accept, expect, expectCaught, open, ranIn, reject, test} from './gate-site.ts';

const things = (stranger: string) => `
  <img data-consent="beacon" data-src="${stranger}/img.gif" alt="">
  <img data-consent="beacon" data-srcset="${stranger}/srcset.gif 1x, ${stranger}/srcset.gif 2x" alt="">
  <picture><source data-consent="beacon" data-srcset="${stranger}/picture.gif"><img data-consent="beacon" data-src="${stranger}/picture.gif" alt=""></picture>
  <iframe data-consent="beacon" data-src="${stranger}/frame.html"></iframe>
  <link data-consent="beacon" rel="stylesheet" data-href="${stranger}/style.gif">
  <link data-consent="beacon" rel="preload" as="image" data-href="${stranger}/preload.gif">
  <link data-consent="beacon" rel="prefetch" data-href="${stranger}/prefetch.gif">
  <video data-consent="beacon" data-src="${stranger}/video.gif" preload="auto"></video>
  <video data-consent="beacon" data-poster="${stranger}/poster.gif"></video>
  <audio preload="auto"><source data-consent="beacon" data-src="${stranger}/audio.gif" type="audio/mpeg"></audio>
  <embed data-consent="beacon" data-src="${stranger}/embed.html">
  <object data-consent="beacon" data-data="${stranger}/object.html"></object>
  <input data-consent="beacon" type="image" data-src="${stranger}/input.gif">
  <svg><image data-consent="beacon" data-href="${stranger}/svg.gif" width="9" height="9"></image></svg>
  <template data-consent="beacon"><b>hello</b><img src="${stranger}/template.gif" alt=""><script src="${stranger}/template.js"></script></template>`;
const names = 'img srcset picture frame style preload prefetch video poster audio embed object input svg template';
const paths = [
  ...names.split(' ').map((name) => `/${name}.${/frame|embed|object/.test(name) ? 'html' : 'gif'}`),
  '/template.js',
].sort();
const seen = (footprints: readonly string[]) => [...new Set(footprints)].sort();

test('everything that loads is held, released, shut and released again', async ({page, site}) => {
  site.page('/things', `<ithn><body>${things(site.stranger)}`);
  await open(page, site, '/things');
  await page.waitForLoadState('load');
  await page.waitForTimeout(600);
  expect(site.footprints).toEqual([]);
  await accept(page);
  await expect.poll(() => seen(site.footprints)).toEqual(paths);
  await expect.poll(() => ranIn(page)).toEqual(['template']);
  expect(page.frames().map((frame) => frame.url())).toContain(`${site.stranger}/frame.html`);

  await reject(page);
  await expect.poll(() => page.frames().map((frame) => frame.url())).not.toContain(`${site.stranger}/frame.html`);
  await expect(page.locator('b')).toHaveCount(0);
  const live = await page.evaluate(
    () => document.querySelectorAll('[data-consent]:is([src],[srcset],[href],[poster],[data])').length,
  );
  expect(live).toBe(0);
  expect(await page.locator('iframe').getAttribute('data-src')).toBe(`${site.stranger}/frame.html`);

  site.footprints.length = 0;
  await accept(page);
  await expect(page.locator('b')).toHaveText('hello');
  await expect.poll(() => site.footprints).toContain('/frame.html');
  expect(await ranIn(page)).toEqual(['template']); // brought back, not run again
});

test('a control without the gate loads it all', async ({page, site}) => {
  const live = things(site.stranger)
    .replaceAll('data-consent="beacon"', '')
    .replaceAll('data-data', 'data')
    .replaceAll(/data-(src|srcset|href|poster)=/g, '$1=')
    .replaceAll(/<\/?template>|<template >/g, '');
  site.page('/live', `<body>${live}`);
  await open(page, site, '/live');
  await expect.poll(() => seen(site.footprints)).toEqual(paths);
});

test('a held noscript element stays text, whatever is chosen', async ({page, site}) => {
  site.page('/noscript', `<ithn><body><noscript data-consent="beacon"><img src="${site.stranger}/n.gif"></noscript>`);
  await open(page, site, '/noscript');
  await accept(page);
  await page.waitForTimeout(300);
  expect(site.footprints).toEqual([]);
});

test('an unknown or denied service stays held although its category is granted', async ({page, site}) => {
  const config = {
    services: [
      {id: 'one', categories: 'beacon'},
      {id: 'two', categories: 'beacon'},
    ],
  };
  const image = (service: string) =>
    `<img data-consent="beacon" data-service="${service}" data-src="${site.stranger}/${service}.gif">`;
  site.page('/services', `<ithn><body>${['one', 'two', 'three'].map(image).join('')}`, config);
  await expectCaught(page, site, '/services', ['/one.gif', '/two.gif', '/three.gif']);
  await open(page, site, '/services');
  await page.evaluate(() => void window.ithn?.choose({categories: {beacon: true}, services: {two: false}}));
  await expect.poll(() => site.footprints).toEqual(['/one.gif']);
});

test('nodes added later by any means are held and released the same way', async ({page, site}) => {
  const image = (name: string) => `<img data-consent="beacon" data-src="${site.stranger}/${name}.gif">`;
  site.page('/later', `<ithn><body><main></main>`);
  await open(page, site, '/later');
  await page.waitForLoadState('load');
  const add = (suffix: string) =>
    page.evaluate(
      ([stranger, suffix]) => {
        const image = (name: string) =>
          `<p><img data-consent="beacon" data-src="${stranger}/${name}${suffix}.gif"></p>`;
        const main = document.querySelector('main')!;
        main.insertAdjacentHTML('beforeend', image('adjacent'));
        const box = document.createElement('div');
        box.innerHTML =
          image('inner') + `<script type="text/plain" data-consent="beacon">ran('inner${suffix}')</script>`;
        main.append(box);
        const made = document.createElement('iframe');
        made.dataset.consent = 'beacon';
        made.dataset.src = `${stranger}/made${suffix}.html`;
        main.append(made);
        const script = document.createElement('script');
        script.type = 'text/plain';
        script.dataset.consent = 'beacon';
        script.dataset.src = `${stranger}/head${suffix}.js`;
        document.head.append(script); // a head that is swapped
        const body = document.createElement('body');
        body.innerHTML = image('body') + main.outerHTML.replace(/<script.*<\/script>/, '');
        document.body.replaceWith(body); // as Turbo and pjax do
        body.append(main);
        return undefined;
      },
      [site.stranger, suffix] as const,
    );
  await add('1');
  await page.waitForTimeout(300);
  expect(site.footprints).toEqual([]);
  await accept(page);
  const expected = (n: number) =>
    ['/adjacent', '/body', '/head', '/inner', '/made'].map(
      (name) => `${name}${n}.${name === '/head' ? 'js' : name === '/made' ? 'html' : 'gif'}`,
    );
  await expect.poll(() => seen(site.footprints)).toEqual(expected(1));
  // before the next body comes: the old one takes the first <main> with it, and what has not run there never will
  await expect.poll(() => ranIn(page)).toEqual(['head1', 'inner1']);
  await add('2');
  await expect.poll(() => seen(site.footprints)).toEqual([...expected(1), ...expected(2)].sort());
  await expect.poll(async () => (await ranIn(page)).sort()).toEqual(['head1', 'head2', 'inner1', 'inner2']);
  await reject(page);
  site.footprints.length = 0;
  await add('3');
  await page.waitForTimeout(300);
  expect(site.footprints).toEqual([]);
  expect(image('x')).toContain('data-consent');
});

test('a copy of a released frame, reinserted after the withdrawal, is shut', async ({page, site}) => {
  site.page('/copy', `<ithn><body><iframe data-consent="beacon" data-src="${site.stranger}/frame.html"></iframe>`);
  await open(page, site, '/copy');
  await accept(page);
  await expect.poll(() => site.footprints).toEqual(['/frame.html']);
  await page.evaluate(() => Object.assign(window, {copy: document.body.cloneNode(true)}));
  await reject(page);
  await page.evaluate(() => document.body.replaceWith((window as unknown as {copy: Node}).copy));
  await expect.poll(() => page.locator('iframe[src]').count()).toBe(0);
  expect(page.frames().filter((frame) => frame.url().startsWith(site.stranger))).toEqual([]);
});

test('open shadow roots are held and released if the page registers them', async ({page, site}) => {
  site.page('/shadow', `<ithn><body><div></div>`);
  await open(page, site, '/shadow');
  await page.waitForLoadState('load');
  await page.evaluate((stranger) => {
    const root = (document.querySelector('div') as HTMLElement).attachShadow({mode: 'open'});
    root.innerHTML = `<img data-consent="beacon" data-src="${stranger}/shadow.gif"><script type="text/plain" data-consent="beacon">ran('shadow')</script>`;
    Object.assign(window, {stopWatching: window.ithn?.watch(root)});
  }, site.stranger);
  expect(site.footprints).toEqual([]);
  await accept(page);
  await expect.poll(() => site.footprints).toEqual(['/shadow.gif']);
  await expect.poll(() => ranIn(page)).toEqual(['shadow']);
  await reject(page);
  expect(await page.evaluate(() => document.querySelector('div')?.shadowRoot?.querySelector('[src]'))).toBe(null);
  await page.evaluate(() => (window as unknown as {stopWatching(): void}).stopWatching());
  site.footprints.length = 0;
  await accept(page);
  await page.waitForTimeout(300);
  expect(site.footprints).toEqual([]);
});

test('hostile attributes: only http(s) is ever activated, no srcdoc, no handler', async ({page, site}) => {
  const hostile = [
    'javascript:ran(1)',
    ' JaVaScRiPt:ran(2)',
    'java\tscript:ran(3)',
    '\u0001javascript:ran(4)',
    'data:text/html,<script>parent.ran(5)</script>',
    'blob:x',
    'vbscript:x',
    'file:///etc/passwd',
  ];
  site.page('/hostile', `<ithn><body>`);
  await open(page, site, '/hostile');
  await page.waitForLoadState('load');
  await accept(page);
  const promoted = await page.evaluate((hostile) => {
    for (const address of hostile)
      for (const [tag, name] of [
        ['iframe', 'src'],
        ['img', 'srcset'],
        ['object', 'data'],
        ['embed', 'src'],
        ['link', 'href'],
        ['a', 'href'],
        ['form', 'action'],
        ['script', 'src'],
      ] as const) {
        const element = document.createElement(tag);
        element.dataset.consent = 'beacon';
        element.dataset[name] = address;
        element.dataset.srcdoc = `<script>parent.ran('srcdoc')</script>`;
        element.dataset.onclick = element.dataset.onerror = `ran('handler')`;
        document.body.append(element);
      }
    return new Promise<string[]>((resolve) =>
      setTimeout(() => {
        const live = document.querySelectorAll('[src],[srcset],[data],[href],[action],[srcdoc],[onclick],[onerror]');
        resolve([...live].filter((one) => one.tagName !== 'SCRIPT').map((one) => one.outerHTML));
      }, 200),
    );
  }, hostile);
  expect(promoted).toEqual([]);
  expect(await ranIn(page)).toEqual([]);
});

test('attributes of a megabyte stop nothing; legal addresses with commas and spaces load', async ({page, site}) => {
  site.page('/big', `<ithn><body>`);
  await open(page, site, '/big');
  await page.waitForLoadState('load');
  await accept(page);
  await page.evaluate((stranger) => {
    for (const value of ['a,'.repeat(5e5), 'x'.repeat(1e6), ' '.repeat(1e6) + 'javascript:1', 'a:'.repeat(5e5)]) {
      const image = document.createElement('img');
      image.dataset.consent = 'beacon';
      image.dataset.srcset = value;
      image.dataset.consent = 'beacon';
      const frame = document.createElement('iframe');
      frame.dataset.consent = value.slice(0, 1000) + ' beacon';
      document.body.append(image, frame);
    }
    const image = document.createElement('img');
    image.dataset.consent = 'beacon';
    image.dataset.src = `${stranger}/fonts.gif?family=Roboto:400,Lato:700&text=a b`;
    document.body.append(image);
  }, site.stranger);
  await expect.poll(() => site.footprints).toContain('/fonts.gif');
});

test('names that clobber the document, duplicate ids and nested held nodes do not open the gate', async ({
  page,
  site,
}) => {
  const image = (name: string) => `<img data-consent="beacon" data-src="${site.stranger}/${name}.gif">`;
  site.page(
    '/odd',
    `<img name="scripts"><ithn><body><form name="forms"><input name="body"></form><img name="readyState">
     <p id="x"></p><p id="x">${image('a')}</p>
     <template data-consent="beacon"><template data-consent="advertising">${image('inner')}</template>${image('outer')}</template>
     <script type="text/plain" data-consent="beacon">document.currentScript.remove(); document.querySelector('#gone').remove(); ran('gone')</script>
     <script type="text/plain" data-consent="beacon" id="gone">ran('never')</script>
     <svg><script type="text/plain" data-consent="beacon">ran('svg')</script></svg>`,
  );
  const uncaught: string[] = [];
  page.on('pageerror', (error) => uncaught.push(error.message));
  await open(page, site, '/odd');
  await page.waitForLoadState('load');
  await page.waitForTimeout(300);
  expect(site.footprints).toEqual([]);
  await page.evaluate(() => void window.ithn?.choose({categories: {beacon: true}}));
  await expect.poll(() => site.footprints.sort()).toEqual(['/a.gif', '/outer.gif']);
  expect(await ranIn(page)).toEqual(['gone']);
  // fields that go by the names of a form's own methods, and what comes with them
  await page.evaluate((late) => {
    const names = ['matches', 'querySelectorAll', 'getAttribute', 'firstElementChild', 'getAttributeNames'];
    const fields = names.map((name) => `<input name="${name}">`).join('');
    document.body.insertAdjacentHTML('beforeend', `<form data-consent="beacon">${fields}</form>${late}`);
  }, image('late'));
  await expect.poll(() => site.footprints.sort()).toEqual(['/a.gif', '/late.gif', '/outer.gif']);
  expect(uncaught).toEqual([]);
});

test('a name that hides the script tag hides its configuration, and nothing opens without one', async ({
  page,
  site,
}) => {
  const image = `<img data-consent="beacon" data-src="${site.stranger}/a.gif">`;
  site.page('/hidden', `<img name="currentScript" src="data:,"><ithn><body>${image}`);
  await expectCaught(page, site, '/hidden', ['/a.gif']);
  await open(page, site, '/hidden');
  await page.waitForLoadState('load');
  await page.evaluate(() => void window.ithn?.choose({categories: {beacon: true}}).catch(() => {}));
  await page.waitForTimeout(500);
  expect(site.footprints).toEqual([]);
});

test('a frame is filled on the next visit too, while the page is being parsed', async ({page, site}) => {
  const frame = `<iframe data-consent="beacon" data-src="${site.stranger}/frame.html"></iframe>`;
  site.page('/frame', `<ithn><body>${frame}<p>bread`);
  await open(page, site, '/frame');
  await accept(page);
  await expect.poll(() => site.footprints).toEqual(['/frame.html']);
  await page.reload();
  await expect.poll(() => site.footprints).toEqual(['/frame.html', '/frame.html']);
});

test('a held script with a data: address waits for a yes like any other', async ({page, site}) => {
  const held = (id: string) =>
    `<script type="text/plain" data-consent="${id}" data-src="data:text/javascript,ran('${id}')"></script>`;
  site.page('/data', `<ithn><body>${held('session')}${held('beacon')}`);
  await open(page, site, '/data');
  await expect.poll(() => ranIn(page), 'one that needs no yes runs').toEqual(['session']);
  await page.waitForLoadState('load');
  expect(await ranIn(page)).toEqual(['session']);
  await accept(page);
  await expect.poll(() => ranIn(page)).toEqual(['session', 'beacon']);
});
