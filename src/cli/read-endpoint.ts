import {isLoopback} from '../model/is-loopback.ts';
import {UsageError} from './usage-error.ts';

/** The environment variable that holds the collector's token: on a command line others could read it. */
const variable = 'ITHN_TOKEN';

/** An address of the collector, and the token to read or write there. */
export interface Endpoint {
  readonly url: string;
  readonly token: string;
}

/** Checks an address that was given for an option, and reads the token. @throws UsageError */
export function readEndpoint(text: string, option: string, name: 'audits' | 'watch'): Endpoint {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (!url || !isSafe || !url.pathname.replace(/\/$/, '').endsWith(`/${name}`))
    throw new UsageError(
      `${option} must be the https address of the collector's ${name}, which ends in /${name} (received ${text}).`,
    );
  const token = process.env[variable];
  if (!token) throw new UsageError(`${option} needs the collector's token in the environment variable ${variable}.`);
  return {url: url.href, token};
}
