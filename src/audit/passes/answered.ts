import type {Answer, Phase} from '../model/record.ts';
import type {Wanted} from '../drivers/driver.ts';
import type {Visit} from '../visit.ts';
import type {Driver} from '../drivers/driver.ts';
import type {Pass, PassTools} from './pass.ts';

/** Opens the page and answers its banner; undefined: it could not be, which the record says. */
export async function answerFirst(visit: Visit, tools: PassTools, wanted: Wanted): Promise<Driver | undefined> {
  await tools.open();
  const driver = await tools.findDriver();
  if (!driver) {
    await tools.undriven('no banner was found that asks for consent');
    return undefined;
  }
  const {length} = visit.record.phases;
  const answer: Answer = typeof wanted === 'string' ? wanted : 'partly';
  const granted: Phase['granted'] = wanted === 'yes' ? 'all' : wanted === 'no' ? [] : [wanted.category];
  // what the press sets off belongs to the answer: the phase begins before it
  visit.begin('answered', answer, granted);
  if (await driver.answer(visit, wanted)) return driver;
  visit.record.phases.length = length;
  await tools.undriven(`the banner (${driver.name}) could not be answered`);
  return undefined;
}

/** No: immediately, after a reload, and when the visitor returns in another tab. */
export const no: Pass = {
  id: 'no',
  title: {en: 'No', ar: 'رفض'},
  async run(visit, tools) {
    if (!(await answerFirst(visit, tools, 'no'))) return;
    await tools.watch();
    await tools.picture('answered');
    visit.begin('reloaded', 'no', []);
    await tools.open();
    await tools.watch();
  },
};

/** Yes: what the visitor has agreed to. */
export const yes: Pass = {
  id: 'yes',
  title: {en: 'Yes', ar: 'قبول'},
  async run(visit, tools) {
    if (!(await answerFirst(visit, tools, 'yes'))) return;
    await tools.watch();
    await tools.picture('answered');
    visit.begin('reloaded', 'yes', 'all');
    await tools.open();
    await tools.watch();
  },
};

/** One category alone; on sites whose banner lets it be chosen by its name. */
export const category = (id: string): Pass => ({
  id: `category-${id}`,
  title: {en: `Only “${id}”`, ar: `«${id}» فقط`},
  firstPageOnly: true,
  async run(visit, tools) {
    if (!(await answerFirst(visit, tools, {category: id}))) return;
    await tools.watch();
    await tools.picture('answered');
  },
});
