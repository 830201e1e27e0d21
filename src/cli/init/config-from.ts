import type {ConsentConfig, ServiceConfig} from '../../consent/settings.ts';
import {UsageError} from '../usage-error.ts';
import type {Answers} from './ask.ts';

/** The configuration from the answers; its values are checked like those of every configuration. */
export function configFrom(answers: Answers): ConsentConfig {
  const {'policy-url': url = '', effective = '', revision = '1', name, locale, services = ''} = answers;
  return {
    // what is no number is told as it came
    policy: {revision: Number(revision) || (revision as unknown as number), effective, url},
    ...(name && {site: {name}}),
    ...(locale && locale !== 'auto' && {locale: languageTag(locale)}),
    services: services
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean)
      .map(serviceFrom),
  };
}

/** `youtube`, or `google-analytics:G-ABC123`: a preset, and the id that its vendor gave to the site. */
function serviceFrom(text: string): ServiceConfig {
  const [preset = '', ...rest] = text.split(':');
  const id = rest.join(':');
  if (!/^[\w-]+$/.test(preset) || (rest.length > 0 && !id))
    throw new UsageError(`--services must be PRESET or PRESET:ID, separated by commas (received "${text}").`);
  return {preset, ...(id && {id})} as unknown as ServiceConfig;
}

function languageTag(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? locale;
  } catch {
    throw new UsageError(`--locale must be auto, or a language tag such as ar or en-GB (received "${locale}").`);
  }
}
