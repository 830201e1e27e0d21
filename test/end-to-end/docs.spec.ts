import {readdirSync} from 'node:fs';
import {resolve} from 'node:path';
import {expect, test} from './fixtures.ts';

const names = readdirSync(resolve(import.meta.dirname, '../../demo/docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => (name === 'README.md' ? '' : name.replace('.md', '.html')));

test('no page of the documentation scrolls sideways at 360 px', async ({page}) => {
  await page.setViewportSize({width: 360, height: 740});
  const widths: Record<string, number> = {};
  for (const name of names) {
    const answer = await page.goto(`/docs/${name}`);
    expect(answer?.status(), name).toBe(200);
    widths[name] = await page.evaluate(() => document.documentElement.scrollWidth);
  }
  expect(names.length).toBeGreaterThan(20);
  expect(widths).toEqual(Object.fromEntries(names.map((name) => [name, 360])));
});
