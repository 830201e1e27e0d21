import {passOf} from '../model/site.ts';
import type {Rule} from './rule.ts';

export const gpcJson: Rule = {
  id: 'gpc-json',
  severity: 'note',
  title: {en: 'No /.well-known/gpc.json', ar: 'لا ملف ‎/.well-known/gpc.json'},
  why: {
    en: 'A site states there whether it honours Global Privacy Control: {"gpc": true}.',
    ar: 'يقول الموقع هناك هل يلتزم بإشارة الخصوصية العامة: ‎{"gpc": true}.',
  },
  mend: {
    en: 'Serve the file; Ithn honours the signal unless signals.gpc is false.',
    ar: 'قدّم الملف؛ ويلتزم إذن بالإشارة ما لم يكن signals.gpc هو false.',
  },
  check(site) {
    const pass = passOf(site, 'untouched');
    if (!pass?.gpcJson || pass.gpcJson === 'there') return [];
    const isMissing = pass.gpcJson === 'missing';
    return [
      {
        subject: '/.well-known/gpc.json',
        pass: pass.id,
        url: pass.url,
        message: {
          en: `/.well-known/gpc.json ${isMissing ? 'is missing' : 'has no gpc value of true or false'}.`,
          ar: `الملف ‎/.well-known/gpc.json ${isMissing ? 'غير موجود' : 'ليس فيه gpc بقيمة true أو false'}.`,
        },
        fix: '{"gpc": true, "lastUpdate": "2026-01-01"}',
      },
    ];
  },
};
