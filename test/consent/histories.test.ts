import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {Consent} from '../../src/consent/consent.ts';
import {fillIn} from '../../src/consent/fill-in.ts';
import {createManager} from '../../src/consent/create-manager.ts';
import type {Mirror, Tabs} from '../../src/consent/ports.ts';
import {encodeCookie, readCookie} from '../../src/model/cookie.ts';
import type {Decision} from '../../src/model/decision.ts';
import {readReceipts, verifyRecord} from '../../src/store/export-records.ts';
import {createIdbBook, createUseStore, type UseStore} from '../../src/store/idb-book.ts';
import {sealDrafts} from '../../src/store/seal-drafts.ts';
import {forget} from '../store/helpers.ts';
import {createMemory, type Fault, type Memory} from '../store/memory.ts';

// Random lives of a visitor: choices in two pages, reloads, faults, clocks that jump, storage that vanishes, races;
// against what a visitor may rely on.

// What is found here is no engine's own; the others have a tenth of the time.
const histories = navigator.userAgent.includes('Chrome/') ? 2000 : 200;

const day = 864e5;
const hour = day / 24;
const optional = ['persistent', 'beacon', 'advertising'] as const;
type Answer = readonly [boolean, boolean, boolean];
type Which = 0 | 1;

type Step =
  | {readonly kind: 'choose'; readonly page: Which; readonly answer: Answer}
  | {readonly kind: 'race'; readonly answers: readonly [Answer, Answer]}
  | {readonly kind: 'reload'; readonly page: Which}
  | {readonly kind: 'look'; readonly page: Which}
  | {readonly kind: 'fault'; readonly where: 'book'; readonly fault: Fault | undefined}
  | {readonly kind: 'fault'; readonly where: 'mirror'; readonly fault: boolean}
  | {readonly kind: 'evict'; readonly book: boolean; readonly mirror: boolean}
  | {readonly kind: 'clock'; readonly by: number}
  | {readonly kind: 'seal'};

const page = fc.constantFrom<Which>(0, 1);
const answer = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean());
const step: fc.Arbitrary<Step> = fc.oneof(
  {weight: 6, arbitrary: fc.record({kind: fc.constant('choose' as const), page, answer})},
  {weight: 2, arbitrary: fc.record({kind: fc.constant('race' as const), answers: fc.tuple(answer, answer)})},
  {weight: 4, arbitrary: fc.record({kind: fc.constant('reload' as const), page})},
  {weight: 1, arbitrary: fc.record({kind: fc.constant('look' as const), page})},
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('fault' as const),
      where: fc.constant('book' as const),
      fault: fc.constantFrom<Fault | undefined>('read', 'write', 'late', undefined, undefined),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('fault' as const),
      where: fc.constant('mirror' as const),
      fault: fc.boolean(),
    }),
  },
  {weight: 1, arbitrary: fc.record({kind: fc.constant('evict' as const), book: fc.boolean(), mirror: fc.boolean()})},
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('clock' as const),
      by: fc.oneof(
        fc.integer({min: 0, max: 5}),
        fc.integer({min: -400 * 24, max: 400 * 24}).map((hours) => hours * hour),
      ),
    }),
  },
  {weight: 1, arbitrary: fc.constant({kind: 'seal'} as const)},
);

/** One act of the visitor, and where it is still kept. */
interface Act {
  readonly turn: number;
  readonly page: Which;
  readonly allowed: readonly string[];
  readonly decision: Decision;
}

class World {
  now = Date.UTC(2026, 10, 22, 12);
  turn = 0;
  hasTurnedBack = false;
  readonly acts: Act[] = [];
  /** Receipts that must be there: their drafts were written, and the book was not evicted since. */
  readonly owed = new Set<string>();
  isInMirror = false;
  isInBook = false;
  cookies = '';
  refusesCookies = false;
  readonly settings = fillIn({
    policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
    gate: {requireGesture: false},
    ui: 'none',
  });
  readonly pages: Consent[] = [];
  readonly ears: Record<Which, () => void> = {0: () => {}, 1: () => {}};
  /** The turn of the last act on each page since it was loaded. */
  readonly own: (Act | undefined)[] = [];
  readonly sealing: Promise<unknown>[] = [];

