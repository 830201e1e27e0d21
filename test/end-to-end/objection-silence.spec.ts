import {accept, expect, open, reject, test} from './gate-site.ts';
import {isSilenced, leave, letTick, page, tracker} from './silence-site.ts';

const beat = `setInterval(() => { ticks++; fetch(at + '/beat').catch(() => {}) }, 100)`;
const categories = [{id: 'beacon', basis: 'objection', law: 'a law of theirs', regions: ['GB']}];
const gate = {onWithdraw: 'none'};

/** Where nobody is asked first, and how a visitor says no there. */
const places = {
  'a law lets it run until somebody objects': {
    config: {ui: undefined, categories, signals: {region: 'GB'}, gate},
    isTold: true,
  },
  'the law is opt-out': {config: {signals: {mode: 'opt-out'}, gate}, isTold: false},
} as const;

for (const [where, {config, isTold}] of Object.entries(places))
  test(`where ${where}, a no in the same page ends what runs, without a host declared`, async ({page: tab, site}) => {
    site.page('/tracker.js', tracker(beat));
    site.page('/', page(site), config);
    await open(tab, site, '/');
    await letTick(tab, 3);
    await expect.poll(() => site.footprints.length, 'the control: it sends').toBeGreaterThan(2);
    if (isTold) await tab.locator('ithn-banner [part~=reject]').click();
    else await reject(tab);
    await expect.poll(() => isSilenced(tab)).toBe(true);
    await letTick(tab, 2); // what was on its way has come
    site.footprints.length = 0;
    await letTick(tab, 5);
    expect(site.footprints).toEqual([]);
    await leave(tab, site);
    expect(site.footprints).toEqual(['/next']);
  });

test('a yes to what runs unasked, and a later no, end it too', async ({page: tab, site}) => {
  site.page('/tracker.js', tracker(beat));
  site.page('/', page(site), places['a law lets it run until somebody objects'].config);
  await open(tab, site, '/');
  await letTick(tab, 3);
  await accept(tab);
  await letTick(tab, 2);
  await expect.poll(() => site.footprints.length, 'the control: it goes on').toBeGreaterThan(4);
  await reject(tab);
  await expect.poll(() => isSilenced(tab)).toBe(true);
  await letTick(tab, 2);
  site.footprints.length = 0;
  await letTick(tab, 5);
  expect(site.footprints).toEqual([]);
});

test('what nobody objects to is heard on leaving: the control of those above', async ({page: tab, site}) => {
  site.page('/tracker.js', tracker(beat));
  site.page('/', page(site), places['a law lets it run until somebody objects'].config);
  await open(tab, site, '/');
  await letTick(tab, 3);
  await leave(tab, site);
  await expect.poll(() => site.footprints).toEqual(expect.arrayContaining(['/beat', '/leaving']));
});
