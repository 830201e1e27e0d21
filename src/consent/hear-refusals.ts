import {hostOfAddress} from '../model/sight.ts';

/** Who refused: the network guard, or a Content-Security-Policy. */
export type Refuser = 'refused' | 'policy';

/** Calls back with each host that is refused from now on, unless the browser reports it itself (`report-uri`). */
export function hearRefusals(hear: (refuser: Refuser, host: string) => void, signal: AbortSignal): void {
  const hearAddress = (refuser: Refuser, address: string): void => {
    const host = hostOfAddress(address);
    if (host) hear(refuser, host);
  };
  document.addEventListener('ithn-blocked', ({url}) => hearAddress('refused', url), {signal});
  document.addEventListener(
    'securitypolicyviolation',
    ({blockedURI, originalPolicy}) => {
      if (!/(?:^|;)\s*report-(?:uri|to)\s/.test(originalPolicy)) hearAddress('policy', blockedURI);
    },
    {signal},
  );
}
