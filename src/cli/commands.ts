import type {Command} from './command.ts';

const configFile = 'The configuration as JSON; ithn.config.json by default.';

/** Every command; each file is loaded on demand, so that no command loads what only another needs. */
export const commands: Readonly<Record<string, Command>> = {
  audit: {
    usage: 'URL [OPTION…]',
    summary:
      'Visits a site with and without consent and reports what it sends and stores. 0: clean; 1: findings; 2: nothing could be checked.',
    options: {
      '--config FILE': "The configuration as JSON to judge against; the page's own by default.",
      '--pages N': 'How many pages, 1 by default; more are found by their links.',
      '--sitemap': 'Takes the pages from the sitemap.',
      '--format LIST': 'Any of html, json, sarif, junit, md, csv; html,json by default.',
      '--out DIR': 'Where the reports are written; ithn-audit by default.',
      '--baseline FILE': 'An earlier report.json; what is in it is not reported again.',
      '--fail-on LEVEL': 'error, warning or note: from which severity the exit code is 1; error by default.',
      '--fix': 'Writes services.json with drafts for undeclared services.',
      '--source PATH': 'With --fix: also writes the held pages of this folder.',
      '--force': 'With --fix: overwrites services.json, and the pages in --source themselves.',
      '--seen FILE|URL': "Judges what visitors' browsers have reported too.",
      '--send URL': 'Sends manifest.json to a collector.',
      '--raw': 'Keeps the values of queries, cookies and headers in the HAR files.',
      '--passes LIST': 'Only these of untouched, no, yes, category, withdraw, gpc, returning, without-storage.',
      '--watch MS': 'How long a page is watched after each answer; 2000 by default.',
      '--timeout MS': 'How long a page may take to load; 15000 by default.',
      '--budget SECONDS': 'How long the audit may take; 600 by default.',
      '--parallel N': 'How many passes run at a time; 2 by default.',
      '--max-requests N': 'After how many requests a pass ends as incomplete; 5000 by default.',
      '--browser NAME': 'chromium, the default, or firefox.',
      '--executable PATH': "The browser's program; CHROME_PATH, or FIREFOX_PATH, by default.",
      '--browser-arg ARG': 'One more argument for the browser; may be repeated.',
      '--browser-pref NAME=VALUE': 'A preference of Firefox, as in about:config; may be repeated.',
    },
    load: () => import('./audit.ts'),
  },
  hold: {
    usage: 'PATH… [--banner] [--check] [--config FILE] [--report json|sarif] [--unknown hold] [--url ADDRESS]',
    summary:
      'Holds live tags of declared services in HTML files. 0: nothing to do, or written; 1: something is live with --check; 2: failed.',
    options: {
      '--banner': 'Writes the banner into each page too.',
      '--check': 'Writes nothing; the exit code is 1 where something is live or a banner is missing or out of date.',
      '--config FILE': configFile,
      '--report FORMAT': 'Prints json or sarif instead of lines.',
      '--unknown hold': 'Holds third-party hosts that no service declares too; without it they are reported.',
      '--url ADDRESS': "The site's own address, so that its own host is not taken for a third party.",
    },
    load: () => import('./hold.ts'),
  },
  init: {
    usage: '[OPTION…]',
    summary:
      'Asks a few questions, writes the configuration and the files that browsers load, and prints what to paste. 0: written; 2: failed, or a file already exists.',
    options: {
      '--platform NAME': 'salla, zid, shopify, wordpress, plain, vite, next, nuxt or astro.',
      '--policy-url ADDRESS': 'Where the privacy policy is.',
      '--effective DAY': 'The day from which the policy applies, such as 2026-11-01.',
      '--revision N': "The policy's revision; 1 by default. A higher one asks every visitor again.",
      '--name NAME': 'The name of the shop or site.',
      '--locale LANGUAGE': "auto for the page's own, or a tag such as ar or en.",
      '--services LIST': 'Services from the catalogue with their ids, such as google-analytics:G-ABC123,youtube.',
      '--theme NAME': 'clay, ink or sea: also writes ithn-theme.css.',
      '--script ADDRESS': 'The address that ithn.js will have.',
      '--config FILE': 'Uses this configuration instead of asking for one.',
      '--dir DIR': 'Where to write; the current folder by default.',
      '--yes': 'Asks nothing, and uses the defaults for what is missing.',
      '--force': 'Overwrites files whose content differs.',
    },
    load: () => import('./init.ts'),
  },
  migrate: {
    usage: 'PATH… --from NAME [--check] [--config FILE] [--force]',
    summary:
      "Rewrites another tool's held tags in sources, and lists what it cannot map. 0: everything is mapped; 1: something is left, or --check found something to rewrite; 2: failed.",
    options: {
      '--from NAME': "The other tool's name, such as cookiebot or onetrust.",
      '--check': 'Writes nothing; the exit code is 1 where something would be rewritten.',
      '--config FILE': configFile,
      '--force': 'Adds the services to a configuration that is there already.',
    },
    load: () => import('./migrate.ts'),
  },
};
