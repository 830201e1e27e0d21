import type {Consent} from '../../consent/consent.ts';
import type {} from '../../consent/native.ts';
import type {Settings} from '../../consent/settings.ts';
import {policyFor} from '../../model/content-security-policy.ts';
import {readCookie} from '../../model/cookie.ts';
import {evaluate} from '../../model/evaluate.ts';
import {fingerprint} from '../../model/fingerprint.ts';
import {isServiceGranted} from '../../model/granted.ts';
import {latest} from '../../model/latest.ts';
import {parseDecision} from '../../model/parse-decision.ts';
import {refusedByGpc} from '../../model/refused-by-gpc.ts';
import type {ConsentState} from '../../model/state.ts';
import {forgetReload, reloadOnce} from '../reload-once.ts';

/**
 * Has the browser refuse whoever was not granted, by policies that stand for as long as the page: what a later one shuts
 * stays shut. None can be taken back, so a later yes loads the page again, once for each decision.
 * @see https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-content-security-policy
 */
export function lock(consent: Consent): () => void {
  const {settings} = consent;
  let open = new Set(settings.services.map(({id}) => id));
  let isReady = false;
  let judged: string | undefined;
  const shut = (state: ConsentState, withheld = settings.withheld): void => {
    const site = {...settings, withheld};
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = policyFor(site, state);
    document.head.prepend(meta);
    open = new Set([...open].filter((id) => isServiceGranted(id, state, site)));
  };
  const follow = (): void => {
    const {state} = consent;
    const granted = settings.services.map(({id}) => id).filter((id) => consent.grantedService(id));
    const decided = state.status === 'decided' ? state.decision.id : undefined;
    if (!granted.every((id) => open.has(id))) {
      if (decided) reloadOnce(decided);
      return;
    }
    // Once for each decision: what is only withheld for a while would load the page again and again.
    if (!isReady || judged === (decided ?? state.status)) return;
    judged = decided ?? state.status;
    if (granted.length < open.size) shut(state);
    else if (decided) forgetReload(decided);
  };

  const state = Object.isFrozen(settings) ? consent.state : keptState(settings);
  // Signals have not spoken yet, and Global Privacy Control says no to a yes that was given without it.
  const isBeaten = settings.gpc && state.status === 'decided' && state.decision.gpc !== true;
  shut(state, new Set([...settings.withheld, ...(isBeaten ? [refusedByGpc(settings)] : [])]));
  void consent.ready.then(() => {
    isReady = true;
    follow();
  });
  return consent.subscribe(follow);
}

/**
 * Where something must speak before anything is granted, the consent has no state yet. What is kept of the last page, under
 * this very configuration, opens the policy; what then comes to less shuts it further.
 */
function keptState(settings: Settings): ConsentState {
  const {cookie} = settings.storage;
  const decision = latest(
    cookie ? readCookie(document.cookie, cookie) : undefined,
    parseDecision(window.ithnNative?.decision),
  );
  return evaluate(decision?.config === fingerprint(JSON.stringify(settings)) ? decision : undefined, settings);
}
