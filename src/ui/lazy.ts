import {define} from './define.ts';

/** The second layer, fetched when it is wanted or about to be. */
export async function loadPreferences(): Promise<void> {
  define('ithn-preferences', (await import('./preferences.ts')).IthnPreferences);
}
