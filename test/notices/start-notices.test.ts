import {expect} from '@open-wc/testing';
import type {Host} from '../../src/consent/host.ts';
import type {NoticeDesk} from '../../src/consent/people.ts';
import {meeting} from '../../src/consent/meeting.ts';
import type {NoticeConfig} from '../../src/model/notice.ts';
import {startNotices} from '../../src/notices/start-notices.ts';
import {createKeep} from '../../src/store/keep.ts';
import {consentOf, forget, withStub} from '../store/helpers.ts';
import {waitUntil} from '../tools/wait-until.ts';

const breach = (id: string): NoticeConfig => ({
  kind: 'breach',
  id,
  discovered: '2026-11-01T08:00:00+03:00',
  notified: '2026-11-02T08:00:00+03:00',
  nature: 'A drill.',
  data: ['E-mail address'],
  steps: ['Closed.'],
});
const policy = (effective: string, changes = 'x'): NoticeConfig => ({kind: 'policy', effective, changes});
const site = {email: 'privacy@shop.example'};

const undos: (() => void)[] = [];
/** A page of the shop; several at once are several tabs, all but the page's meeting place. */
async function open(notices: readonly NoticeConfig[]): Promise<NoticeDesk> {
  const consent = consentOf({notices, site});
  const host = {consent, onStop: (undo: () => void) => undos.push(undo)};
  const started = startNotices(host as unknown as Host, createKeep('ithn'));
  const {notices: desk} = meeting();
  if (!desk) throw new Error('no desk');
  await started;
  await desk.ready;
  return desk;
}

type Answer = (url: URL, init: RequestInit) => Response | Promise<Response>;
const withFeed = (answer: Answer, run: () => Promise<void>): Promise<void> =>
  withStub(window, 'fetch', {value: async (url: URL, init: RequestInit) => answer(url, init), writable: true}, run);

describe('notices', () => {
  beforeEach(() => forget());
  afterEach(async () => {
    for (const undo of undos.splice(0)) undo();
    await forget();
  });

  it('about the policy come from the configuration and from feeds; the newest date counts', async () => {
    expect((await open([])).policy).to.deep.equal({effective: '2026-11-01'});
    expect((await open([policy('2026-11-01', 'now')])).policy).to.include({changes: 'now'});
    expect((await open([policy('2026-10-01', 'before')])).policy, 'over').to.deep.equal({effective: '2026-11-01'});
    await withFeed(
      () => Response.json([policy('2026-12-01', 'soon'), policy('2026-11-15'), breach('a'), {kind: 'policy'}]),
      async () => {
        const desk = await open([{feed: '/notices.json'}, policy('2026-11-10')]);
        expect(desk.policy).to.deep.equal(policy('2026-12-01', 'soon'));
        expect(desk.open.map(({id}) => id)).to.deep.equal(['a']);
      },
    );
  });

  it('acknowledged on two pages at once are both stored, and each page is told', async () => {
    const all = [breach('a'), breach('b'), breach('c')];
    const [one, two] = [await open(all), await open(all)];
    await Promise.all([one.acknowledge('a'), two.acknowledge('b')]);
    await waitUntil(() => one.open.length === 1 && two.open.length === 1);
    const later = await open(all);
    expect(later.open.map(({id}) => id)).to.deep.equal(['c']);
  });

  it('request a feed from its address only, and do not wait forever', async () => {
    const asked: RequestInit[] = [];
    await withFeed(
      (_, init) => {
        asked.push(init);
        return Response.json([]);
      },
      async () => {
        await open([{feed: '/notices.json'}]);
      },
    );
    expect(asked).to.have.length(1);
    expect(asked[0]).to.include({redirect: 'error', credentials: 'same-origin'});
    expect(asked[0]?.signal).to.be.instanceOf(AbortSignal);
  });

  it('from one feed are shown when another feed fails', async () => {
    await withFeed(
      ({pathname}) => (pathname === '/down.json' ? new Response('', {status: 500}) : Response.json([breach('a')])),
      async () => {
        const desk = await open([{feed: '/down.json'}, {feed: '/up.json'}, breach('b')]);
        expect(desk.open.map(({id}) => id).sort()).to.deep.equal(['a', 'b']);
      },
    );
  });
});
