import {compose} from './compose.ts';
import {checkConfig} from './consent/check-config.ts';
import type {Consent} from './consent/consent.ts';
import {fillIn} from './consent/fill-in.ts';
import type {CategoryIdOf, ServiceIdOf} from './consent/infer.ts';
import type {ConsentConfig} from './consent/settings.ts';
import {tellMissingLanguage} from './consent/missing-language.ts';
import {meeting, type Presenter} from './consent/shared.ts';
import * as parts from './later-for-all.ts';

export type {Condition, Consent, ConsentListener, DecisionContext, Status, View} from './consent/consent.ts';
export type {ChangeEvent, ConsentEventMap, ErrorEvent, RequestEvent, ShowEvent} from './consent/events.ts';
export type {RequestBook, UnfinishedRequest} from './consent/request-book.ts';
export type {CategoryConfig, ConsentConfig, ServiceConfig, Settings} from './consent/settings.ts';
export type {BuiltInCategoryId, Category} from './model/category.ts';
export type {Choices, Decision, Source} from './model/decision.ts';
export {ConsentError, type ConsentErrorCode} from './model/errors.ts';
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
export type {ConsentState, LapseReason} from './model/state.ts';
export type {ReceiptFault, Verification} from './model/verify-receipts.ts';

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

const later = ((name: 'records') => parts[name]()) as parts.Later;

/**
 * Starts consent on this page; when one runs already, gives that one. The interface appears if `ithn/elements` is
 * imported too and `ui` is not `'none'`.
 * @throws ConsentError naming the key that is wrong, what came and what is wanted.
 */
export function createConsent<const C extends ConsentConfig>(config: C): Consent<CategoryIdOf<C>, ServiceIdOf<C>> {
  checkConfig(config);
  const running = meeting().consent;
  if (running) console.warn('ithn: is on this page already; createConsent() joins it.');
  if (running) return running;
  const settings = fillIn(config);
  // What a configuration leaves unsaid is no mistake: said later, by a file of its own.
  void import('./warn.ts').then(({warn}) => warn(settings), console.error);
  tellMissingLanguage(settings);
  const checked = Object.isFrozen(settings) && !settings.gpc ? undefined : async (): Promise<void> => {};
  const consent = compose(settings, checked, awaitPresenter, later, document.readyState !== 'loading');
  // What the script tag brings with the visitor's first move: the way back to the choices, and news of the policy.
  if (settings.ui !== 'none')
    void Promise.all([awaitPresenter(), consent.ready]).then(
      ([presenter]) => meeting().consent === consent && presenter.attach(consent),
    );
  const {network = 'off', lock} = consent.settings.gate;
  if (lock || network !== 'off')
    void import('./gate/guard/start.ts').then(({startGuard}) => meeting().consent === consent && startGuard(consent));
  return consent;
}
