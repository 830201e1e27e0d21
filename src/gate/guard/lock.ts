import type {Consent} from '../../consent/consent.ts';
import {policyFor} from '../../model/content-security-policy.ts';
import {isServiceGranted} from '../../model/granted.ts';
import {forgetReload, reloadOnce} from '../reload-once.ts';

/**
 * Has the browser refuse whoever was not granted, by a policy that stands for as long as the page. It cannot be taken
 * back, so a later yes loads the page again, once for each decision.
 * @see https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-content-security-policy
 */
export function lock(consent: Consent): () => void {
  const {settings} = consent;
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policyFor(settings, consent.state);
  document.head.prepend(meta);
  if (consent.state.status === 'decided') forgetReload(consent.state.decision.id);
  const open = settings.services.filter(({id}) => isServiceGranted(id, consent.state, settings));
  return consent.subscribe((state) => {
    const isMore = settings.services.some((one) => !open.includes(one) && consent.grantedService(one.id));
    if (isMore && state.status === 'decided') reloadOnce(state.decision.id);
  });
}
