import {bothNames} from '../words/name-of.ts';
import {keptItems} from './evidence.ts';
import {sourceOf} from './source-of.ts';
import type {Rule} from './rule.ts';

/** Clocks and rounding; browsers keep none longer than 400 days anyway. */
const tolerance = 1.02;

export const keptLonger: Rule = {
  id: 'kept-longer',
  severity: 'error',
  title: {en: 'Stored longer than declared', ar: 'احتفاظ أطول مما ذُكر'},
  why: {
    en: 'A cookie lasts longer than the configuration declares, and so longer than visitors are told.',
    ar: 'يبقى ملف الارتباط مدة أطول مما تقوله الإعدادات، أي مما يقرؤه الزوار في البيان.',
  },
  mend: {
    en: 'Shorten the cookie’s lifetime where it is set, or declare its actual number of days.',
    ar: 'قصّر مدة الملف حيث يُكتب، أو اذكر المدة التي يبقاها فعلًا.',
  },
  check: ({known, ...site}) =>
    keptItems({known, ...site}).flatMap(({pass, phase, item}) => {
      if (item.kind !== 'cookie' || item.days === undefined) return [];
      const [service] = known.byKey('cookie', item.name);
      const declared = service?.isDeclared ? known.item(service, 'cookie', item.name)?.days : undefined;
      if (!service || declared === undefined || item.days <= declared * tolerance + 0.05) return [];
      const seen = Math.round(item.days * 10) / 10;
      return {
        subject: `cookie:${item.name}`,
        pass: pass.id,
        phase: phase.id,
        url: pass.url,
        place: sourceOf(pass, item),
        message: {
          en: `The cookie “${item.name}” (${bothNames(service).en}) lasts ${seen} days; ${declared} are declared.`,
          ar: `ملف الارتباط «${item.name}» (${bothNames(service).ar}) يبقى ${seen} يومًا، والمذكور ${declared}.`,
        },
        fix: JSON.stringify({name: item.name, days: Math.ceil(item.days)}),
      };
    }),
};
