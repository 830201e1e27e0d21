import {define} from './define.ts';

/** The second layer, fetched when it is wanted or about to be. Where it does not come the next wish asks again. */
export const loadPreferences = (): Promise<void> =>
  import('./preferences.ts').then(({IthnPreferences}) => define('ithn-preferences', IthnPreferences), console.error);
