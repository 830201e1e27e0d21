import {answerFirst} from './answered.ts';
import type {Pass} from './pass.ts';

/** The browser stores nothing: the site must still stay shut. */
export const withoutStorage: Pass = {
  id: 'without-storage',
  title: {en: 'No storage', ar: 'بلا تخزين'},
  withoutStorage: true,
  firstPageOnly: true,
  async run(visit, tools) {
    if (!(await answerFirst(visit, tools, 'no'))) return;
    await tools.watch();
  },
};
