import type {Consent} from '../../consent/consent.ts';

/** The id of the page's decision, valid or lapsed. */
export const currentId = ({state}: Consent): string | undefined =>
  state.status === 'unasked' ? undefined : state.decision.id;
