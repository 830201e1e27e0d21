// Another consent platform on the same page, by the IAB's interfaces, read only: what it denies is denied here too. A TC
// string may be created by a registered platform alone; none is written here, nor is anybody answered as one.
// github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework, …/Global-Privacy-Platform
import type {Consent} from '../consent/consent.ts';
import {safely, vendorPage} from '../vendors/page.ts';

interface TcData {
  readonly eventStatus?: string;
  readonly gdprApplies?: boolean;
  readonly purpose?: {readonly consents?: Readonly<Record<string, boolean>>};
}
type Sections = Readonly<Record<string, unknown>>;

/** TCF purposes: 1 storage; 2–4, 7 advertisements; 8–10 measuring and improving; 5, 6, 11 content. */
const purposes: Readonly<Record<string, readonly number[]>> = {
  persistent: [1],
  beacon: [1, 8],
  advertising: [1, 3, 4],
};
const optOuts = ['SaleOptOut', 'SharingOptOut', 'TargetedAdvertisingOptOut'];

/** When to look for a platform again that was not there yet, in milliseconds after the page has loaded. */
const again = [0, 1000, 3000, 10_000];

export function readIab(consent: Consent): () => void {
  const undo: Record<string, () => void> = {};
  const missing = new Map<string, readonly unknown[]>();
  const deny = (api: string, ids: readonly string[]): void => {
    undo[api]?.();
    undo[api] = consent.withhold(ids);
  };
  const ask = (api: string, ...question: unknown[]): void =>
    safely(() => {
      const answer = vendorPage()[api];
      if (typeof answer !== 'function') return void missing.set(api, question);
      missing.delete(api); // asked once, also where it throws
      Reflect.apply(answer, undefined, question);
    });

  ask('__tcfapi', 'addEventListener', 2, (data: TcData | null, isSuccess: boolean) => {
    if (!isSuccess || !data || data.gdprApplies === false) return;
    if (data.eventStatus !== 'tcloaded' && data.eventStatus !== 'useractioncomplete') return;
    const yes = data.purpose?.consents ?? {};
    deny(
      '__tcfapi',
      Object.keys(purposes).filter((id) => purposes[id]?.some((purpose) => yes[purpose] !== true)),
    );
  });
  ask('__gpp', 'addEventListener', (event: {readonly pingData?: {readonly parsedSections?: Sections}} | null) => {
    const sections = Object.values(event?.pingData?.parsedSections ?? {}).flat();
    const isOut = sections.some((section) => optOuts.some((key) => (Object(section) as Sections)[key] === 1));
    deny('__gpp', isOut ? ['advertising'] : []);
  });
  const askAgain = (): void => {
    for (const [api, question] of [...missing]) ask(api, ...question);
  };
  const timers: ReturnType<typeof setTimeout>[] = [];
  const loaded = (): void => void timers.push(...again.map((delay) => setTimeout(askAgain, delay)));
  if (document.readyState === 'complete') loaded();
  document.addEventListener('DOMContentLoaded', askAgain);
  addEventListener('load', loaded);
  return () => {
    missing.clear();
    timers.forEach(clearTimeout);
    document.removeEventListener('DOMContentLoaded', askAgain);
    removeEventListener('load', loaded);
    for (const end of Object.values(undo)) end();
  };
}
