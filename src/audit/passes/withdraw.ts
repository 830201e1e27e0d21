import {offersReload} from '../drivers/ithn.ts';
import {answerFirst} from './answered.ts';
import type {Pass} from './pass.ts';

/** Yes, then withdrawal: in the same tab, after a reload, and with the Back button. */
export const withdraw: Pass = {
  id: 'withdraw',
  title: {en: 'Yes, then withdrawal', ar: 'قبول ثم سحب'},
  firstPageOnly: true,
  async run(visit, tools) {
    const driver = await answerFirst(visit, tools, 'yes');
    if (!driver) return;
    await tools.watch();
    visit.begin('withdrawn', 'withdrawn', []);
    if (!(await driver.withdraw(visit))) {
      visit.record.phases.pop();
      return tools.undriven('no way to reopen the choices could be found or used');
    }
    await tools.watch();
    const phase = visit.record.phases.at(-1);
    if (phase && (await offersReload(visit.page))) phase.offersReload = true;
    await tools.picture('withdrawn');
    visit.begin('reloaded', 'withdrawn', []);
    await tools.open();
    await tools.watch();
    visit.begin('back', 'withdrawn', []);
    await visit.page.goto('about:blank', {until: 'parsed', timeoutMs: visit.options.timeoutMs});
    await visit.page.back(visit.options.timeoutMs);
    await tools.watch();
  },
};
