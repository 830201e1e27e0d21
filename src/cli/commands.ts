import type {Command} from './command.ts';

/** Every command; each file is loaded on demand, so that no command loads what only another needs. */
export const commands: Readonly<Record<string, Command>> = {
  audit: {
    usage:
      'URL [--config FILE] [--pages N | --sitemap] [--format html,json,sarif,junit,md,csv] [--out DIR] [--baseline FILE] [--fail-on LEVEL] [--fix [--source PATH] [--force]] [--seen FILE|URL] [--send URL] [--raw]',
    summary:
      'Visits a site with and without consent and reports what it sends and stores. 0: clean; 1: findings; 2: nothing could be checked.',
    load: () => import('./audit.ts'),
  },
  hold: {
    usage: 'PATH… [--banner] [--check] [--config FILE] [--report json|sarif] [--unknown hold] [--url ADDRESS]',
    summary:
      'Holds live tags of declared services in HTML files. 0: nothing to do, or written; 1: something is live with --check; 2: failed.',
    load: () => import('./hold.ts'),
  },
  init: {
    usage:
      '[--platform NAME] [--policy-url ADDRESS] [--effective DAY] [--revision N] [--name NAME] [--locale LANGUAGE] [--services PRESET:ID,…] [--theme NAME] [--script ADDRESS] [--config FILE] [--dir DIR] [--yes] [--force]',
    summary:
      'Asks a few questions, writes the configuration and the files that browsers load, and prints what to paste, for salla, zid, shopify, wordpress, plain, vite, next, nuxt or astro. 0: written; 2: failed, or a file already exists.',
    load: () => import('./init.ts'),
  },
  migrate: {
    usage: 'PATH… --from NAME [--check] [--config FILE] [--force]',
    summary:
      "Rewrites another tool's held tags in sources, and lists what it cannot map. 0: everything is mapped; 1: something is left, or --check found something to rewrite; 2: failed.",
    load: () => import('./migrate.ts'),
  },
};
