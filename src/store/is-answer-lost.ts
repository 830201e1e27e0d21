import type {Consent} from '../consent/consent.ts';
import type {} from '../consent/native.ts';
import {createKeep} from './keep.ts';

/**
 * Whether a visitor who seems unasked may have answered: a memory cannot be read, or holds what is no decision. Who cannot
 * be known to have said nothing may have objected.
 */
export async function isAnswerLost(consent: Consent): Promise<boolean> {
  const {cookie} = consent.settings.storage;
  return (
    consent.status().storage !== 'indexeddb' ||
    (cookie !== false && document.cookie.split(/; */).some((one) => one.startsWith(`${cookie}=`))) ||
    window.ithnNative?.decision !== undefined ||
    (await createKeep('ithn').read('decision')) !== undefined
  );
}
