import {isFirstParty} from '../model/site.ts';
import {draftOf} from './draft-of.ts';
import {isAllowedHost, sentRequests} from './evidence.ts';
import type {Rule} from './rule.ts';

export const slipped: Rule = {
  id: 'slipped',
  severity: 'error',
  title: {en: 'Undeclared host contacted before a yes', ar: 'تسرّب قبل الموافقة'},
  why: {
    en: 'An undeclared host was contacted before the visitor answered, according to the library (status().slipped) or the browser’s requests.',
    ar: 'جرى الاتصال بمضيف لم يُذكر قبل أن يجيب الزائر: بشهادة المكتبة نفسها (status().slipped) أو بما أرسله المتصفح.',
  },
  mend: {
    en: 'Hold it or declare it: in a service of the category session if the site cannot work without it, or in gate.allow if it is the site’s own.',
    ar: 'احجزه أو اذكره: في خدمة من فئة session إن كان الموقع لا يعمل دونه، أو في gate.allow إن كان للموقع نفسه.',
  },
  check(site) {
    if (!site.settings) return [];
    const isUnknown = (host: string): boolean =>
      !isFirstParty(host, site.url) && !isAllowedHost(site, host) && site.known.byHost(host).length === 0;
    const sent = sentRequests(site)
      .filter(({phase, request}) => phase.answer === 'unasked' && isUnknown(request.host))
      .map(({pass, phase, request}) => ({pass, phase: phase.id, host: request.host, place: request.place}));
    const told = site.passes.flatMap((pass) =>
      pass.facts
        .filter((fact) => pass.phases[fact.phase]?.answer === 'unasked')
        .flatMap((fact) =>
          fact.slipped.filter(isUnknown).map((host) => ({pass, phase: 'before', host, place: undefined})),
        ),
    );
    return [...sent, ...told].map(({pass, phase, host, place}) => ({
      subject: host,
      pass: pass.id,
      phase,
      url: pass.url,
      place,
      message: {
        en: `${host} was contacted before the visitor answered, and is not declared.`,
        ar: `جرى الاتصال بـ ${host} قبل أن يجيب الزائر، ولا يذكره أحد.`,
      },
      fix: draftOf(undefined, {host}),
    }));
  },
};
