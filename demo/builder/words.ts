import type {PlatformName} from '../../src/cli/init/platform.ts';
import type {Choices, PageLanguage} from './choices.ts';
import type {ServiceKind} from './services.ts';
import {arabic} from './words-ar.ts';
import {english} from './words-en.ts';

/** A text for each plural form that the language has; `{n}` is the number. `zero` is said of none, in any language. */
export type Plural = Readonly<{other: string} & Partial<Record<Intl.LDMLPluralRule, string>>>;

type Key =
  | 'title'
  | 'other'
  | 'brandNote'
  | 'heading'
  | 'lead'
  | 'begin'
  | 'choices'
  | 'parts'
  | 'layout'
  | 'theme'
  | 'languagesNote'
  | 'search'
  | 'idFor'
  | 'idWrong'
  | 'script'
  | 'scriptNote'
  | 'name'
  | 'namePlaceholder'
  | 'email'
  | 'emailNote'
  | 'policy'
  | 'policyWrong'
  | 'effective'
  | 'effectiveWrong'
  | 'preview'
  | 'previewNote'
  | 'frame'
  | 'appearance'
  | 'shown'
  | 'again'
  | 'preferences'
  | 'frameTitle'
  | 'install'
  | 'openTitle'
  | 'hold'
  | 'copy'
  | 'copied'
  | 'notCopied'
  | 'files'
  | 'filesNote'
  | 'download'
  | 'all'
  | 'allNote'
  | 'failed'
  | 'link'
  | 'privacy';

/** The builder's own words. */
export interface Words extends Readonly<Record<Key, string>> {
  readonly figures: Readonly<Record<'languages' | 'services' | 'platforms', Plural>>;
  readonly steps: Readonly<Record<'look' | 'languages' | 'services' | 'platform' | 'shop', string>>;
  readonly layouts: Readonly<Record<Choices['layout'], readonly [name: string, note: string]>>;
  readonly themes: Readonly<Record<Choices['theme'], string>>;
  readonly found: Plural;
  readonly chosen: Plural;
  readonly kinds: Readonly<Record<ServiceKind, string>>;
  readonly kindNotes: Readonly<Record<ServiceKind, string>>;
  readonly platforms: Readonly<Record<PlatformName, string>>;
  readonly frames: Readonly<Record<Choices['frame'], string>>;
  readonly appearances: Readonly<Record<Choices['appearance'], string>>;
  readonly open: Readonly<Record<'email' | 'policy' | 'effective' | 'script' | 'service', string>>;
}

export const words: Readonly<Record<PageLanguage, Words>> = {ar: arabic, en: english};

/** The form for this number, with the number in it. */
export function count(plural: Plural, number: number, language: PageLanguage): string {
  const form = number === 0 && plural.zero ? 'zero' : new Intl.PluralRules(language).select(number);
  return (plural[form] ?? plural.other).replace('{n}', String(number));
}
