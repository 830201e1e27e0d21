import {hostOfAddress, isSightHost, mostSights, sightKinds, type Sight, type SightKind} from '../model/sight.ts';
import {matchesHost} from '../model/hosts.ts';

/** The media types of pages' reports, and of browsers' own (CSP 3 §5.3, Reporting API §3.1). */
export const sightTypes = ['application/json', 'application/csp-report', 'application/reports+json'] as const;

/** The limit of reports that are read of one delivery. */
const mostReports = 100;
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * What a body reports, without duplicates; a message if it is invalid. Of a browser's own report only the host that the
 * policy refused is read, and whether that is the page's own: addresses, code samples and browser versions are dropped.
 */
export function readSights(value: unknown, type: string): Sight[] | string {
  if (/csp-report/i.test(type)) return isObject(value) ? once([readOld(value)]) : 'the body must be one report';
  if (/reports\+json/i.test(type))
    return Array.isArray(value) ? once(value.slice(0, mostReports).map(readNew)) : 'the body must be a list of reports';
  return readOwn(value);
}

function readOwn(value: unknown): Sight[] | string {
  if (!isObject(value) || Object.keys(value).join() !== 'seen' || !Array.isArray(value.seen))
    return 'the body must be {"seen": [{"kind", "host"}]} and have no other keys';
  if (value.seen.length < 1 || value.seen.length > mostSights) return `seen must have 1 to ${mostSights} entries`;
  const sights: Sight[] = [];
  for (const one of value.seen as unknown[]) {
    if (!isObject(one) || Object.keys(one).sort().join() !== 'host,kind')
      return 'an entry of seen must have the keys host and kind and no others';
    const {host, kind} = one;
    if (!isKind(kind)) return `kind must be one of ${sightKinds.join(', ')}`;
    if (!isSightHost(host)) return 'host must be a lower-case host name such as stats.example';
    sights.push({kind, host});
  }
  return once(sights);
}

const isKind = (value: unknown): value is SightKind => (sightKinds as readonly unknown[]).includes(value);

/** A report of `report-uri`. */
function readOld({'csp-report': report}: Record<string, unknown>): Sight | undefined {
  return isObject(report) ? readRefused(report['blocked-uri'], report['document-uri']) : undefined;
}

/** A report of `report-to`. */
function readNew(report: unknown): Sight | undefined {
  if (!isObject(report) || report.type !== 'csp-violation' || !isObject(report.body)) return undefined;
  return readRefused(report.body.blockedURL, report.body.documentURL);
}

function readRefused(blocked: unknown, page: unknown): Sight | undefined {
  const host = hostOfAddress(blocked);
  const own = hostOfAddress(page)?.replace(/^www\./, '');
  return host && !(own && matchesHost(host, [own])) ? {kind: 'policy', host} : undefined;
}

const once = (sights: readonly (Sight | undefined)[]): Sight[] =>
  [...new Map(sights.flatMap((one) => (one ? [[`${one.kind} ${one.host}`, one] as const] : []))).values()].slice(
    0,
    mostSights,
  );
