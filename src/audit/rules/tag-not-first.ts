import type {Tag} from '../model/record.ts';
import {isFirstParty, passOf} from '../model/site.ts';
import {libraryTag} from '../read-config.ts';
import type {Rule} from './rule.ts';

/** Types of a script that a browser does not run. */
const isData = ({attributes: {type = ''}}: Tag): boolean =>
  /json|^text\/plain$|^(importmap|speculationrules)$/i.test(type);

/** What a browser runs or fetches as soon as it reads it. */
function isLive(tag: Tag, siteUrl: string): boolean {
  const {name, attributes} = tag;
  if (name === 'script') return !isData(tag);
  if (name === 'link' && /preload|preconnect|dns-prefetch|stylesheet|modulepreload/i.test(attributes.rel ?? ''))
    return !!attributes.href && !isFirstParty(new URL(attributes.href, siteUrl).hostname, siteUrl);
  return (name === 'iframe' || name === 'img') && attributes.src !== undefined;
}

export const tagNotFirst: Rule = {
  id: 'tag-not-first',
  severity: 'warning',
  title: {en: 'The tag is not first in the head', ar: 'الوسم ليس الأول في head'},
  why: {
    en: 'The browser runs and fetches everything above ithn.js before it can be held. async, defer and type="module" delay the tag until the page has been parsed.',
    ar: 'ما يقرؤه المتصفح قبل ithn.js ينفذه ويحمّله قبل أن يحجزه أحد. وasync وdefer وtype="module" تؤخر الوسم إلى ما بعد الصفحة كلها.',
  },
  mend: {
    en: 'Put the tag first in <head>, above everything that could track, without async, defer or type="module".',
    ar: 'ضع الوسم أول ما في <head> فوق كل ما قد يتتبع، بلا async أو defer أو type="module".',
  },
  check(site) {
    const pass = passOf(site, 'untouched');
    const tag = pass && libraryTag(pass.tags);
    if (!tag) return [];
    const before = pass.tags.slice(0, pass.tags.indexOf(tag)).find((one) => isLive(one, site.url));
    const late =
      ['async', 'defer'].find((name) => name in tag.attributes) ??
      (tag.attributes.type === 'module' ? 'type="module"' : undefined);
    if (!before && !late && tag.inHead) return [];
    const reason = before
      ? {
          en: `a <${before.name}> on line ${before.line} comes before it`,
          ar: `قبله <${before.name}> في السطر ${before.line}`,
        }
      : late
        ? {en: `it has ${late}`, ar: `فيه ${late}`}
        : {en: 'it is in <body>', ar: 'موضعه في <body>'};
    return [
      {
        subject: 'ithn.js',
        pass: pass.id,
        url: pass.url,
        place: {url: pass.url, line: tag.line},
        message: {en: `The ithn.js tag is not first: ${reason.en}.`, ar: `وسم ithn.js ليس الأول: ${reason.ar}.`},
        fix: `<script src="${tag.attributes.src ?? '/ithn.js'}" data-config="#ithn-config"></script>`,
      },
    ];
  },
};
