import type {Host} from '../consent/host.ts';
import {sendAlong} from './send-along.ts';
import {takeOver} from './take-over.ts';

/**
 * Carries the visitor's choice between the sites in `domains`. Without WebCrypto (plain http) it does nothing.
 * @param offer Called when the banner has a choice from another site to ask about.
 */
export function startHandover(host: Host, offer: () => void): (() => void) | undefined {
  const {domains} = host.consent.settings;
  if (!domains || !globalThis.isSecureContext) return undefined;
  const undos = [sendAlong(host, domains), takeOver(host, domains, offer)];
  return () => {
    for (const undo of undos) undo();
  };
}
