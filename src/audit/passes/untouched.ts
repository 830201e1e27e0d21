import {isOk} from '../browsers/is-ok.ts';
import {ask, within} from '../page/ask.ts';
import {readPolicy} from '../page/read-policy.ts';
import type {Pass} from './pass.ts';

/** No answer: what the site does by itself. */
export const untouched: Pass = {
  id: 'untouched',
  title: {en: 'No answer', ar: 'بلا أي إجابة'},
  async run(visit, tools) {
    await tools.open();
    await tools.findDriver();
    await tools.watch();
    await tools.picture('banner');
    const url = visit.record.banner?.policyUrl ?? (await ask(visit.page, 'policyLink'));
    const {origin} = new URL(visit.page.url());
    const policy = url && new URL(url).origin === origin ? await readPolicy(visit, url) : undefined;
    if (policy) visit.record.policy = policy;
    visit.record.gpcJson = await readGpc(visit, origin);
  },
};

/** https://www.w3.org/TR/gpc/#gpc-support-representation */
async function readGpc(
  {page, options}: Parameters<Pass['run']>[0],
  origin: string,
): Promise<'there' | 'missing' | 'wrong'> {
  // by the browser, which alone knows the way to a host behind a proxy or under a rule
  const response = await page
    .goto(`${origin}/.well-known/gpc.json`, {until: 'answered', timeoutMs: options.timeoutMs})
    .catch(() => undefined); // a download, or no answer
  if (!response || !isOk(response)) return 'missing';
  const read = response.text().then((text) => JSON.parse(text) as unknown);
  const value = await within(read, 4000).catch(() => undefined);
  return typeof (value as {gpc?: unknown} | undefined)?.gpc === 'boolean' ? 'there' : 'wrong';
}
