// The builder as a static host serves it: a folder below the root of a server that answers with files and nothing else.
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, resolve} from 'node:path';
import {test as base, type Page} from '@playwright/test';
import {makeBuilder} from '../../demo/builder/build.mjs';
import {types} from '../../demo/server/files.mjs';

interface Host {
  /** The builder's address. */
  readonly url: string;
  /** Puts a page beside the builder's files, and returns its address. */
  page(html: string): string;
}

interface Fixtures {
  /** Every request that went to another host, or that this one has no file for. */
  readonly strays: string[];
}

export const test = base.extend<Fixtures, {host: Host}>({
  host: [
    async ({}, use) => {
      const files = await makeBuilder(resolve(import.meta.dirname, '../../dist'));
      const server = createServer((request, response) => {
        // also at the root, where the shop that pastes keeps what browsers load
        const path = (request.url ?? '').replace(/^\/(folder\/)?/, '');
        const file = files.get(path || 'index.html');
        const type = types[extname(path || 'index.html')] ?? 'application/octet-stream';
        response.writeHead(file ? 200 : 404, {'content-type': type}).end(file);
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/folder/`;
      let pages = 0;
      const page = (html: string): string => {
        const name = `page-${String(++pages)}.html`;
        files.set(name, Buffer.from(html));
        return url + name;
      };
      await use({url, page});
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
    {scope: 'worker'},
  ],
  strays: async ({context, host}, use) => {
    const strays: string[] = [];
    context.on('response', (response) => {
      if (!response.url().startsWith(host.url) || response.status() >= 400) strays.push(response.url());
    });
    context.on('request', (request) => {
      if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(host.url)) strays.push(request.url());
    });
    await use(strays);
  },
});

/** Goes on by the tabulator until this has the focus: no way of its own is needed, and no pointer. */
export async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    if (await page.evaluate((wanted) => !!document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${selector} is not reached by ${key}`);
}
