// For the script tag, when a configuration is new to this browser, or names presets: finds out whether it is right.
import {isPlainlyRight} from '../consent/is-plainly-right.ts';
import type {Settings} from '../consent/settings.ts';
import {tellMissingLanguage} from '../consent/tell-missing-language.ts';
import {tellUnknownMarks} from '../gate/tell-unknown-marks.ts';
import {removeFormerCookies} from '../store/remove-former-cookies.ts';
import {watchTheme} from '../ui/watch-theme.ts';
import type {checkWhole} from './check-whole.ts';

/**
 * Checks the configuration that a script tag names or holds, and removes what was kept under another one's cookie.
 * @param settings What was made of it when the page began.
 * @param loadPart Loads the check that says what is wrong.
 * @returns What replaces keys of the settings: the services, where there are presets to write out.
 * @throws ConsentError that says what is wrong.
 */
export async function checkTag(
  tag: HTMLScriptElement | null,
  read: () => unknown,
  settings: Settings,
  loadPart: (name: 'checkWhole') => Promise<typeof checkWhole>,
): Promise<Partial<Settings>> {
  const found = isReadRight(read, settings) ? {} : await (await loadPart('checkWhole'))(tag, read, settings);
  removeFormerCookies(settings.storage);
  tellUnknownMarks({...settings, ...found});
  tellMissingLanguage(settings);
  // By now what is to be shown stands there: whoever meets the first layer comes through here.
  if (settings.ui !== 'none') watchTheme();
  return found;
}

/** Whether what is there now is right, and was there when the page began. */
function isReadRight(read: () => unknown, {policy}: Settings): boolean {
  try {
    return Object.keys(policy).length > 0 && isPlainlyRight(read());
  } catch {
    return false; // the whole check says what is wrong
  }
}
