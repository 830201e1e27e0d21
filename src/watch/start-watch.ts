// Reports which hosts pages meet in visitors' browsers, for sites that enable it: host and kind, from a sample of page
// views. Nothing is stored in the browser, and nothing sent identifies the visitor, the page or the time.
import {hearRefusals} from '../consent/hear-refusals.ts';
import type {Host} from '../consent/host.ts';
import {meeting} from '../consent/meeting.ts';
import {sendUnnamed} from '../consent/send-unnamed.ts';
import {hostOfAddress, mostSights, type Sight} from '../model/sight.ts';
import {judgeSights, type Encounter} from './judge-sights.ts';

/** The share of page views that report, by default. */
const usualSample = 0.1;
/** Milliseconds during which hosts are gathered into one request. */
const gatherMs = 3000;
/** The limit of hosts that one page remembers. */
const mostHeard = 200;

/** Reports to `records.watch` hosts that no service declares, that were contacted before a yes, or that were refused. */
export function startWatch({consent}: Host): (() => void) | undefined {
  const {watch} = consent.settings.records ?? {};
  if (!watch) return undefined;
  const {endpoint, sample = usualSample} = typeof watch === 'string' ? {endpoint: watch} : watch;
  if (Math.random() >= sample) return undefined;
  const heard = new Map<string, Encounter>();
  const told = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    clearTimeout(timer);
    timer = undefined;
    // Presets are not expanded yet: the next event judges everything again.
    if (consent.settings.services.some((service) => 'preset' in service)) return;
    const seen: Sight[] = [];
    for (const sight of judgeSights(consent, [...heard.values()])) {
      const key = `${sight.kind} ${sight.host}`;
      if (told.has(key) || told.size >= mostSights) continue;
      told.add(key);
      seen.push(sight);
    }
    if (seen.length) sendUnnamed(endpoint, {seen});
  };
  const tellLater = (): void => {
    timer ??= setTimeout(tell, gatherMs);
  };
  const hear = (how: Encounter['how'], host: string): void => {
    if (heard.size < mostHeard) heard.set(`${how} ${host}`, {how, host});
    tellLater();
  };

  const listening = new AbortController();
  const {signal} = listening;
  for (const {how, host} of meeting().refusals?.values() ?? []) hear(how, host);
  hearRefusals(hear, signal);
  const entries = new PerformanceObserver((list) => {
    for (const {name} of list.getEntries()) {
      const host = hostOfAddress(name);
      if (host) hear('reached', host);
    }
  });
  entries.observe({type: 'resource', buffered: true});
  addEventListener('pagehide', tell, {signal});
  const unsubscribe = consent.subscribe(tellLater);
  return () => {
    clearTimeout(timer);
    listening.abort();
    entries.disconnect();
    unsubscribe();
  };
}
