// The catalogue of known services as the desk reads it, made when it is first asked for.
import {resolve} from 'node:path';
import {runnerImport} from 'vite';

const file = resolve(import.meta.dirname, '../../src/services/catalogue.ts');

/** @returns {() => Promise<{id: string, name: unknown, hosts: readonly string[]}[]>} */
export function openKnownServices() {
  /** @type {ReturnType<typeof load> | undefined} */
  let services;
  return () => (services ??= load());
}

async function load() {
  /** @type {{module: typeof import('../../src/services/catalogue.ts')}} */
  const {module} = await runnerImport(file, {configFile: false, logLevel: 'warn'});
  return module.catalogue().map(({id, name, hosts = []}) => ({id, name, hosts}));
}