  constructor(
    readonly use: UseStore,
    readonly memory: Memory | undefined,
  ) {}

  async load(which: Which): Promise<void> {
    this.pages[which]?.stop();
    this.own[which] = undefined;
    const mirror: Mirror = {
      read: () => {
        if (this.refusesCookies) throw new DOMException('', 'SecurityError');
        return readCookie(this.cookies, 'ithn');
      },
      write: (decision) => {
        this.cookies = this.refusesCookies ? '' : `ithn=${encodeCookie(decision)}`;
        if (this.refusesCookies) throw new Error('cookie refused');
      },
    };
    const tabs: Tabs = {
      tell: () => queueMicrotask(() => this.ears[which ? 0 : 1]()),
      listen: (heard) => {
        this.ears[which] = heard;
        return () => (this.ears[which] = () => {});
      },
    };
    const seal = (): Promise<void> => {
      const sealing = sealDrafts(this.use, this.settings).catch(() => {});
      this.sealing.push(sealing);
      return sealing;
    };
    this.pages[which] = createManager({
      settings: this.settings,
      mirror,
      book: createIdbBook('', this.use),
      tabs,
      effects: [],
      watch: () => () => {},
      status: () => ({late: false, slipped: []}),
      loadPresenter: () => new Promise(() => {}),
      loadPart: () => Promise.resolve({seal} as never),
    }).consent;
    this.check(); // before anything could be awaited: the mirror's answer
    await this.pages[which]?.ready;
  }

  async choose(which: Which, [persistent, beacon, advertising]: Answer, turn: number): Promise<Act> {
    const consent = this.pages[which];
    if (!consent) throw new Error('no page');
    const wanted = {persistent, beacon, advertising};
    const deciding = consent.choose({categories: wanted});
    for (const id of optional) expect(consent.granted(id), 'effective at once').to.equal(wanted[id]);
    const decision = await deciding;
    const act = {turn, page: which, decision, allowed: optional.filter((id) => wanted[id])};
    this.acts.push(act);
    this.own[which] = act;
    if (this.memory && this.memory.fault !== 'write') this.owed.add(decision.id);
    return act;
  }

  /** Where the last act is kept, right after it was made. */
  note(...last: Act[]): void {
    const isIn = (value: unknown): boolean =>
      last.some(({decision}) => (value as Decision | undefined)?.id.startsWith(decision.id));
    this.isInMirror = isIn(readCookie(this.cookies, 'ithn'));
    this.isInBook = this.memory ? isIn(this.memory.get('decision')) : true;
  }

  /** What may hold at any moment in any page. */
  check(): void {
    for (const [which, consent] of this.pages.entries())
      for (const id of optional) {
        if (!consent.granted(id)) continue;
        const yes = this.acts.filter(({allowed}) => allowed.includes(id));
        const isFresh = ({decision}: Act): boolean =>
          this.now < decision.expiresAt && decision.decidedAt <= this.now + day;
        expect(yes.some(isFresh), `${id} was once allowed, and not too long ago`).to.equal(true);
        const own = this.own[which];
        if (own && !own.allowed.includes(id) && !this.hasTurnedBack)
          expect(
            yes.some(({turn, page}) => turn >= own.turn && page !== which),
            `no later yes to ${id}`,
          ).to.equal(true);
      }
  }
}

