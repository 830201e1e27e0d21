import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import type {Page} from '@playwright/test';
import {build} from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** How a site gets the package from npm to its visitors: its files as they are, or one file with the site's own code. */
export const forms = ['in files of its own', 'in one file with the site’s code'] as const;
export type Form = (typeof forms)[number];

/** The site's own part: it starts the library, and `window.buy(address)` is a request of the site's. */
const app = (config: object): string => `
  import {createConsent} from 'ithn';
  window.buy = (address) => { const bought = fetch(address); return bought; };
  window.ithn = createConsent(${JSON.stringify(config)});`;

async function bundle(config: object): Promise<string> {
  const name = 'virtual:app';
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {name: 'app', resolveId: (id) => (id === name ? id : null), load: (id) => (id === name ? app(config) : null)},
    ],
    resolve: {alias: {ithn: resolve(root, 'dist/npm/index.js')}},
    build: {
      write: false,
      rolldownOptions: {input: {app: name}, output: {codeSplitting: false}},
    },
  });
  const {output} = [result].flat()[0] as {output: readonly {readonly code?: string}[]};
  return output[0]?.code ?? '';
}

/** Serves what an app needs, and returns the markup that starts it. */
export async function appIn(page: Page, form: Form, config: object): Promise<string> {
  const code = form === 'in files of its own' ? app(config) : await bundle(config);
  const serve = (address: string, body: string) =>
    page.route(`**${address}`, (route) => route.fulfill({contentType: 'text/javascript', body}));
  await serve('/app.js', code);
  await serve('/idb-keyval.js', readFileSync(resolve(root, 'node_modules/idb-keyval/dist/index.js'), 'utf8'));
  const imports = {ithn: '/dist/npm/index.js', 'idb-keyval': '/idb-keyval.js'};
  return `<script type="importmap">${JSON.stringify({imports})}</script><script type="module" src="/app.js"></script>`;
}
