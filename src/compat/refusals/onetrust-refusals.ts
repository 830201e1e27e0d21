// `OptanonConsent` is a query string with `groups=C0001:1,C0002:0`, written at the first view already; an answer shows in
// `OptanonAlertBoxClosed` and in `interactionCount` (npm: @commercetools-frontend/cookie-consent, README).
import type {ReadRefusals} from './refusal.ts';

export const onetrustRefusals: ReadRefusals = ({cookies}) =>
  cookies('OptanonConsent').flatMap((raw) => {
    const consent = new URLSearchParams(raw);
    const isAnswered = cookies('OptanonAlertBoxClosed').length > 0 || Number(consent.get('interactionCount')) > 0;
    if (!isAnswered) return [];
    const groups = consent.get('groups');
    if (groups === null) throw new TypeError('no groups');
    return [{categories: groups.split(',').flatMap((group) => /^([^:]+):0$/.exec(group.trim())?.[1] ?? [])}];
  });
