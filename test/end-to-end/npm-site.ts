import {cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {test as base} from '@playwright/test';
import {build} from 'vite';
import {serveFolder} from '../tools/first-visit.mjs';

export {expect} from '@playwright/test';

const root = resolve(import.meta.dirname, '../..');

/** A site whose bundle holds two copies of the package, as nested versions do. */
export interface NpmSite {
  readonly url: string;
  /** Writes a page whose script may import `/one.js`, `/other.js` (the runtime) and `/one-tags.js`, `/other-tags.js`. */
  page(name: string, script: string, body?: string): string;
}

async function bundleInto(folder: string): Promise<void> {
  const source = join(folder, 'source');
  const entries: Record<string, string> = {};
  for (const copy of ['one', 'other']) {
    cpSync(join(root, 'dist/npm'), join(source, copy), {recursive: true});
    entries[copy] = join(source, copy, 'index.js');
    entries[`${copy}-tags`] = join(source, copy, 'elements.js');
  }
  symlinkSync(join(root, 'node_modules'), join(source, 'node_modules'), 'junction');
  await build({
    root: source,
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      lib: {entry: entries, formats: ['es']},
    },
  });
  const isScriptTag = (path: string): boolean => !/dist[/\\](npm|types)/.test(path);
  cpSync(join(root, 'dist'), folder, {recursive: true, filter: isScriptTag});
}

/** `said`: what the page has written to the console as a warning or an error, and what it has thrown. */
export const test = base.extend<{said: string[]}, {site: NpmSite}>({
  site: [
    async ({}, use) => {
      mkdirSync(join(root, '.cache'), {recursive: true});
      const folder = mkdtempSync(join(root, '.cache/npm-site-'));
      await bundleInto(folder);
      const server = await serveFolder(folder);
      await use({
        url: server.url,
        page: (name, script, body = '') => {
          const html = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>مخبز</title>
            <link rel="icon" href="data:,"><body><h1>مخبز</h1>${body}${script}</body></html>`;
          writeFileSync(join(folder, name), html);
          return server.url + name;
        },
      });
      server.close();
      rmSync(folder, {recursive: true, force: true});
    },
    {scope: 'worker'},
  ],
  said: async ({page}, use) => {
    const said: string[] = [];
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(error.message));
    await use(said);
  },
});
