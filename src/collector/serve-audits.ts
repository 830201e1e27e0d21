import {json, refuse} from './respond.ts';
import type {AuditStore} from './store.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTime = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isFile = (value: unknown): boolean =>
  isObject(value) && typeof value.path === 'string' && /^[\da-f]{64}$/.test(String(value.sha256));

/** What is wrong with a received manifest. */
function faultOf(value: Record<string, unknown>): string | undefined {
  const {kind, url, startedAt, endedAt, configuration, summary, files} = value;
  if (kind !== 'ithn-audit') return 'kind must be "ithn-audit": send the manifest.json of an audit';
  if (typeof url !== 'string' || !URL.canParse(url)) return 'url must be an address';
  if (!isTime(startedAt) || !isTime(endedAt)) return 'startedAt and endedAt must be times';
  if (!isObject(configuration)) return 'configuration is missing';
  if (!isObject(summary) || !Number.isInteger(summary.error)) return 'summary must have the number of errors';
  if (!Array.isArray(files) || !files.every(isFile)) return 'files must be a list of {path, bytes, sha256}';
  return undefined;
}

/** 201 with the record's place in the chain, 200 where the manifest is there already, 422 where it is none. */
export async function keepAudit(store: AuditStore, value: unknown, now: number): Promise<Response> {
  if (!isObject(value)) return refuse(400, 'the body must be a manifest.json');
  const fault = faultOf(value);
  if (fault) return refuse(422, fault);
  const {record, isNew} = await store.add(value, now);
  const {sequence, received, sha256, previous, hash} = record;
  return json(isNew ? 201 : 200, {sequence, received, sha256, previous, hash});
}

/** The chain and its check, newest first. `config=` names the configuration of a receipt: those audited under it alone. */
export async function listAll(store: AuditStore, query: URLSearchParams): Promise<Response> {
  const config = query.get('config');
  const {audits, faults} = await store.list();
  const isWanted = ({manifest}: {readonly manifest: object}): boolean => {
    const {configuration} = manifest as {configuration?: {receipts?: unknown}};
    return config === null || configuration?.receipts === config;
  };
  return json(200, {valid: faults.length === 0, faults, audits: audits.filter(isWanted).reverse()});
}
