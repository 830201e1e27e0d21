import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {checkConfig} from '../consent/check-config.ts';
import type {ConsentConfig} from '../consent/settings.ts';
import {expandPreset} from '../services/presets.ts';
import {ask, type Question} from './init/ask.ts';
import {browserFiles, readTheme} from './init/browser-files.ts';
import {configFrom} from './init/config-from.ts';
import {install, stepsAsText, themeNames, type ThemeName} from './init/install.ts';
import {platformNames, type PlatformName} from './init/platform.ts';
import {platforms} from './init/platforms.ts';
import {refuseOverwriting} from './init/refuse-overwriting.ts';
import {checkScriptAddress} from './init/check-script-address.ts';
import {readConfigFile} from './read-config-file.ts';
import {UsageError} from './usage-error.ts';

const options = {
  platform: {type: 'string'},
  'policy-url': {type: 'string'},
  effective: {type: 'string'},
  revision: {type: 'string'},
  name: {type: 'string'},
  locale: {type: 'string'},
  services: {type: 'string'},
  theme: {type: 'string'},
  script: {type: 'string'},
  config: {type: 'string'},
  dir: {type: 'string', default: '.'},
  yes: {type: 'boolean', default: false},
  force: {type: 'boolean', default: false},
} as const;

/** `ithn init --platform NAME`. 0: the files are written; nothing is, where one of them is there and `--force` is not given. */
export async function run(args: string[]): Promise<number> {
  const {values, positionals} = parseArgs({args, options, allowPositionals: true});
  if (positionals.length) throw new UsageError(`init takes no path (received "${positionals.join(' ')}"); use --dir.`);
  // refused before anything is asked
  if (values.platform !== undefined) platformNamed(values.platform);
  const theme = values.theme === undefined ? undefined : await readTheme(themeNamed(values.theme));
  const given = values.config === undefined ? undefined : await readConfigFile(values.config);
  const answers = await ask(questionsFor(given), values, values.yes);
  const name = platformNamed(answers.platform ?? '');
  const platform = platforms[name];
  const script =
    answers.script === undefined && platform.script
      ? platform.script
      : checkScriptAddress(answers.script ?? '', platform);
  const config = given ?? configFrom(answers);
  // the same message as in a browser's console
  checkConfig({...config, services: (config.services ?? []).map(expandPreset)});

  const {files, steps} = install(name, {config, script, theme});
  const all = new Map<string, string | Uint8Array>([
    ...Object.entries(files).filter(([file]) => !isSameFile(join(values.dir, file), values.config)),
    ...(await browserFiles(platform)),
  ]);
  if (!values.force) await refuseOverwriting(values.dir, all);
  for (const [name, content] of all) {
    await mkdir(dirname(join(values.dir, name)), {recursive: true});
    await writeFile(join(values.dir, name), content);
  }
  const folders = new Set(
    [...all.keys()].map((name) => (name in files ? name : `${platform.plugin?.to ?? platform.folder}/`)),
  );
  console.log(`written: ${[...folders].join(', ')}\n\n${stepsAsText(steps)}`);
  return 0;
}

/** However the two are written. */
const isSameFile = (one: string, other: string | undefined): boolean =>
  other !== undefined && resolve(one) === resolve(other);

function platformNamed(name: string): PlatformName {
  const found = platformNames.find((one) => one === name);
  if (!found) throw new UsageError(`--platform must be one of ${platformNames.join(', ')} (received "${name}").`);
  return found;
}

function themeNamed(name: string): ThemeName {
  const found = themeNames.find((one) => one === name);
  if (!found) throw new UsageError(`--theme must be one of ${themeNames.join(', ')} (received "${name}").`);
  return found;
}

/** The questions for missing options; with an existing configuration they are not asked. */
const questionsFor = (given: ConsentConfig | undefined): readonly Question[] => [
  {key: 'platform', text: `Where does the site run? (${platformNames.join(', ')})`, usual: 'plain'},
  ...(given
    ? []
    : ([
        {key: 'name', text: 'Name of the shop or site', usual: ''},
        {key: 'policy-url', text: 'Address of the privacy policy', usual: '/privacy'},
        {key: 'effective', text: 'Effective date of the policy', usual: new Date().toISOString().slice(0, 10)},
        {key: 'locale', text: "Language: auto for the page's own, or a tag such as ar or en", usual: 'auto'},
        {
          key: 'services',
          text: 'Services from the catalogue, with their ids, such as google-analytics:G-ABC123,youtube',
          usual: '',
        },
      ] as const)),
  {
    key: 'script',
    text: 'https address at which ithn.js will be served',
    usual: '',
    isAsked: ({platform = 'plain'}) => platforms[platformNamed(platform)].isForeign,
  },
];
