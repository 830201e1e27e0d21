// `ithn`: the consent of a page, without an interface. Importing it does nothing, in Node either.
import {compose} from './compose/compose.ts';
import {checkConfig} from './consent/check-config.ts';
import type {Consent} from './consent/consent.ts';
import {fillIn} from './consent/fill-in.ts';
import type {CategoryIdOf, ServiceIdOf} from './consent/infer.ts';
import type {Known} from './consent/known-keys.ts';
import type {ConsentConfig} from './consent/settings.ts';
import {tellMissingLanguage} from './consent/tell-missing-language.ts';
import {meeting, type Presenter} from './consent/meeting.ts';
import {createMirror} from './store/cookie-mirror.ts';
import {withFirstRead} from './store/first-read.ts';
import {removeFormerCookies} from './store/remove-former-cookies.ts';
import type {ConsentState} from './model/state.ts';
import {ConsentError, type ConsentErrorCode} from './model/errors.ts';
import {isIncomplete} from './consent/is-incomplete.ts';
import * as parts from './compose/lazy-parts.ts';

export type {Condition, Consent, ConsentListener, DecisionContext, Status, View} from './consent/consent.ts';
export type {
  BlockedEvent,
  ChangeEvent,
  ConsentEventMap,
  ErrorEvent,
  RequestEvent,
  ShowEvent,
} from './consent/events.ts';
export type {RequestBook, UnfinishedRequest} from './consent/request-book.ts';
export type {CategoryConfig, ConsentConfig, ServiceConfig, Settings} from './consent/settings.ts';
export type {UnknownCategory, UnknownKey} from './consent/known-keys.ts';
export type {BuiltInCategoryId, Category} from './model/category.ts';
export type {Choices, Decision, Source} from './model/decision.ts';
export {ConsentError, type ConsentErrorCode};
export type {Localized} from './model/localized.ts';
export type {Receipt} from './model/receipt.ts';
export type {
  RequestBody,
  RequestKind,
  RequestOutcome,
  RequestProgress,
  RequestStatus,
  RightsRequest,
  RightsRequestDraft,
} from './model/rights-request.ts';
export type {Service, StoredItem} from './model/service.ts';
export type {LapseReason} from './model/state.ts';
export type {ConsentState};
export type {ReceiptFault, Verification} from './model/verify-receipts.ts';

export interface ConsentOptions {
  /** What `readConsent()` from `ithn/server` has returned for this page: the first state, until the browser has read its own. */
  readonly initialState?: ConsentState;
}

/** What `ithn/elements` brings, at once or when it arrives. */
const awaitPresenter = (): Promise<Presenter> =>
  new Promise((resolve) => {
    const {waiting} = meeting();
    const look = (): void => {
      const {presenter} = meeting();
      if (!presenter) return;
      waiting.delete(look);
      resolve(presenter);
    };
    waiting.add(look);
    look();
  });

/**
 * Starts consent on this page; when one runs already, gives that one. The interface appears if `ithn/elements` is
 * imported too and `ui` is not `'none'`.
 * @throws ConsentError naming the key that is wrong, what came and what is wanted; with the code `environment` where there
 * is no document, as on a server.
 */
export function createConsent<const C extends ConsentConfig>(
  config: C & Known<C>,
  {initialState}: ConsentOptions = {},
): Consent<CategoryIdOf<C>, ServiceIdOf<C>> {
  if (typeof document === 'undefined')
    throw new ConsentError(
      'environment',
      'createConsent() needs a document, and there is none. On a server, use readConsent() from "ithn/server" to read the answer from the cookie.',
    );
  checkConfig(config);
  const running = meeting().consent;
  if (running) console.warn('ithn: Ithn is already running on this page; createConsent() joins it.');
  if (running) return running;
  const settings = fillIn(config);
  // What a configuration leaves unsaid is no mistake: said later, by a file of its own.
  void import('./compose/tell-developer.ts').then(({tellDeveloper}) => tellDeveloper(settings), console.error);
  tellMissingLanguage(settings);
  const host = compose(settings, {
    check: isIncomplete(settings) || settings.gpc ? () => Promise.resolve({}) : undefined,
    loadPresenter: awaitPresenter,
    loadPart: async (name) => {
      try {
        return (await parts[name]()) as never;
      } catch (error) {
        throw new ConsentError('load', `${name} failed to load: ${String(error)}`);
      }
    },
    late: document.readyState !== 'loading',
    mirror: withFirstRead(createMirror(settings.storage), initialState),
  });
  const {consent} = host;
  void consent.ready.then(() => removeFormerCookies(settings.storage));
  // What the script tag brings with the visitor's first move: the way back to the choices, and news of the policy.
  if (settings.ui !== 'none')
    void Promise.all([awaitPresenter(), consent.ready]).then(
      ([presenter]) => meeting().consent === consent && presenter.attach(consent),
    );
  const {network = 'off', lock} = consent.settings.gate;
  if (lock || network !== 'off')
    void import('./gate/guard/start-guard.ts').then(({startGuard}) => {
      if (!host.isStopped()) host.onStop(startGuard(host));
    });
  return consent;
}
