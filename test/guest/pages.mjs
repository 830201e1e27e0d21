// Whole pages: the way back, hydration, and scripts that take themselves away.

const script = {id: 'a', kind: 'script', version: 1};
const frame = {id: 'b', kind: 'iframe', version: 1};
const image = {id: 'c', kind: 'img', version: 1};

/** Server HTML for a visitor who has said yes: no mismatch, each once, and gone with its owner. */
const hydrates = (name, bundled, hasTemplate = true) => ({
  name: `${name} hydrates a page for a returning visitor`,
  library: name,
  bundled,
  async run({page, site, settle, say, expect, until}) {
    const inTemplate = `<b>from the template</b><img src="${site.stranger}/t-1.gif" alt=""><script src="${site.stranger}/s-1.js"></script>`;
    const items = [script, frame, image];
    site.page(`/hydrated-${name}`, (write) => {
      const things = items.map(write).join('');
      const template = hasTemplate ? `<template data-consent="beacon" id="t">${inTemplate}</template>` : '';
      const state = JSON.stringify({isShown: true, items});
      return `</head><body><div id="place"><main><p>before</p><section>${things}${template}</section><p>after</p></main></div>
        <script>window.inTemplate = ${JSON.stringify(inTemplate).replaceAll('</', '<\\/')}</script>
        <script src="/bundle/${bundled}"></script>
        <script>window.nodes = [...document.querySelectorAll('section > *')]; window.set = guest.start(document.querySelector('#place')); set(${state})</script>`;
    });
    await page.goto(`${site.url}/hydrated-${name}`);
    await settle();
    await say(page, 'acceptAll');
    await settle();
    await page.goto(`${site.url}/hydrated-${name}`);
    await until('it is there', () => page.run(`return document.readyState === 'complete'`));
    expect(
      'each once',
      (await settle()).filter((one) => one !== 'c-1'),
      hasTemplate ? ['a-1', 'b-1', 's-1', 't-1'] : ['a-1', 'b-1'],
    );
    expect('faults', await page.run('return faults'), []);
    expect(
      'the same nodes',
      await page.run(
        `const now = [...document.querySelectorAll('section > *')]; return now.length === nodes.length && now.every((one, index) => one === nodes[index])`,
      ),
      true,
    );
    const isVisible = `return !!document.querySelector('b')?.getBoundingClientRect().width`;
    if (hasTemplate) expect('the content is to be seen', await page.run(isVisible), true);
    await page.run(`set({isShown: false, items: []}); return true`);
    expect('gone with its owner', await page.run(`return !document.querySelector('b')`), true);
    await page.run(`set(${JSON.stringify({isShown: true, items})}); return true`);
    await settle();
    await say(page, 'rejectAll');
    await settle();
    expect('gone with the no', await page.run(isVisible), false);
    expect('faults', await page.run('return faults'), []);
  },
});

export const pageCases = () => [
  {
    name: 'the way back, without the cache for it',
    async run({page, site, settle, say, expect, until}) {
      // a page that listens to `unload` is not kept
      site.page(
        '/first',
        (write) => `<script>addEventListener('unload', () => {})</script></head><body>${write(frame)}<p>first`,
      );
      site.page('/second', () => '</head><body><p>second');
      const at = (text) =>
        until(text, () =>
          page.run(
            `return document.readyState === 'complete' && document.querySelector('p')?.textContent.includes('${text}')`,
          ),
        );
      await page.goto(`${site.url}/first`);
      await say(page, 'acceptAll');
      expect('after a yes', await settle(), ['b-1']);
      await page.goto(`${site.url}/second`);
      await say(page, 'rejectAll');
      await settle();
      await page.back();
      await at('first');
      expect('after a no', await settle(), []);
      expect('granted', await page.run(`return ithn.granted('beacon')`), false);
    },
  },
  {
    name: 'a frame leaves no step in the history',
    async run({page, site, settle, say, expect}) {
      site.page('/steps', (write) => `</head><body>${write(frame)}`);
      await page.goto(`${site.url}/steps`);
      const steps = await page.run('return history.length');
      for (const how of ['acceptAll', 'rejectAll', 'acceptAll', 'rejectAll', 'acceptAll']) {
        await say(page, how);
        await settle();
      }
      expect('steps', await page.run('return history.length'), steps);
    },
  },
  hydrates('react', 'hydration'),
  hydrates('vue', 'hydration-vue', false), // puts a template's content in its place, whoever's it is
  hydrates('preact', 'hydration-preact'),
  {
    name: 'scripts that take themselves, their parent, or every script away',
    async run({page, site, settle, say, expect}) {
      const held = (code, name) =>
        `<div><script type="text/plain" data-consent="beacon" ${name ? `data-src="${site.stranger}/${name}.js"` : ''}>${code}</script></div>`;
      site.page(
        '/hostile',
        () => `</head><body>
        ${held(`ran('self'); document.currentScript.remove()`)}
        ${held(`ran('parent'); document.currentScript.parentNode.remove()`)}
        ${held(`ran('moves'); document.body.prepend(document.currentScript)`)}
        ${held(`ran('again'); document.body.append(document.currentScript.cloneNode(true)); document.body.insertAdjacentHTML('beforeend', document.currentScript.outerHTML)`)}
        ${held(`ran('all'); for (const one of [...document.scripts]) if (one.id !== 'c') one.remove()`)}
        ${held(`ran('never')`)}`,
      );
      await page.goto(`${site.url}/hostile`);
      await page.run('return ithn.ready.then(() => true)');
      await settle(); // the configuration has been looked at
      await say(page, 'acceptAll');
      await settle();
      expect('ran', await page.run('return runs'), ['self', 'parent', 'moves', 'again', 'all']);
      expect('faults', await page.run('return faults'), []);
    },
  },
  {
    name: 'a thousand mounts and unmounts',
    async run({page, site, settle, say, expect}) {
      site.page('/mounts', () => '</head><body>');
      await page.goto(`${site.url}/mounts`);
      await say(page, 'acceptAll');
      await page.run(`return (async () => {
        for (let time = 0; time < 1000; time++) {
          const made = document.createElement('script');
          made.type = 'text/plain'; made.dataset.consent = 'beacon'; made.text = 'ran("made")';
          document.body.append(made);
          await new Promise((resolve) => setTimeout(resolve));
          if (time % 2) await new Promise((resolve) => setTimeout(resolve, 2));
          made.remove();
        }
        return true;
      })()`);
      await settle();
      const count = await page.run('return runs.length');
      expect('each at most once, and nearly all before they went', count <= 1000 && count > 400, true);
      expect('nothing is left', await page.run(`return document.querySelectorAll('body > *').length`), 0);
      expect('faults', await page.run('return faults'), []);
    },
  },
];
