// Libraries that keep the head of a document, or change the whole of it before the visitor's eyes.

const script = (id, version = 1) => ({id, kind: 'script', version});
const frame = {id: 'b', kind: 'iframe', version: 1};
const image = {id: 'c', kind: 'img', version: 1};

const unheadSteps = [
  ['use', [script('a'), script('d')]],
  ['patch', [script('a'), script('d')]],
  ['patch', [script('a', 2), script('d')]],
  ['dispose', []],
  ['use', [script('a'), script('d')]],
  ['dispose', []],
];

async function playUnhead({page, site, settle, say}, as) {
  await page.goto(`${site.url}/unhead?as=${as}`);
  const does = (step) => page.run(`return head[arguments[0]](arguments[1]).then(() => true)`, ...step);
  const look = `return [...document.querySelectorAll('script[id]:not(#c)')].map(({id}) => id)`;
  const log = [];
  if (as === 'held') await say(page, 'acceptAll');
  for (const step of unheadSteps) {
    await does(step);
    log.push({requests: await settle(), nodes: await page.run(look), faults: await page.run('return faults')});
  }
  if (as === 'control') return log;
  await say(page, 'rejectAll');
  await does(unheadSteps[0]);
  log.push({requests: await settle(), nodes: ['a', 'd'], faults: await page.run('return faults')});
  return log;
}

/** A page that shows another part of itself by a view transition, three times; the last time a no comes in the middle. */
async function playTransitions({page, site, settle, say}, as) {
  await page.goto(`${site.url}/transitions?as=${as}`);
  if (as === 'held') await say(page, 'acceptAll');
  const log = [await settle()];
  for (let time = 0; time < 3; time++) {
    await page.run(`return show().then(() => true)`);
    log.push(await settle());
  }
  const faults = await page.run('return faults');
  if (as === 'control') return {log, faults};
  await page.run(`return show(() => ithn.rejectAll()).then(() => true)`);
  const refused = await settle();
  await page.run(`return show().then(() => true)`);
  return {log, refused, after: await settle(), faults: await page.run('return faults')};
}

export const headCases = () => [
  {
    name: 'unhead',
    library: 'unhead',
    bundled: 'unhead',
    async run(tools) {
      tools.site.page(
        '/unhead',
        () => '<script src="/bundle/unhead"></script><script>window.head = guest.start()</script></head><body>',
      );
      const control = await playUnhead(tools, 'control');
      const held = await playUnhead(tools, 'held');
      const last = held.pop();
      tools.expect('as the control', held, control);
      tools.expect('it ran again when it was used again', control[4].requests, ['a-1', 'd-1']);
      tools.expect('after a no', [last.requests, last.faults], [[], []]);
    },
  },
  {
    name: 'view transitions',
    library: 'transitions',
    // WebKitGTK 2.50 cannot be driven through it, without Ithn either
    engines: ['chromium', 'firefox'],
    async run(tools) {
      tools.site.page(
        '/transitions',
        (
          write,
        ) => `<style>main { view-transition-name: main } ::view-transition-group(*) { animation-duration: 0.1s }</style></head><body>
          <main><p>0</p>${write(script('a'))}${write(frame)}${write(image)}</main>
          <script>
            let shown = 0;
            window.show = (meanwhile) => document.startViewTransition(async () => {
              const main = document.createElement('main');
              main.append(String(++shown));
              for (const item of ${JSON.stringify([script('d'), frame, image])}) {
                const [tag, attributes] = make(item);
                const node = document.createElement(tag);
                for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
                main.append(node);
              }
              await meanwhile?.();
              document.querySelector('main').replaceWith(main);
            }).finished;
          </script>`,
      );
      const control = await playTransitions(tools, 'control');
      const held = await playTransitions(tools, 'held');
      const loaded = ({log}) => log.map((all) => all.filter((one) => !one.startsWith('c')));
      tools.expect('as often as in the control', loaded(held), loaded(control));
      tools.expect('a no in the middle, and after it', [held.refused, held.after], [[], []]);
      tools.expect('faults', held.faults, control.faults);
    },
  },
];
