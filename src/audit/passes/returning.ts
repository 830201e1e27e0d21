import {answerFirst} from './answered.ts';
import type {Pass} from './pass.ts';

/** A visitor who refused returns in another tab: does the no still count, and is the visitor asked again? */
export const returning: Pass = {
  id: 'returning',
  title: {en: 'Return in another tab after a no', ar: 'عودة في تبويب آخر بعد الرفض'},
  firstPageOnly: true,
  async run(visit, tools) {
    if (!(await answerFirst(visit, tools, 'no'))) return;
    await tools.watch();
    const page = await visit.profile.newPage();
    visit.begin('again', 'no', []);
    const former = visit.page;
    visit.page = page;
    await former.close();
    await tools.open();
    await tools.watch();
    await tools.picture('again');
  },
};
