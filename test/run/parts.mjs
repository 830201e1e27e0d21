// The parts of `npm test`, one a row. To add one, add a row:
//   name       what `--only` calls it
//   title      what the table calls it
//   run        how: `check` (passes or fails as one), `nodeTests`, `unitTests`, `playwrightTests`, or `script`, a program
//              of ours that says what it counted by `reportResults` (results.mjs)
//   needs      what must be there first (provisions.mjs): build, nginx, chromium, firefox, webkit, webview, guestLibraries
//   cores      how many it keeps busy; 1 where nothing is said
//   minutes    the time after which it is ended and has failed; 20 where nothing is said
//   isQuick    whether `npm run test:quick` runs it too
//   engine, proves   under which heading the table of what was proved counts it
import {check, nodeTests, playwrightTests, script, tool, unitTests} from './commands.mjs';

const engines = {chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit'};

export const parts = [
  {name: 'types', title: 'types', run: check(tool('tsc'), '-p', '.'), isQuick: true},
  {
    name: 'lint',
    title: 'ESLint',
    run: check(tool('eslint'), '--config', '.config/eslint.config.js', '.'),
    isQuick: true,
  },
  {name: 'format', title: 'Prettier', run: check(tool('prettier'), '--check', '.'), isQuick: true},
  {name: 'lock', title: 'lock file', run: check('node', 'test/tools/check-lock.mjs'), isQuick: true},
  {name: 'locales', title: 'translations', run: check('node', 'locales/build.mjs', '--check'), isQuick: true},
  {name: 'floors', title: 'floors', run: check('node', 'test/tools/floors.mjs'), isQuick: true},
  {name: 'sizes', title: 'sizes', run: check('node', 'test/tools/sizes.mjs'), needs: ['build'], isQuick: true},
  {name: 'publint', title: 'publint', run: check(tool('publint')), needs: ['build']},
  {
    name: 'attw',
    title: 'types of the package',
    run: check(tool('attw'), '--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', './ithn.js'),
    needs: ['build'],
  },
  {
    name: 'compilers',
    title: 'types in the compilers of sites',
    run: script('test/types/run.mjs'),
    needs: ['build'],
  },
  {name: 'knip', title: 'unused code', run: check(tool('knip'), '--config', '.config/knip.json', '--no-config-hints')},
  {
    name: 'unit',
    title: 'unit tests',
    run: unitTests('chromium'),
    needs: ['chromium'],
    engine: 'chromium',
    proves: 'unit',
    isQuick: true,
  },
  {
    name: 'node',
    title: 'Node tests',
    run: nodeTests('test/node/'),
    needs: ['build', 'nginx'],
    engine: 'node',
    proves: 'node',
    isQuick: true,
  },
  {
    name: 'footprints',
    title: 'footprints',
    run: playwrightTests('chromium', {files: ['footprints.spec.ts']}),
    needs: ['build', 'chromium'],
    engine: 'chromium',
    proves: 'e2e',
    isQuick: true,
  },
  {
    name: 'e2e',
    title: 'end-to-end tests',
    run: playwrightTests('chromium', {workers: 2, without: 'footprints.spec.ts'}),
    needs: ['build', 'chromium'],
    engine: 'chromium',
    proves: 'e2e',
    cores: 2,
    minutes: 45,
  },
  {
    name: 'server',
    title: 'the collector in trouble',
    run: nodeTests('test/collector/'),
    needs: ['build'],
    minutes: 8,
  },
  {
    name: 'webview',
    title: 'the app',
    run: nodeTests('test/webview/webview.test.mjs'),
    needs: ['build', 'webview'],
    engine: 'webkit',
    proves: 'webview',
  },
  ...Object.entries(engines).flatMap(([engine, title]) => [
    {
      name: engine === 'chromium' ? 'trackers' : `${engine}-trackers`,
      title: `real trackers, ${title}`,
      run: script('test/trackers/run.mjs', '--engine', engine),
      needs: ['build', engine],
      engine,
      proves: 'trackers',
    },
    {
      name: engine === 'chromium' ? 'chaos' : `${engine}-chaos`,
      title: `chaos, ${title}`,
      run: script('test/chaos/run.mjs', '--engine', engine),
      needs: ['build', engine],
      engine,
      proves: 'chaos',
    },
  ]),
  {
    name: 'bundlers',
    title: 'six bundlers',
    run: script('test/bundlers/run.mjs'),
    needs: ['build', 'chromium'],
  },
  // a choice of the frameworks; `npm run test:frameworks` builds all of them
  {
    name: 'frameworks',
    title: 'Astro and Next.js',
    run: script('test/frameworks/run.mjs', 'astro', 'next', 'next-webpack'),
    needs: ['build', 'chromium'],
    cores: 2,
  },
  {
    name: 'runtimes',
    title: 'pages held in Deno and in Bun',
    run: nodeTests('test/edge/runtimes.test.mjs'),
    needs: ['build'],
    minutes: 5,
  },
  {
    name: 'unit-testers',
    title: 'Jest, Vitest and no page',
    run: script('test/unit-testers/run.mjs'),
    needs: ['build'],
  },
  {
    name: 'adapters',
    title: 'React, Vue, Svelte, Preact and Solid',
    run: script('test/adapters/run.mjs'),
    needs: ['build', 'chromium'],
  },
  // a choice of the steps, in Firefox of the libraries too; `npm run test:matrix` goes through all of them
  ...['chromium', 'firefox', 'webkit'].map((engine) => ({
    name: engine === 'chromium' ? 'guest' : `${engine}-guest`,
    title: `the gate as a guest, ${engines[engine]}`,
    run: script('test/guest/run.mjs', '--engine', engine),
    needs: ['build', engine, 'guestLibraries'],
    engine,
    proves: 'guest',
  })),
  {
    name: 'audit',
    title: 'the audit’s fair',
    run: script('test/audit/fair/run.mjs', '--quick'),
    needs: ['build', 'chromium'],
    cores: 2,
  },
  {
    name: 'firefox-audit',
    title: 'the audit’s fair, Firefox',
    run: script('test/audit/fair/run.mjs', '--browser', 'firefox', '--quick', '--watch', '800'),
    needs: ['build', 'firefox'],
    cores: 2,
  },
  {
    name: 'firefox-audit-trouble',
    title: 'audits in Firefox',
    run: nodeTests('test/audit/firefox.test.mjs'),
    needs: ['build', 'firefox'],
  },
  {
    name: 'audit-trouble',
    title: 'audits of sites in trouble, and of the bakery',
    run: nodeTests(
      ...['bad-sites', 'baseline', 'fix', 'bakery', 'init', 'evidence', 'seen'].map(
        (name) => `test/audit/${name}.test.mjs`,
      ),
    ),
    needs: ['build', 'chromium'],
  },
  {
    name: 'vectors',
    title: 'evasions',
    run: script('test/vectors/run.mjs'),
    needs: ['build', 'chromium'],
    engine: 'chromium',
    proves: 'vectors',
  },
  {
    name: 'held-vectors',
    title: 'live markup held before',
    run: script('test/vectors/held.mjs'),
    needs: ['build', 'chromium'],
  },
  // the same in the other engines: the whole unit suite, and what visitors leave behind
  {
    name: 'firefox',
    title: 'unit tests, Firefox',
    run: unitTests('firefox'),
    needs: ['firefox'],
    engine: 'firefox',
    proves: 'unit',
  },
  {
    name: 'firefox-e2e',
    title: 'footprints, Firefox',
    run: playwrightTests('firefox', {}),
    needs: ['build', 'firefox'],
    engine: 'firefox',
    proves: 'e2e',
  },
  ...['firefox', 'webkit'].map((engine) => ({
    name: `${engine}-written`,
    title: `the banner in the first HTML, ${engines[engine]}`,
    run: script('test/html/written.mjs', '--engine', engine),
    needs: ['build', engine],
    engine,
    proves: 'e2e',
  })),
  {
    name: 'webkit',
    title: 'unit tests, WebKit',
    run: unitTests('webkit'),
    needs: ['webkit'],
    engine: 'webkit',
    proves: 'unit',
  },
  {
    name: 'webkit-e2e',
    title: 'footprints, WebKit',
    run: nodeTests('test/webkit/'),
    needs: ['build', 'webkit'],
    engine: 'webkit',
    proves: 'e2e',
  },
];
