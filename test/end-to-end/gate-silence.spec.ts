import {accept, expect, open, test} from './gate-site.ts';
import {appIn, forms} from './npm-app.ts';
import {expectSilent, leave, letTick, page, silence, tracker} from './silence-site.ts';

/** Ways to go on that a file of theirs may know. Where it sends to is named nowhere in what is held. */
const ways = {
  'a timer': `tick(() => fetch(at + '/timer'))`,
  'functions of a frame of its own': `
    const frame = document.createElement('iframe'); frame.hidden = true; document.documentElement.append(frame);
    const native = frame.contentWindow.fetch; tick(() => native(at + '/frame'))`,
  'functions of a frame that is gone again': `
    const frame = document.createElement('iframe'); frame.hidden = true; document.documentElement.append(frame);
    const native = frame.contentWindow.fetch.bind(window); frame.remove(); tick(() => native(at + '/gone'))`,
  'the browser’s own function, kept under one of its own': `
    const native = fetch; window.fetch = (...all) => native(...all); tick(() => native(at + '/kept'))`,
  'a worker': `tick(() => new Promise((done) => {
    const code = 'fetch("' + at + '/worker").catch(() => {}).then(() => postMessage(1))';
    const worker = new Worker(URL.createObjectURL(new Blob([code]))); worker.onmessage = worker.onerror = done; }))`,
  'a call by the site': `tick(() => {}); window.track = () => fetch(at + '/called'); window.sites = true`,
};
for (const [name, way] of Object.entries(ways))
  test(`after a no in the same page a tracker that has ${name} falls silent, on leaving too`, async ({
    page: tab,
    site,
  }) => {
    site.page('/tracker.js', tracker(way));
    site.page('/', page(site), {gate: {onWithdraw: 'none'}});
    await open(tab, site, '/');
    await accept(tab);
    await letTick(tab, 3);
    expect(site.footprints.length, 'the control: it sends').toBeGreaterThan(0);
    site.footprints.length = 0;
    await silence(tab);
    await expectSilent(tab, site);
    await leave(tab, site);
    expect(site.footprints).toEqual(['/next']);
  });

const config = {
  policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
  ui: 'none',
  gate: {requireGesture: false, onWithdraw: 'none'},
};
for (const form of forms)
  for (const name of ['a timer', 'a call by the site'] as const)
    test(`with the package from npm, ${form}, a tracker that has ${name} falls silent, and what it calls of the site goes on`, async ({
      page: tab,
      site,
    }) => {
      site.page(
        '/tracker.js',
        `window.callSite = (address) => { const done = buy(address); return done; };${tracker(ways[name])}`,
      );
      site.page('/', page(site, await appIn(tab, form, config)));
      await open(tab, site, '/');
      await expect.poll(() => tab.evaluate(() => !!window.ithn)).toBe(true);
      await accept(tab);
      await letTick(tab, 3);
      await expect.poll(() => site.footprints.length, 'the control: it sends').toBeGreaterThan(0);
      await silence(tab);
      await expectSilent(tab, site);
      const bought = site.stranger.replace('127.0.0.1', 'localhost') + '/bought';
      await tab.evaluate(
        (address) => (globalThis as unknown as {callSite(one: string): unknown}).callSite(address),
        bought,
      );
      await expect.poll(() => site.footprints).toEqual(['/bought']);
    });

test('a tracker that goes on without a no is heard on leaving: the control of those above', async ({
  page: tab,
  site,
}) => {
  site.page('/tracker.js', tracker(ways['a timer']));
  site.page('/', page(site), {gate: {onWithdraw: 'none'}});
  await open(tab, site, '/');
  await accept(tab);
  await letTick(tab, 3);
  await leave(tab, site);
  await expect.poll(() => site.footprints).toEqual(expect.arrayContaining(['/timer', '/leaving']));
});

for (const [how, way] of Object.entries({
  'by a tracker that is gone': 'tick(() => {})',
  'beside a tracker that holds on to the browser’s functions': ways['functions of a frame that is gone again'],
}))
  test(`what the site itself reached first after the yes goes on after the no, ${how}`, async ({page: tab, site}) => {
    site.page('/tracker.js', tracker(way));
    site.page('/', page(site), {gate: {onWithdraw: 'none'}});
    await open(tab, site, '/');
    const buy = (name: string): Promise<void> =>
      tab.evaluate(
        ([at, which]) => {
          // as a site's own file would: what a test evaluates has no file
          const script = document.createElement('script');
          script.text = `
            fetch('${at}/cdn-${which}');
            document.body.append(Object.assign(document.createElement('iframe'), {src: '${at}/payment-${which}.html'}));
            new WebSocket('${at?.replace('http', 'ws')}/socket-${which}');
            new Image().src = '${at}/picture-${which}.gif';`;
          document.body.append(script);
        },
        [site.stranger.replace('127.0.0.1', 'localhost'), name],
      );
    await accept(tab);
    await letTick(tab, 1);
    const of = (name: string): string[] => site.footprints.filter((path) => path.includes(name)).sort();
    const all = (name: string): string[] => [
      `/cdn-${name}`,
      `/payment-${name}.html`,
      `/picture-${name}.gif`,
      `/socket-${name}`,
    ];
    await buy('yes');
    await expect.poll(() => of('yes')).toEqual(all('yes'));
    await silence(tab);
    await buy('no');
    await expect.poll(() => of('no')).toEqual(all('no'));
  });