async function live(world: World, steps: readonly Step[]): Promise<void> {
  await world.load(0);
  await world.load(1);
  for (const step of steps) {
    const turn = ++world.turn;
    world.now++; // nobody acts twice in a millisecond, but for a race
    switch (step.kind) {
      case 'choose':
        world.note(await world.choose(step.page, step.answer, turn));
        break;
      case 'race':
        world.note(...(await Promise.all(step.answers.map((answer, at) => world.choose(at as Which, answer, turn)))));
        break;
      case 'reload':
        await world.load(step.page);
        break;
      case 'look':
        world.ears[step.page]();
        break;
      case 'fault':
        if (step.where === 'mirror') {
          world.refusesCookies = step.fault;
          if (step.fault) world.isInMirror = false; // it is cleared by whoever writes next
        } else if (world.memory) world.memory.fault = step.fault;
        break;
      case 'evict':
        if (step.mirror) {
          world.cookies = '';
          world.isInMirror = false;
        }
        if (step.book && world.memory) {
          world.memory.clear();
          world.owed.clear();
          world.isInBook = false;
        }
        break;
      case 'clock':
        world.now += step.by;
        if (step.by < 0) world.hasTurnedBack = true;
        for (const look of Object.values(world.ears)) look(); // what ran out is seen when the page is looked at
        break;
      case 'seal':
        await sealDrafts(world.use, world.settings).catch(() => {});
    }
    await Promise.resolve();
    world.check();
  }

  // Everything works again, and the visitor comes back.
  world.refusesCookies = false;
  if (world.memory) world.memory.fault = undefined;
  await Promise.all(world.sealing);
  for (const consent of world.pages.splice(0)) consent.stop();
  await world.load(0);
  world.check();
  expectLastAct(world);
  await sealDrafts(world.use, world.settings);
  const ids = new Set((await readReceipts(world.use)).map(({id}) => id));
  expect(
    [...world.owed].filter((id) => !ids.has(id)),
    'a receipt of every decision that was written',
  ).to.deep.equal([]);
  expect(await verifyRecord(world.use)).to.deep.equal({valid: true, faults: []});
}

/** The last choice that any memory took stands, unless it ran out, or the clock hides what was last. */
function expectLastAct({acts, pages, isInMirror, isInBook, hasTurnedBack}: World): void {
  const last = acts.filter(({turn}) => turn === acts.at(-1)?.turn);
  const [consent] = pages;
  if (!consent || !last[0] || hasTurnedBack || !(isInMirror || isInBook)) return;
  expect(consent.state.status, 'the last choice is known').to.not.equal('unasked');
  for (const id of optional) {
    const wanted = last.map(({allowed}) => allowed.includes(id));
    if (!wanted.includes(true)) expect(consent.granted(id), `${id} was denied last`).to.equal(false);
    if (!wanted.includes(false) && consent.state.status === 'decided')
      expect(consent.granted(id), `${id} was allowed last`).to.equal(true);
  }
}

describe('histories', function () {
  this.timeout(120_000);
  const {now} = Date;
  const {error} = console;
  let world: World | undefined;
  before(() => {
    Date.now = () => world?.now ?? now();
    console.error = () => {}; // faults are reported, as they should be
  });
  after(() => {
    Date.now = now;
    console.error = error;
  });

  it('two thousand: no acknowledged choice lost, nothing denied ever granted, the chain verifies', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, {minLength: 1, maxLength: 14}), async (steps) => {
        const memory = createMemory();
        world = new World(memory.use, memory);
        await live(world, steps);
      }),
      {numRuns: histories, includeErrorInReport: true},
    );
  });

  it('sixty on the real IndexedDB', async () => {
    const calm = step.filter((one) => one.kind !== 'fault' || one.where !== 'book');
    await fc.assert(
      fc.asyncProperty(fc.array(calm, {minLength: 1, maxLength: 8}), async (steps) => {
        await forget('ithn-histories');
        world = new World(createUseStore('ithn-histories'), undefined);
        await live(
          world,
          steps.map((one) => (one.kind === 'evict' ? {...one, book: false} : one)),
        );
      }),
      {numRuns: 60, includeErrorInReport: true},
    );
    await forget('ithn-histories');
  });
});
