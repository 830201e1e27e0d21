import type {Consent} from '../consent/consent.ts';
import {matchesHost} from '../model/hosts.ts';

/** Whether a placeholder may show it: nothing of others may load there, a picture neither, but for `gate.allow`. */
export function isOwnPicture(address: string, consent: Consent | undefined): boolean {
  const {allow = []} = consent?.settings.gate ?? {};
  try {
    const {origin, hostname, protocol} = new URL(address, document.baseURI);
    return origin === location.origin || (/^https?:$/.test(protocol) && matchesHost(hostname, allow));
  } catch {
    return false; // no address at all
  }
}
