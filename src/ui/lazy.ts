import {define} from './define.ts';

/** The second layer, fetched when it is wanted or about to be. */
export async function loadPreferences(): Promise<void> {
  define('ithn-preferences', (await import('./preferences.ts')).IthnPreferences);
}

/** The way back, fetched once there is a decision. */
export async function loadReopen(): Promise<void> {
  define('ithn-reopen', (await import('./reopen.ts')).IthnReopen);
}
