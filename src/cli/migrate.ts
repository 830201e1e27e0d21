import {access, readFile, writeFile} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import {grammars} from '../compat/grammars.ts';
import {fillIn} from '../consent/fill-in.ts';
import {compatTools, type CompatTool, type ConsentConfig} from '../consent/settings.ts';
import {matchesHost} from '../model/hosts.ts';
import type {Service} from '../model/service.ts';
import {catalogue, exampleIds} from '../services/catalogue.ts';
import {expandPreset} from '../services/presets.ts';
import {knowAddress} from '../services/snippets.ts';
import {findFiles} from './find-files.ts';
import {migrateText, type Mapped} from './migrate-text.ts';
import {countFiles} from './count-files.ts';
import {readConfigFile} from './read-config-file.ts';
import {UsageError} from './usage-error.ts';

const options = {
  from: {type: 'string'},
  check: {type: 'boolean', default: false},
  config: {type: 'string'},
  force: {type: 'boolean', default: false},
} as const;

/** Whatever holds tags. */
const sources = /\.(?:html?|xhtml|php|vue|svelte|astro|[cm]?[jt]sx?|njk|hbs|ejs|liquid|twig|erb|mdx?)$/i;

/** What is written where there is no configuration yet. */
const written = 'ithn.config.json';

/** `ithn migrate PATH… --from NAME`. 0: all of it is mapped; 1: something is left for somebody to look at. */
export async function run(args: string[]): Promise<number> {
  const {values, positionals} = parseArgs({args, options, allowPositionals: true});
  const from = compatTools.find((name) => name === values.from);
  if (!from)
    throw new UsageError(
      `--from must be one of ${compatTools.join(', ')} (received ${values.from === undefined ? 'none' : `"${values.from}"`}).`,
    );
  if (positionals.length === 0) throw new UsageError('migrate needs a PATH: a folder of sources, or a file.');
  const files = await findFiles(positionals, sources);
  if (files.length === 0) throw new UsageError(`there are no sources in ${positionals.join(', ')}.`);
  const config = await configOf(values.config);
  const known = catalogue();
  const site = siteOf(config, known, from);
  const grammar = await grammars[from]();

  const done = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    done.push({file, before: text, ...migrateText(text, grammar, site)});
  }
  if (!values.check) for (const {file, before, text} of done) if (text !== before) await writeFile(file, text);

  const mapped = done.flatMap((one) => one.mapped);
  const unmapped = done.flatMap(({file, unmapped}) => unmapped.map((one) => ({file, ...one})));
  for (const {file, line, message, source} of unmapped) console.log(`${file}:${line}: ${message}: ${source}`);
  const services = servicesOf(mapped, config, known);
  if (services.length) await tellServices(services, config, values);
  console.log(
    `${countFiles(files.length)}, ${mapped.length} ${values.check ? 'to rewrite' : 'rewritten'}, ${unmapped.length} left`,
  );
  return unmapped.length || (values.check && mapped.length) ? 1 : 0;
}

/** The configuration, if there is one; a migration may begin without. */
async function configOf(name: string | undefined): Promise<ConsentConfig | undefined> {
  if (name === undefined && !(await exists(written))) return undefined;
  return readConfigFile(name);
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

function siteOf(config: ConsentConfig | undefined, known: readonly Service[], from: CompatTool) {
  const {services = [], ...rest} = config ?? {policy: {revision: 1, effective: '2026-01-01', url: '/'}};
  const settings = fillIn({...rest, services: services.map((one) => expandPreset(one) as typeof one)});
  const own = settings.services.map(({id}) => id);
  const {compat} = settings;
  return {
    categories: settings.categories,
    services: [...settings.services, ...known.filter(({id}) => !own.includes(id))],
    values: typeof compat === 'object' && compat.from === from ? compat.values : undefined,
  };
}

/** Declarations that the rewritten tags need and the configuration does not have: presets, or the host and no more. */
function servicesOf(
  mapped: readonly Mapped[],
  config: ConsentConfig | undefined,
  known: readonly Service[],
): Record<string, unknown>[] {
  const found = new Map<string, Record<string, unknown>>();
  for (const {service, consent, addresses} of mapped) {
    if (service !== undefined) found.set(service, presetOf(service, addresses));
    for (const address of addresses) {
      const {hostname} = new URL(address, 'https://site.invalid');
      const owners = known.filter(({hosts}) => hosts && matchesHost(hostname, hosts)).map(({id}) => id);
      const owner = owners.length > 1 ? knowAddress(address) : owners[0];
      const id = hostname.replace(/^www\./, '').replaceAll('.', '-');
      if (owner !== undefined) found.set(owner, presetOf(owner, addresses));
      else if (service === undefined && !consent.includes('!'))
        found.set(id, {id: /^[a-z]/.test(id) ? id : `host-${id}`, categories: consent, hosts: [hostname]});
    }
  }
  const declared = (config?.services ?? []).map((one) => ('preset' in one ? String(one.preset) : one.id));
  return [...found].filter(([id]) => !declared.includes(id)).map(([, service]) => service);
}

/** A preset, with the vendor's own id where an address says it. */
function presetOf(preset: string, addresses: readonly string[]): Record<string, unknown> {
  if (!(preset in exampleIds)) return {preset};
  const id = addresses.map((address) => new URL(address, 'https://site.invalid').searchParams.get('id')).find(Boolean);
  return {preset, id: id ?? 'YOUR-ID'};
}

async function tellServices(
  services: readonly Record<string, unknown>[],
  config: ConsentConfig | undefined,
  {
    check,
    force,
    config: name,
  }: {readonly check: boolean; readonly force: boolean; readonly config?: string | undefined},
): Promise<void> {
  const file = name ?? written;
  const isWritten = !check && file.endsWith('.json') && (config === undefined || force);
  if (isWritten) {
    const before = config ?? {policy: {revision: 1, effective: new Date().toISOString().slice(0, 10), url: '/privacy'}};
    const all = {...before, services: [...(config?.services ?? []), ...services]};
    await writeFile(file, `${JSON.stringify(all, null, 2)}\n`);
    if (!config) console.log(`${file} is new; its policy is an example: set revision, effective and url to yours.`);
  }
  console.log(`services ${isWritten ? `written into ${file}` : `to add to ${file}, or use --force`}:`);
  for (const service of services) console.log(`  ${JSON.stringify(service)}`);
}
