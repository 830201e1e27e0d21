import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {Consent, ConsentListener} from '../../src/consent/consent.ts';
import {builtInCategories} from '../../src/model/category.ts';
import {isGranted} from '../../src/model/granted.ts';
import type {ConsentState} from '../../src/model/state.ts';
import {decision} from '../model/sample.ts';
import {gateMarkup} from './stub.ts';

/** A consent that is whatever a test says. */
function createStub() {
  let state: ConsentState = {status: 'unasked'};
  const listeners = new Set<ConsentListener>();
  const settings = {categories: builtInCategories, services: []};
  const consent = {
    get state() {
      return state;
    },
    settings,
    restrictions: {denied: [], presumed: []},
    granted: (condition: string) => isGranted(condition, state, settings),
    grantedService: () => false,
    subscribe: (listener: ConsentListener) => (listeners.add(listener), () => listeners.delete(listener)),
  };
  const choose = (...ids: string[]): void => {
    const previous = state;
    state = {status: 'decided', decision: decision({}, Object.fromEntries(ids.map((id) => [id, true])))};
    for (const listener of listeners) listener(state, previous);
  };
  return {consent: consent as unknown as Consent, choose};
}

const attempt = <T>(_: string, run: () => T): T | undefined => run();
const optional = ['persistent', 'beacon', 'advertising'];
const conditions = [...optional, 'session', '!beacon', 'beacon advertising', 'unknown', ''];
const wait = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

interface Thing {
  readonly kind: 'script' | 'image' | 'template' | 'html';
  readonly condition: string;
}
type Step = {readonly choose: readonly string[]} | {readonly add: readonly Thing[]} | 'wait';

const thing: fc.Arbitrary<Thing> = fc.record({
  kind: fc.constantFrom('script', 'image', 'template', 'html'),
  condition: fc.constantFrom(...conditions),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({choose: fc.subarray(optional)}),
  fc.record({add: fc.array(thing, {minLength: 1, maxLength: 6})}),
  fc.constant('wait' as const),
);

/** Which page it is: what was born of `innerHTML` runs once for each text. */
let run = 0;

describe('the gate against a simple model', () => {
  it('never runs what is denied, runs what is granted once and in order', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(fc.array(step, {maxLength: 14}), async (steps) => {
        run++;
        const place = document.createElement('div');
        document.body.append(place);
        const {consent, choose} = createStub();
        const ran: {readonly id: number; readonly wasGranted: boolean}[] = [];
        const added: (Thing & {readonly id: number})[] = [];
        const record = (id: number): void => {
          ran.push({id, wasGranted: consent.granted((added[id] as Thing).condition)});
        };
        Object.assign(window, {record});
        const make = (one: Thing): Node => {
          const id = added.push({...one, id: added.length}) - 1;
          const box = document.createElement('div');
          const code = `record(${id}) // ${run}`;
          const mark = `data-consent="${one.condition}" data-id="${id}"`;
          box.innerHTML =
            one.kind === 'image'
              ? `<img ${mark} data-src="data:,">` + `<img ${mark} data-src="/package.json?${id}">`
              : one.kind === 'template'
                ? `<template ${mark}><i></i><script>${code}</script></template>`
                : `<p><script type="text/plain" ${mark}>${code}</script></p>`;
          if (one.kind !== 'script') return box;
          const script = document.createElement('script');
          script.type = 'text/plain';
          script.dataset.consent = one.condition;
          script.text = code;
          return script;
        };
        const stop = gateMarkup(consent, attempt, place);
        for (const one of steps)
          if (one === 'wait') await wait();
          else if ('choose' in one) choose(...one.choose);
          else place.append(...one.add.map(make));
        const isDue = ({kind, condition}: Thing): boolean => kind !== 'image' && consent.granted(condition);
        const isMissing = (): boolean => added.some((one) => isDue(one) && !ran.some(({id}) => id === one.id));
        // a file that a busy machine brings late is waited for
        const end = performance.now() + 20_000;
        for (let turns = 0; turns < 5 || (isMissing() && performance.now() < end); turns++) await wait();

        for (const {id, wasGranted} of ran) expect(wasGranted, `${id} ran`).to.equal(true);
        const ids = ran.map(({id}) => id);
        expect(new Set(ids).size, 'nothing twice').to.equal(ids.length);
        const due = added.filter(isDue);
        for (const {id} of due) expect(ids, 'what is granted at the end has run').to.include(id);
        for (const image of place.querySelectorAll<HTMLElement>('img')) {
          const {condition} = added[Number(image.dataset.id)] as Thing;
          const isLive = consent.granted(condition) && image.dataset.src !== 'data:,';
          expect(image.hasAttribute('src')).to.equal(isLive);
        }
        stop();
        place.remove();
      }),
      {numRuns: 120},
    );
  });

  it('keeps the order of the document for each yes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(thing, {minLength: 2, maxLength: 12}), async (things) => {
        run++;
        const place = document.createElement('div');
        const ran: number[] = [];
        Object.assign(window, {record: (id: number) => ran.push(id)});
        place.innerHTML = things
          .map(({kind, condition}, id) => {
            const script = `<script ${kind === 'template' ? '' : `type="text/plain" data-consent="${condition}"`}>record(${id}) // ${run}\n</script>`;
            return kind === 'template'
              ? `<template data-consent="${condition}">${script}</template>`
              : `<p>${script}</p>`;
          })
          .join('');
        document.body.append(place);
        const {consent, choose} = createStub();
        const stop = gateMarkup(consent, attempt, place);
        const settle = async (): Promise<void> => {
          const isMissing = (): boolean =>
            things.some(({condition}, id) => consent.granted(condition) && !ran.includes(id));
          // a file that a busy machine brings late is waited for
          const end = performance.now() + 20_000;
          for (let turns = 0; turns < 5 || (isMissing() && performance.now() < end); turns++) await wait();
        };
        await settle();
        const before = ran.length; // what may run before a choice has
        choose('beacon', 'advertising');
        await settle();
        expect(ran.slice(0, before)).to.deep.equal([...ran.slice(0, before)].sort((a, b) => a - b));
        expect(ran.slice(before)).to.deep.equal([...ran.slice(before)].sort((a, b) => a - b));
        stop();
        place.remove();
      }),
      {numRuns: 60},
    );
  });
});
