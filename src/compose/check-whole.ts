// Fetched where a configuration is not plainly right, or names presets: says what is wrong with it, key by key, and puts the
// presets in place.
import {isObject} from '../consent/is-object.ts';
import {checkConfig} from '../consent/check-config.ts';
import {fillIn} from '../consent/fill-in.ts';
import type {Settings} from '../consent/settings.ts';
import {ConsentError} from '../model/errors.ts';
import {tellWarnings} from '../consent/tell-warnings.ts';

/**
 * Checks the configuration that a script tag names or holds.
 * @param settings What was made of it when the page began.
 * @returns The services, presets written out.
 * @throws ConsentError that says what is wrong.
 */
export async function checkWhole(
  tag: HTMLScriptElement | null,
  read: () => unknown,
  settings: Settings,
): Promise<Pick<Settings, 'services'>> {
  const selector = tag?.dataset.config;
  const misplaced = (): ConsentError =>
    new ConsentError(
      'config',
      `data-config must be a selector of a <script type="application/json"> above the script tag (received "${selector}").`,
    );
  let config: unknown;
  try {
    config = read();
  } catch (error) {
    if (!names(selector)) throw misplaced();
    throw new ConsentError(
      'config',
      `the element selected by data-config="${selector}" must contain JSON (${String(error)}).`,
    );
  }
  // It could not be read when it was wanted, and now it can: the parser has brought it since.
  const wasRead = Object.keys(settings.policy ?? config).length > 0;
  if (!wasRead && isObject(config) && isObject(config.policy) && Object.keys(config.policy).length) throw misplaced();
  if (!selector && isObject(config) && isEmpty(config.policy))
    throw new ConsentError(
      'config',
      'the script tag has no configuration, so nothing is asked and nothing is granted: add data-config with the selector of an element above it that contains JSON, or data-policy-url, data-policy-revision and data-policy-effective.',
    );
  config = await withPresets(config);
  checkConfig(config);
  const {services} = fillIn(config);
  tellWarnings({...settings, services});
  return {services};
}

/** Whether the short form in attributes says nothing of a policy. */
const isEmpty = (policy: unknown): boolean =>
  isObject(policy) && Object.values(policy).every((value) => value === undefined || Number.isNaN(value));

/** Whether it is a selector, and of something. */
function names(selector = ''): boolean {
  try {
    return !!document.querySelector(`script[type$=json]:is(${selector})`);
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
      'gate.lock needs the hosts in the page itself: write out the services instead of naming presets.',
    );
  const {expandPreset} = await import('../services/presets.ts').catch((error: unknown) => {
    throw new ConsentError('load', `the presets failed to load: ${String(error)}`);
  });
  return {...config, services: services.map(expandPreset)};
}
