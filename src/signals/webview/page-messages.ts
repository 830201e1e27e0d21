import type {Consent} from '../../consent/consent.ts';
import {readLocale} from '../../consent/read-locale.ts';
import type {Decision} from '../../model/decision.ts';
import type {Receipt} from '../../model/receipt.ts';
import type {ConsentState} from '../../model/state.ts';

/** The messages of the page. Each is sent as JSON text that begins with `"ithn": 1`, the version. */
export type PageMessage =
  | {
      readonly type: 'ready';
      readonly library: string;
      readonly locale: string;
      readonly policy: Consent['settings']['policy'];
      readonly categories: readonly {readonly id: string; readonly required: boolean}[];
    }
  | {
      readonly type: 'state';
      readonly status: ConsentState['status'];
      readonly reason?: string;
      /** To be stored verbatim and passed in at the next start. */
      readonly decision: Decision | null;
      /** The categories that are granted now. */
      readonly granted: readonly string[];
      /** The visitor erased the record: the app deletes its copy too. */
      readonly erased?: true;
    }
  | {readonly type: 'receipt'; readonly receipt: Receipt}
  | {readonly type: 'open-settings'}
  | {readonly type: 'open-rights'}
  | {readonly type: 'open-link'; readonly url: string};

declare const __VERSION__: string;
const library = typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0';

/** The page listens from now on. */
export const readyMessage = ({settings}: Consent): PageMessage => ({
  type: 'ready',
  library,
  locale: readLocale(settings),
  policy: settings.policy,
  categories: settings.categories.map(({id, required = false}) => ({id, required})),
});

/** The state of consent. */
export function stateMessage(consent: Consent, erased: boolean): PageMessage {
  const {state, settings} = consent;
  return {
    type: 'state',
    status: state.status,
    ...(state.status === 'lapsed' && {reason: state.reason}),
    decision: state.status === 'unasked' ? null : state.decision,
    granted: settings.categories.map(({id}) => id).filter((id) => consent.granted(id)),
    ...(erased && {erased}),
  };
}
