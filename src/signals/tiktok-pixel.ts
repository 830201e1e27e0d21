// TikTok: `holdConsent` before its page call, then `grantConsent` or `revokeConsent`; the methods of its own snippet.
import type {Consent} from '../consent/consent.ts';
import {callOrQueue} from '../vendors/page.ts';
import {follow, permits} from './follow.ts';

export function signalTiktokPixel(consent: Consent): () => void {
  callOrQueue('ttq', 'holdConsent');
  return follow(
    consent,
    'tiktok-pixel',
    () => permits(consent, 'advertising', 'tiktok-pixel'),
    (isGranted) => callOrQueue('ttq', isGranted ? 'grantConsent' : 'revokeConsent'),
  );
}
