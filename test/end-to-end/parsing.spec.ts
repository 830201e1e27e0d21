import {createReadStream} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {expect, test} from '@playwright/test';
import {releaseEverything} from './ungated.ts';

// The network cuts a page anywhere: in the middle of a script, of a template. What is not whole yet must not be released.
const config = '{"policy": {"revision": 1, "effective": "2026-11-01", "url": "/privacy"}, "ui": "none"}';
const pieces = [
  `<!doctype html><html lang="en"><head><title>Slow</title>
   <script type="application/json" id="ithn-config">${config}</script>
   <script src="/ithn.js" data-config="#ithn-config"></script>
   <script>window.log = [];</script>
   <script type="text/plain" data-consent="beacon">log.push('first half');`,
  ` log.push('second half');</script>
   <script type="text/plain" data-consent="beacon">log.push('after')</script>
   </head><body><template data-consent="beacon"><p id="one">one</p>`,
  `<p id="two">two</p><script>log.push('in the template')</script></template><p>end</p>
   <script type="text/plain" data-consent="beacon">log.push('last')`,
  `; log.push('very last')</script></body></html>`,
];
const pause = 300; // milliseconds between the pieces

let server: Server;
test.beforeAll(async () => {
  server = createServer(async ({url}, response) => {
    if (url?.endsWith('.js')) {
      response.writeHead(200, {'content-type': 'text/javascript'});
      return void createReadStream(`dist${url}`)
        .on('error', () => response.end())
        .pipe(response);
    }
    response.writeHead(200, {'content-type': 'text/html; charset=utf-8'});
    for (const piece of pieces) {
      response.write(piece);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
test.afterAll(() => void server.close());

test('an element still being parsed is released when it is complete', async ({page}) => {
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  await page.goto(url);
  expect(await page.evaluate('log')).toEqual([]);
  await page.evaluate('ithn.acceptAll()'); // with a gesture, as the driver evaluates
  await page.goto(url);
  await expect
    .poll(() => page.evaluate('log'))
    .toEqual(['first half', 'second half', 'after', 'in the template', 'last', 'very last']);
  await expect(page.locator('#one')).toHaveCount(1);
  await expect(page.locator('#two')).toHaveCount(1);
});

test('ungated, the same page runs everything', async ({page}) => {
  const body = `(${releaseEverything.toString()})()`;
  await page.route('**/ithn.js', (route) => route.fulfill({contentType: 'text/javascript', body}));
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  await expect.poll(() => page.evaluate('log')).toContain('very last');
  expect(await page.evaluate('log')).toContain('in the template');
});
