import type {Consent} from '../consent/consent.ts';
import type {Source} from '../model/decision.ts';

/** What is granted now, as plain data; nothing in it identifies the visitor. */
export interface SpokenChoices {
  readonly status: Consent['state']['status'];
  readonly source: Source | null;
  readonly categories: Readonly<Record<string, boolean>>;
  readonly services: Readonly<Record<string, boolean>>;
}

export function readChoices(consent: Consent): SpokenChoices {
  const {state, settings} = consent;
  return {
    status: state.status,
    source: state.status === 'unasked' ? null : state.decision.source,
    categories: Object.fromEntries(settings.categories.map(({id}) => [id, consent.granted(id)])),
    services: Object.fromEntries(settings.services.map(({id}) => [id, consent.grantedService(id)])),
  };
}
