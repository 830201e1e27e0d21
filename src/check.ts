// Fetched by the script tag when a configuration is new to this browser, or names presets: says what is wrong with it,
// key by key, and puts the presets in place.
import {isObject} from './consent/check.ts';
import {checkConfig} from './consent/check-config.ts';
import {fillIn} from './consent/fill-in.ts';
import {tellMissingLanguage} from './consent/missing-language.ts';
import type {Settings} from './consent/settings.ts';
import {ConsentError} from './model/errors.ts';
import {watchTheme} from './ui/theme-watch.ts';
import {warn} from './warn.ts';

/** Throws a `ConsentError` that says what is wrong with the configuration a script tag names or holds. */
export async function checkTag(tag: HTMLScriptElement | null, read: () => unknown, settings: Settings): Promise<void> {
  const selector = tag?.dataset.config;
  const misplaced = (): ConsentError =>
    new ConsentError(
      'config',
      `data-config must be a selector of an element above the script tag (received "${selector}").`,
    );
  let config: unknown;
  try {
    config = read();
  } catch (error) {
    if (!names(selector)) throw misplaced();
    throw new ConsentError(
      'config',
      `the element that data-config="${selector}" names must hold JSON (${String(error)}).`,
    );
  }
  // It could not be read when it was wanted, and now it can: the parser has brought it since.
  const wasRead = Object.keys(settings.policy ?? config).length > 0;
  if (!wasRead && isObject(config) && isObject(config.policy) && Object.keys(config.policy).length) throw misplaced();
  config = await withPresets(config);
  checkConfig(config);
  if (!Object.isFrozen(settings)) {
    // What wings have written down already stays, and so does what the browser said first.
    const {gpc, withheld, presumed} = settings;
    Object.assign(settings, fillIn(config), {gpc, withheld, presumed});
  }
  warn(settings);
  tellMissingLanguage(settings);
  // By now what is to be shown stands there: whoever meets the first layer comes through here.
  if (settings.ui !== 'none') watchTheme();
}

/** Whether it is a selector, and of something. */
function names(selector = ''): boolean {
  try {
    return !!document.querySelector(selector);
  } catch {
    return false;
  }
}

async function withPresets(config: unknown): Promise<unknown> {
  if (!isObject(config) || !Array.isArray(config.services)) return config;
  const services: readonly unknown[] = config.services;
  if (!services.some((service) => isObject(service) && 'preset' in service)) return config;
  if (isObject(config.gate) && config.gate.lock === true)
    throw new ConsentError(
      'config',
      'gate.lock needs the hosts in the page itself: write the services out instead of naming a preset.',
    );
  const {expandPreset} = await import('./services/presets.ts');
  return {...config, services: services.map(expandPreset)};
}
