import type {Breach, Words} from '../model/finding.ts';
import type {GoogleCall, PageFacts, PassRecord} from '../model/record.ts';
import type {Rule} from './rule.ts';

/** What of Google's calls is in the wrong order; undefined: nothing. */
function faultOf(calls: readonly GoogleCall[], isWanted: boolean, isYes: boolean): [string, Words] | undefined {
  const first = (is: (call: GoogleCall) => boolean): number => calls.findIndex(is);
  const standard = first(({command, detail}) => command === 'consent' && detail === 'default');
  const use = first(({command}) => command === 'config' || command === 'event');
  if (standard < 0) {
    if (!isWanted) return undefined;
    const words = {en: 'there is no consent default', ar: 'لا يُعطى consent default أبدًا'};
    return ['default', words];
  }
  if (use >= 0 && use < standard) {
    const {command} = calls[use] ?? {command: ''};
    return ['order', {en: `“${command}” comes before consent default`, ar: `«${command}» يسبق consent default`}];
  }
  if (isYes && !calls.some(({command, detail}) => command === 'consent' && detail === 'update'))
    return ['update', {en: 'there is no consent update after a yes', ar: 'لا يأتي consent update بعد الموافقة'}];
  return undefined;
}

export const googleConsentOrder: Rule = {
  id: 'google-consent-order',
  severity: 'error',
  title: {en: 'Google consent calls in the wrong order', ar: 'ترتيب خاطئ لنداءات موافقة جوجل'},
  why: {
    en: 'Google’s tags use the consent state at the time of each command: a consent default after config or event is too late for them, and without an update they stay denied after a yes.',
    ar: 'وسوم جوجل تأخذ بما تجده: إذا جاء consent default بعد config أو event فقد فات أوانه، ومن دون update تبقى مرفوضة بعد الموافقة.',
  },
  mend: {
    en: 'Set signals.googleConsentMode and keep the ithn.js tag first; remove other consent calls from the page.',
    ar: 'اذكر signals.googleConsentMode وأبقِ وسم ithn.js أولًا، واحذف نداءات الموافقة الأخرى من الصفحة.',
  },
  check: ({passes, settings}) =>
    passes.flatMap((pass: PassRecord) =>
      pass.facts.flatMap((facts: PageFacts): Breach[] => {
        const phase = pass.phases[facts.phase];
        const isYes = phase?.id === 'answered' && phase.answer === 'yes';
        const found = faultOf(facts.google, !!settings?.signals?.googleConsentMode, isYes);
        if (!found || !phase) return [];
        const [subject, {en, ar}] = found;
        return [
          {
            subject,
            pass: pass.id,
            phase: phase.id,
            url: pass.url,
            message: {en: `Google’s data layer: ${en}.`, ar: `طبقة بيانات جوجل: ${ar}.`},
            fix: '"signals": {"googleConsentMode": true}',
          },
        ];
      }),
    ),
};
