import {aTimeout, expect} from '@open-wc/testing';
import type {Consent} from '../../src/consent/consent.ts';
import {meeting} from '../../src/consent/meeting.ts';
import {createConsent} from '../../src/index.ts';
import {showNotice} from '../../src/ui/notice.ts';
import {config, must, open, part, press, start, stop} from './helpers.ts';
import {databases} from '../store/helpers.ts';
import {waitUntil} from '../tools/wait-until.ts';

const element = (): HTMLElement | null => document.querySelector('ithn-notice');
const running: Consent[] = [];

/** A later visit, under a policy of that date. */
async function comeBack(effective: string): Promise<Consent> {
  meeting().consent?.stop();
  delete meeting().consent;
  const consent: Consent = createConsent({...config, policy: {...config.policy, effective}});
  running.push(consent);
  await consent.ready;
  return consent;
}

describe('<ithn-notice>', () => {
  afterEach(async () => {
    element()?.remove();
    for (const consent of running.splice(0)) consent.stop();
    await stop();
  });

  for (const [lang, words] of [
    ['en', 'Your choices stay as they are'],
    ['ar', 'تبقى اختياراتك كما هي'],
  ] as const)
    it(`says what is new, without faults of accessibility, in ${lang}`, async () => {
      await (await start(lang)).rejectAll();
      await showNotice(await comeBack('2026-12-01'));
      const root = await open('ithn-notice');
      await waitUntil(() => root.querySelector('[role=status]')?.textContent.includes(words), 'it is read out');
      const date = new Intl.DateTimeFormat(`${lang}-u-nu-latn`, {dateStyle: 'long', timeZone: 'UTC'}).format(
        Date.UTC(2026, 11, 1),
      );
      expect(part(root, 'text').textContent).to.include(date);
      expect(root.querySelector('a')?.getAttribute('href')).to.equal('/privacy');
      await expect(must(element())).to.be.accessible();
    });

  it('comes once for each date, changes no choice, makes no receipt, and is on record', async () => {
    await (await start('en')).rejectAll();
    let consent = await comeBack('2026-12-01');
    const before = JSON.stringify(consent.state);
    await showNotice(consent);
    const root = await open('ithn-notice');
    await aTimeout(250);
    await press(part(root, 'button'));
    expect(element()).to.equal(null);
    expect(JSON.stringify(consent.state)).to.equal(before);
    expect(await consent.receipts()).to.have.length(1);
    await showNotice(consent);
    consent = await comeBack('2026-12-01');
    await showNotice(consent);
    expect(element()).to.equal(null);
    consent = await comeBack('2027-01-01');
    await showNotice(consent);
    expect(element()).to.not.equal(null);
    const whole = JSON.parse(await (await consent.exportRecords()).text()) as {noticed: {effective: string}[]};
    expect(whole.noticed.map(({effective}) => effective)).to.deep.equal(['2026-12-01', '2027-01-01']);
  });

  it('makes no database before a choice', async () => {
    await showNotice(await start('en'));
    expect(element()).to.equal(null);
    expect(await databases()).to.not.include('ithn');
  });
});
