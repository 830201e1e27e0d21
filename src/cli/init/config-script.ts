import type {ConsentConfig} from '../../consent/settings.ts';

/** JSON that is safe in an inline script: nothing in it ends the script. */
export const jsonIn = (config: ConsentConfig): string => JSON.stringify(config, null, 2).replaceAll('<', '\\u003c');

/**
 * `ithn-config.js`: the configuration as a plain script, for platforms that take no JSON in a page. It puts the JSON where
 * the tag with `data-config="#ithn-config"` looks for it.
 * @param script The address of ithn.js to load too, if the platform accepts only this script.
 */
export const configScript = (
  config: ConsentConfig,
  script?: string,
): string => `// The configuration of Ithn. It must run before ithn.js.
globalThis.ithnConfig = ${jsonIn(config)};

(() => {
  const here = document.currentScript ?? document.head.firstChild;
  const json = document.createElement('script');
  json.type = 'application/json';
  json.id = 'ithn-config';
  json.append(JSON.stringify(globalThis.ithnConfig));
  document.getElementById('ithn-config')?.remove();
  document.head.insertBefore(json, here?.parentNode === document.head ? here : null);
${script === undefined ? '' : bring(script)}})();
`;

const bring = (script: string): string => `
  const tag = document.createElement('script');
  tag.src = ${JSON.stringify(script)};
  tag.dataset.config = '#ithn-config';
  tag.async = false;
  if (document.currentScript?.nonce) tag.nonce = document.currentScript.nonce;
  json.after(tag);
`;
