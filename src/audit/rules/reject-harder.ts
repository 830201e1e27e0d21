import type {Words} from '../model/finding.ts';
import type {ButtonLook} from '../model/record.ts';
import {passOf} from '../model/site.ts';
import type {Rule} from './rule.ts';

/** How a no is weaker than a yes; undefined: in no measurable way. */
function weakness(accept: ButtonLook, reject: ButtonLook | undefined): Words | undefined {
  if (!reject)
    return {
      en: 'a no takes more clicks: there is no reject button beside the accept button',
      ar: 'الرفض يحتاج نقرات أكثر: لا زر له بجانب القبول',
    };
  const share = (reject.width * reject.height) / (accept.width * accept.height);
  if (share < 0.6)
    return {
      en: `its button has ${Math.round(share * 100)} % of the area (${reject.width} × ${reject.height} px against ${accept.width} × ${accept.height})`,
      ar: `مساحة زره ${Math.round(share * 100)}٪ من زر القبول (${reject.width} × ${reject.height} بكسل مقابل ${accept.width} × ${accept.height})`,
    };
  if (reject.fontSize < accept.fontSize * 0.8)
    return {
      en: `its font size is ${reject.fontSize} px against ${accept.fontSize}`,
      ar: `حجم حروفه ${reject.fontSize} بكسل مقابل ${accept.fontSize}`,
    };
  if (reject.contrast < 3 && accept.contrast >= 4.5)
    return {
      en: `its text contrast is ${reject.contrast} : 1 against ${accept.contrast} : 1`,
      ar: `تباين كلماته ${reject.contrast} : 1 مقابل ${accept.contrast} : 1`,
    };
  if (reject.standsOut < 1.15 && accept.standsOut >= 1.5)
    return {
      en: 'it does not look like a button, and the accept button does',
      ar: 'ليس مرسومًا كزر، وزر القبول كذلك',
    };
  return undefined;
}

export const rejectHarder: Rule = {
  id: 'reject-harder',
  severity: 'warning',
  title: {en: 'A no is harder than a yes', ar: 'الرفض أصعب من القبول'},
  why: {
    en: 'The number of clicks, and the rendered size, font size and contrast of both buttons in the first layer, are compared. A no must be as easy as a yes.',
    ar: 'تُقاس النقرات والحجم والحروف والتباين لزري الطبقة الأولى كما رُسما. يجب أن يكون الرفض بسهولة القبول.',
  },
  mend: {
    en: 'Put a reject button beside the accept button, with the same size, font and background.',
    ar: 'ضع زر الرفض بجانب زر القبول بالحجم نفسه والحروف نفسها والخلفية نفسها.',
  },
  check(site) {
    const pass = passOf(site, 'untouched');
    const {accept, reject} = pass?.banner ?? {};
    const weak = accept && weakness(accept, reject);
    if (!pass || !weak) return [];
    return [
      {
        subject: 'reject',
        pass: pass.id,
        url: pass.url,
        message: {
          en: `Rejecting is harder than “${accept.text}”: ${weak.en}.`,
          ar: `الرفض أصعب من «${accept.text}»: ${weak.ar}.`,
        },
      },
    ];
  },
};
