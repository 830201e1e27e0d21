// Fetched by the script tag when a configuration is new to this browser: says what is wrong with it, key by key.
import {checkConfig} from './consent/check-config.ts';
import {ConsentError} from './model/errors.ts';

/** Throws a `ConsentError` that says what is wrong with the configuration a script tag names or holds. */
export function checkTag(tag: HTMLScriptElement | null, read: () => unknown): void {
  const selector = tag?.dataset.config;
  let config: unknown;
  try {
    config = read();
  } catch (error) {
    const found = selector && document.querySelector(selector);
    throw new ConsentError(
      'config',
      found
        ? `the element that data-config="${selector}" names must hold JSON (${String(error)}).`
        : `data-config must be a selector of an element above the script tag (received "${selector}").`,
    );
  }
  checkConfig(config);
}
