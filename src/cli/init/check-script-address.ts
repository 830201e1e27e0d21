import {UsageError} from '../usage-error.ts';
import type {Platform} from './platform.ts';

/** The address of ithn.js as it may stand in a page; on a platform that keeps no files for the shop it is a whole one. */
export function checkScriptAddress(address: string, {isForeign}: Pick<Platform, 'isForeign'>): string {
  const isWhole = /^https:\/\/[^\s"'<>]+$/.test(address);
  if (isWhole || (!isForeign && /^[./\w][^\s"'<>:]*$/.test(address))) return address;
  throw new UsageError(
    `--script must be the ${isForeign ? 'https' : 'https or relative'} address of ithn.js${isForeign ? ', because this platform does not host files for the shop' : ''} (received "${address}").`,
  );
}
