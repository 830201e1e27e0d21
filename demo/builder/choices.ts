import {themeNames} from '../../src/cli/init/install.ts';
import {platformNames, type PlatformName} from '../../src/cli/init/platform.ts';
import {presetIds} from '../../src/services/presets.ts';
import {allLanguages} from './languages.ts';

export const layouts = ['bar', 'box', 'modal'] as const;
export const themes = ['none', ...themeNames] as const;
export const frames = ['phone', 'desktop'] as const;
export const appearances = ['light', 'dark'] as const;
export const pageLanguages = ['ar', 'en'] as const;
export type PageLanguage = (typeof pageLanguages)[number];

/** All that is chosen on the page: what its address says. */
export interface Choices {
  /** The language of the builder itself. */
  readonly ui: PageLanguage;
  readonly layout: (typeof layouts)[number];
  readonly theme: (typeof themes)[number];
  /** The languages of the shop's pages; at least one. */
  readonly languages: readonly string[];
  /** Presets of the catalogue, each with the id that its vendor gave; empty where there is none yet. */
  readonly services: Readonly<Record<string, string>>;
  readonly platform: PlatformName;
  readonly name: string;
  /** Where visitors reach the shop about their data. */
  readonly email: string;
  readonly policy: string;
  /** YYYY-MM-DD; empty: the day the page is looked at. */
  readonly effective: string;
  /** Where ithn.js will be, on platforms that keep no files. */
  readonly script: string;
  readonly frame: (typeof frames)[number];
  readonly appearance: (typeof appearances)[number];
  /** The language that the preview speaks; empty: the builder's own, if the shop has it. */
  readonly shown: string;
}

export const usual: Choices = {
  ui: 'ar',
  layout: 'bar',
  theme: 'none',
  languages: ['ar', 'en'],
  services: {},
  platform: 'plain',
  name: '',
  email: '',
  policy: '/privacy',
  effective: '',
  script: '',
  frame: 'phone',
  appearance: 'light',
  shown: '',
};

/** The choices that an address makes; what it does not say, or says wrongly, is as usual. @param hash With or without `#`. */
export function readChoices(hash: string): Choices {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const one = <Value extends string>(key: keyof Choices, allowed: readonly Value[]): Value =>
    allowed.find((value) => value === said.get(key)) ?? (usual[key] as Value);
  const text = (key: 'name' | 'email' | 'policy' | 'effective' | 'script'): string => said.get(key) ?? usual[key];
  const languages = (said.get('languages') ?? '').split(',').filter((tag) => allLanguages.includes(tag));
  return {
    ui: one('ui', pageLanguages),
    layout: one('layout', layouts),
    theme: one('theme', themes),
    languages: languages.length ? [...new Set(languages)] : usual.languages,
    services: readServices(said.get('services') ?? ''),
    platform: one('platform', platformNames),
    name: text('name'),
    email: text('email'),
    policy: text('policy'),
    effective: text('effective'),
    script: text('script'),
    frame: one('frame', frames),
    appearance: one('appearance', appearances),
    shown: one('shown', ['', ...allLanguages]),
  };
}

/** The part of an address after `#`: what is not as usual, so that a link says no more than it must. */
export function writeChoices(choices: Choices): string {
  const asText = ({languages, services, ...others}: Choices): Record<string, string> => ({
    ...others,
    languages: languages.join(','),
    services: servicesAsText(mapIds(services, encodeURIComponent)),
  });
  const ordinary = asText(usual);
  return new URLSearchParams(
    Object.entries(asText(choices)).filter(([key, value]) => value !== ordinary[key]),
  ).toString();
}

/** As `ithn init --services` takes them. */
export const servicesAsText = (services: Choices['services']): string =>
  Object.entries(services)
    .map(([preset, id]) => (id ? `${preset}:${id}` : preset))
    .join(',');

const mapIds = (services: Choices['services'], map: (id: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(services).map(([preset, id]) => [preset, map(id)]));

const readServices = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split(',')
      .map((one) => one.split(':'))
      .filter(([preset = '']) => presetIds.includes(preset))
      .map(([preset = '', ...id]) => [preset, decode(id.join(':'))]),
  );

/** An id as it was typed: one that a link has cut off is taken as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
