// The cookie table for a page that a server or a generator writes: `ithn/server` fetches this when it is asked for one.
import {fillIn} from '../consent/fill-in.ts';
import type {ConsentConfig} from '../consent/settings.ts';
import {ConsentError} from '../model/errors.ts';
import {isLanguageTag} from '../model/language-tag.ts';
import {declarationHtml} from '../ui/declaration-html.ts';
import {readConfig} from './read-config.ts';

export async function declarationTable(config: ConsentConfig, locale: string): Promise<string> {
  if (!isLanguageTag(locale))
    throw new ConsentError(
      'config',
      `locale must be a language tag such as "ar" (received ${JSON.stringify(locale)}).`,
    );
  return declarationHtml({...fillIn(readConfig(config)), locale});
}
