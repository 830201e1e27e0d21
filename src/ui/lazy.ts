import {define} from './define.ts';

/** A second layer, fetched when it is wanted or about to be: the preferences, unless the rights are asked for. */
export async function loadPreferences(view?: unknown): Promise<void> {
  if (view === 'rights') await import('./rights-dialog.ts');
  else define('ithn-preferences', (await import('./preferences.ts')).IthnPreferences);
}
