import {lockMeta} from '../../compose/lock-meta.ts';
import {checkPageOptions, type IthnOptions} from '../../compose/page-options.ts';
import {readConfig} from '../../compose/read-config.ts';
import type {ConsentConfig} from '../../consent/settings.ts';
import {findScriptFiles} from './script-files.ts';
import {filesPlugin, rulesModule, type FilesPlugin} from './vite-plugin.ts';

/** What Astro hands to an integration when it starts, as far as it is needed here; no dependency on Astro. */
export interface AstroSetup {
  readonly command: string;
  readonly config: {readonly base: string; readonly build: {readonly assets: string}};
  readonly addMiddleware: (middleware: {entrypoint: string; order: 'pre' | 'post'}) => void;
  readonly updateConfig: (config: {vite: {plugins: FilesPlugin[]}}) => unknown;
}

export interface Integration {
  readonly name: string;
  readonly hooks: {readonly 'astro:config:setup': (setup: AstroSetup) => void};
}

/**
 * An Astro integration: puts the script tag and its configuration first in the head of every page, prerendered or
 * rendered on demand, serves the script's files from the site, and holds live tags of declared services.
 * @param config The configuration, as plain data: it is written into the page.
 * @throws ConsentError naming what is wrong with the configuration or an option.
 * @example
 * export default defineConfig({integrations: [ithn({policy: {revision: 1, effective: '2026-11-01', url: '/privacy'}})]});
 */
export function ithn(config: ConsentConfig, options: IthnOptions = {}): Integration {
  checkPageOptions(options);
  const {unknown, hold: holds = true, lock = true, banner = false} = options;
  readConfig(config); // says what is wrong before anything is built
  return {
    name: 'ithn',
    hooks: {
      'astro:config:setup'({command, config: {base, build}, addMiddleware, updateConfig}) {
        const files = findScriptFiles();
        const root = base.endsWith('/') ? base : `${base}/`;
        const folder = `${build.assets}/${files.folder}`;
        const json = JSON.stringify(config).replaceAll('<', '\\u003c');
        const markup =
          (lock ? lockMeta(config) : '') +
          `<script type="application/json" id="ithn-config">${json}</script>` +
          `<script src="${root}${folder}/ithn.js" data-config="#ithn-config"></script>`;
        const rules = {config, holds, banner, ...(unknown && {unknown}), markup, isDevelopment: command === 'dev'};
        updateConfig({vite: {plugins: [filesPlugin(files, rules, root, folder)]}});
        addMiddleware({entrypoint: rulesModule, order: 'pre'});
      },
    },
  };
}
