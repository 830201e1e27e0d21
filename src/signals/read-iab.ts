// Reads another consent platform on the same page through the IAB's interfaces: what it denies is denied here too.
// Only a registered platform may create a TC string; none is written here, and no requests are answered.
// github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework, …/Global-Privacy-Platform
import {deny} from '../consent/deny.ts';
import type {Host} from '../consent/host.ts';
import type {Restriction} from '../model/restriction.ts';
import {safely, vendorPage} from '../vendors/page.ts';

interface TcData {
  readonly eventStatus?: string;
  readonly gdprApplies?: boolean;
  readonly purpose?: {readonly consents?: Readonly<Record<string, boolean>>};
}
type Sections = Readonly<Record<string, unknown>>;

/** TCF purposes: 1 storage; 2–4, 7 advertising; 8–10 measurement and improvement; 5, 6, 11 content. */
const purposes: Readonly<Record<string, readonly number[]>> = {
  persistent: [1],
  beacon: [1, 8],
  advertising: [1, 3, 4],
};
const optOuts = ['SaleOptOut', 'SharingOptOut', 'TargetedAdvertisingOptOut'];

/** When to look again for a missing platform, in milliseconds after the page has loaded. */
const retryDelaysMs = [0, 1000, 3000, 10_000];

export function readIab(host: Host): () => void {
  const denials: Record<string, {readonly restriction: Restriction; readonly lift: () => void}> = {};
  const missing = new Map<string, readonly unknown[]>();
  const refuse = (api: string, ids: readonly string[]): void => {
    const restriction: Restriction = {
      by: 'iab',
      ids,
      why: `${api}() of another consent platform denies it`,
    };
    const lift = deny(host, restriction, {replaces: denials[api]?.restriction});
    denials[api] = {restriction, lift};
  };
  const ask = (api: string, ...question: unknown[]): void =>
    safely(() => {
      const answer = vendorPage()[api];
      if (typeof answer !== 'function') return void missing.set(api, question);
      missing.delete(api); // called once, even if it throws
      Reflect.apply(answer, undefined, question);
    });

  ask('__tcfapi', 'addEventListener', 2, (data: TcData | null, isSuccess: boolean) => {
    if (!isSuccess || !data || data.gdprApplies === false) return;
    if (data.eventStatus !== 'tcloaded' && data.eventStatus !== 'useractioncomplete') return;
    const yes = data.purpose?.consents ?? {};
    refuse(
      '__tcfapi',
      Object.keys(purposes).filter((id) => purposes[id]?.some((purpose) => yes[purpose] !== true)),
    );
  });
  ask('__gpp', 'addEventListener', (event: {readonly pingData?: {readonly parsedSections?: Sections}} | null) => {
    const sections = Object.values(event?.pingData?.parsedSections ?? {}).flat();
    const isOut = sections.some((section) => optOuts.some((key) => (Object(section) as Sections)[key] === 1));
    refuse('__gpp', isOut ? ['advertising'] : []);
  });
  const askAgain = (): void => {
    for (const [api, question] of [...missing]) ask(api, ...question);
  };
  const timers: ReturnType<typeof setTimeout>[] = [];
  const loaded = (): void => void timers.push(...retryDelaysMs.map((delay) => setTimeout(askAgain, delay)));
  if (document.readyState === 'complete') loaded();
  document.addEventListener('DOMContentLoaded', askAgain);
  addEventListener('load', loaded);
  return () => {
    missing.clear();
    timers.forEach(clearTimeout);
    document.removeEventListener('DOMContentLoaded', askAgain);
    removeEventListener('load', loaded);
    for (const {lift} of Object.values(denials)) lift();
  };
}
