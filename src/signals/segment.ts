// Segment has no opt-out: a middleware drops events that are not granted and stamps the rest with the consent state,
// as @segment/analytics-consent-tools does.
import type {Consent} from '../consent/consent.ts';
import {callOrQueue} from '../vendors/page.ts';
import {follow, permits} from './follow.ts';

interface Step {
  readonly payload: {readonly obj: {context?: Record<string, unknown>}};
  readonly next: (payload: unknown) => void;
}

export function signalSegment(consent: Consent): () => void {
  const isGranted = (): boolean => permits(consent, 'beacon', 'segment');
  callOrQueue('analytics', 'addSourceMiddleware', ({payload, next}: Step) => {
    if (!isGranted()) return;
    const categoryPreferences = Object.fromEntries(
      consent.settings.categories.map(({id}) => [id, consent.granted(id)]),
    );
    payload.obj.context = {...payload.obj.context, consent: {categoryPreferences}};
    next(payload);
  });
  let isNews = false;
  void consent.ready.then(() => (isNews = true));
  return follow(
    consent,
    'segment',
    () => consent.settings.categories.map(({id}) => permits(consent, id)),
    () => {
      // only decisions made on this page are reported; a visit with a stored yes is not
      if (isNews && isGranted()) callOrQueue('analytics', 'track', 'Segment Consent Preference Updated');
    },
  );
}
