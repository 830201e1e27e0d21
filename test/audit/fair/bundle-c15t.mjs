// c15t comes as React components alone: its site is bundled once, into what is installed for the fair.
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'vite';

const outDir = join(import.meta.dirname, 'node_modules/.c15t');

/** Makes /rivals/.c15t/site.js and site.css, unless they are there. */
export async function bundleC15t() {
  if (existsSync(join(outDir, 'site.js'))) return;
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    define: {'process.env.NODE_ENV': '"production"'},
    build: {
      outDir,
      lib: {
        entry: join(import.meta.dirname, 'c15t-entry.mjs'),
        formats: ['iife'],
        name: 'site',
        fileName: () => 'site.js',
      },
      cssCodeSplit: false,
      rolldownOptions: {output: {assetFileNames: 'site[extname]'}},
    },
  });
}
