import {deny} from '../../consent/deny.ts';
import type {Host} from '../../consent/host.ts';
import {isIncomplete} from '../../consent/is-incomplete.ts';
import type {} from '../../consent/native.ts';
import type {Settings} from '../../consent/settings.ts';
import {policyFor} from '../../model/content-security-policy.ts';
import {readCookie} from '../../model/cookie.ts';
import {evaluate} from '../../model/evaluate.ts';
import {isGranted, isServiceGranted} from '../../model/granted.ts';
import {fingerprint} from '../../model/fingerprint.ts';
import {latest} from '../../model/latest.ts';
import {unobjected} from '../../model/objectable.ts';
import {parseDecision} from '../../model/parse-decision.ts';
import {denyByGpc} from '../../model/deny-by-gpc.ts';
import type {ConsentState} from '../../model/state.ts';
import {forgetReload, reloadOnce} from '../reload-once.ts';
import {ownPart} from '../../consent/own-part.ts';

/**
 * Makes the browser refuse everything not granted, by policies that last as long as the page and can only be
 * tightened. None can be removed, so a later yes reloads the page, once for each decision, and is released only then.
 * @see https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-content-security-policy
 */
export function lock(host: Host): () => void {
  const {consent} = host;
  const {settings} = consent;
  let open = new Set(settings.services.map(({id}) => id));
  let openCategories = new Set(settings.categories.map(({id}) => id));
  let isLockedOut = false;
  let isReady = false;
  let judged: string | undefined;
  const shut = (state: ConsentState, denied = consent.restrictions.denied): void => {
    // What runs until the visitor objects is told a moment later than this is written, and nothing opens it then.
    const presumed = [...consent.restrictions.presumed, ...unobjected(state, settings)];
    const site = {...settings, restrictions: {denied, presumed}};
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = policyFor(site, state);
    ownPart('head').prepend(meta);
    open = new Set([...open].filter((id) => isServiceGranted(id, state, site)));
    openCategories = new Set([...openCategories].filter((id) => isGranted(id, state, site)));
  };
  /** Nothing more is released into this document: its requests would be refused, and its scripts would run twice. */
  const lockOut = (granted: readonly string[]): void => {
    const categories = settings.categories.map(({id}) => id).filter((id) => consent.granted(id));
    const ids = [...granted.filter((id) => !open.has(id)), ...categories.filter((id) => !openCategories.has(id))];
    deny(host, {by: 'lock', ids, why: 'the policy of this page cannot be opened'}, {isQuiet: true});
    isLockedOut = true;
  };
  const follow = (isBeforeRelease: boolean): void => {
    const {state} = consent;
    const granted = settings.services.map(({id}) => id).filter((id) => consent.grantedService(id));
    const decided = state.status === 'decided' ? state.decision.id : undefined;
    if (!granted.every((id) => open.has(id))) {
      if (!decided) return;
      if (isBeforeRelease) lockOut(granted);
      reloadOnce(decided);
      return;
    }
    // Once for each decision: otherwise a temporary denial would reload the page again and again.
    if (!isReady || judged === (decided ?? state.status)) return;
    judged = decided ?? state.status;
    if (granted.length < open.size) shut(state);
    else if (decided && !isLockedOut) forgetReload(decided);
  };

  const state =
    isIncomplete(settings) && consent.status().configuration !== 'right' ? keptState(settings) : consent.state;
  // Signals have not been sent yet, and Global Privacy Control denies a yes that was given without it.
  const isBeaten = settings.gpc && state.status === 'decided' && state.decision.gpc !== true;
  shut(state, [...consent.restrictions.denied, ...(isBeaten ? [denyByGpc(settings)] : [])]);
  void consent.ready.then(() => {
    isReady = true;
    follow(false);
  });
  return consent.subscribe(() => follow(true), true);
}

/**
 * If something must load before anything is granted, the consent has no state yet. The decision stored under exactly
 * this configuration opens the policy; if less is granted later, the policy is tightened.
 */
function keptState(settings: Settings): ConsentState {
  const {cookie} = settings.storage;
  const decision = latest(
    cookie ? readCookie(document.cookie, cookie) : undefined,
    parseDecision(window.ithnNative?.decision),
  );
  return evaluate(decision?.config === fingerprint(JSON.stringify(settings)) ? decision : undefined, settings);
}
