// Kind: marketing and analytics.
// Cookies, keys: seen in a browser with @segment/analytics-next 1.84.3 (facts: reliability §5). Hosts:
// third-party-web 0.30.0. Queue: the package, lib/priority-queue/persisted.js. Provider, country: github.com/ghostery/trackerdb 1.0.945.
// Calls: @segment/analytics-next 1.84.3, addSourceMiddleware: it has no opt-out of its own.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';
import {once} from '../vendors/page.ts';

/** Twilio Segment. It passes on what it collects: what it passes to needs services of its own. */
export const segment = (own?: Own): Preset<'segment'> =>
  declare(
    {
      id: 'segment',
      kind: 'marketing',
      name: {ar: 'سيغمنت', en: 'Segment'},
      provider: 'Twilio',
      categories: 'beacon',
      hosts: ['segment.com', 'segment.io'],
      stores: [
        {name: 'ajs_anonymous_id', days: 365},
        {name: 'ajs_user_id', days: 365},
        {name: 'ajs_anonymous_id', kind: 'local'},
        {name: 'ajs_user_id', kind: 'local'},
        {name: 'persisted-queue:v1:*', kind: 'local'},
      ],
      policyUrl: 'https://www.twilio.com/privacy',
      countries: ['US'],
      purpose: {
        ar: 'لجمع بيانات الاستخدام وتوزيعها على أدوات التحليل في هذا الموقع.',
        en: 'Collects how the site is used and hands it to the analytics tools of this site.',
      },
    },
    own,
  );

interface Step {
  readonly payload: unknown;
  readonly next: (payload: unknown) => void;
}

/** What is used of `new AnalyticsBrowser()` of `@segment/analytics-next`. */
interface Segment {
  load(settings: {readonly writeKey: string}, options?: Record<string, unknown>): unknown;
  addSourceMiddleware(step: (given: Step) => void): unknown;
}

/**
 * Starts the library that the site has imported itself, and drops all it would send while denied:
 * `consent.gate('beacon', loadSegment({key, analytics: new AnalyticsBrowser()}))`.
 */
export function loadSegment(given: {
  readonly key: string;
  readonly analytics: Segment;
  readonly settings?: Record<string, unknown>;
  readonly options?: Record<string, unknown>;
}): () => () => void {
  const {key, analytics, settings, options} = given;
  let isGranted = true;
  return once(
    () => {
      analytics.addSourceMiddleware(({payload, next}) => {
        if (isGranted) next(payload);
      });
      analytics.load({...settings, writeKey: key}, options);
    },
    () => void (isGranted = true),
    () => void (isGranted = false),
  );
}
