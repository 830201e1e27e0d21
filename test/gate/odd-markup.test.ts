import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {isGranted as isGrantedBy} from '../../src/model/granted.ts';
import type {ConsentState} from '../../src/model/state.ts';
import {attempt, createStub, gateMarkup, settle as wait} from './stub.ts';

const optional = ['persistent', 'beacon', 'advertising'];
const conditions = [...optional, 'session', '!beacon', 'beacon advertising', 'unknown', ''];

/** Scripts that run at once when they are put in; what is in the order of the document for each yes. */
const inOrder = ['inline', 'external', 'itself removed', 'writes', 'chooses', 'adds', 'in a template'] as const;
/** Scripts that run when they are there. */
const apart = ['async', 'defer', 'module', 'module file'] as const;
/** What loads: live while it is granted. */
const loading = ['image', 'frame', 'frame in a template'] as const;
/** What never does anything, whatever is granted. */
const never = ['javascript:', 'data: frame', 'srcdoc', 'handlers', 'a megabyte', 'clobbered', 'live template'] as const;
const kinds = [...inOrder, ...apart, 'in two templates', ...loading, ...never] as const;

interface Thing {
  readonly kind: (typeof kinds)[number];
  readonly condition: string;
  /** What a script chooses, where it does. */
  readonly chosen: readonly string[];
  /** How deep it stands in elements that are marked themselves. */
  readonly depth: number;
  readonly outer: string;
}
type Step = {readonly choose: readonly string[]} | {readonly add: readonly Thing[]} | 'wait';

const thing: fc.Arbitrary<Thing> = fc.record({
  kind: fc.constantFrom(...kinds),
  condition: fc.constantFrom(...conditions),
  chosen: fc.subarray(optional),
  depth: fc.nat({max: 2}),
  outer: fc.constantFrom(...conditions),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {weight: 2, arbitrary: fc.record({choose: fc.subarray(optional)})},
  {weight: 3, arbitrary: fc.record({add: fc.array(thing, {minLength: 1, maxLength: 7})})},
  {weight: 1, arbitrary: fc.constant('wait' as const)},
);

const address = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Which page it is: a file that was asked for may arrive when the next one is there. */
let run = 0;

/** The markup of one thing. Its scripts say `record(id)`, and `record(-1)` where nothing may ever run. */
function markup(id: number, {kind, condition, chosen, depth, outer}: Thing): string {
  const mark = `data-consent="${kind === 'a megabyte' ? `${condition} `.repeat(1e5) : condition}" data-id="${id}" id="same"`;
  const held = (code: string, rest = ''): string => `<script type="text/plain" ${mark} ${rest}>${code}</script>`;
  const file = (rest = ''): string => held('', `data-src="${address(`record(${id},${run})`)}" ${rest}`);
  const one = ((): string => {
    switch (kind) {
      case 'inline':
        return held(`record(${id},${run})`);
      case 'external':
        return file();
      case 'async':
      case 'defer':
        return file(kind);
      case 'module':
        return held(`record(${id},${run}); export {}`, 'data-type="module"');
      case 'module file':
        return file('data-type="module"');
      case 'itself removed':
        return held(`record(${id},${run}); document.currentScript?.remove?.()`);
      case 'writes':
        return held(`document.write('<script>record(-1)<\\/script>'); document.open?.(); record(${id},${run})`);
      case 'chooses':
        return held(`record(${id},${run}); chooses(${escape(JSON.stringify(chosen)).replaceAll('&quot;', "'")})`);
      case 'adds':
        return held(`record(${id},${run}); adds()`);
      case 'in a template':
        return `<template ${mark}><script data-id="${id}">record(${id},${run})</script></template>`;
      case 'in two templates':
        return `<template data-consent="${outer}"><template ${mark}><script>record(${id},${run})</script></template></template>`;
      case 'image':
        return `<img ${mark} data-src="/package.json?${id}" alt="">`;
      case 'frame':
        return `<iframe ${mark} data-src="/package.json?${id}" title="x"></iframe>`;
      case 'frame in a template':
        return `<template data-consent="${outer}"><p><iframe ${mark} data-src="/package.json?${id}" title="x"></iframe></p></template>`;
      case 'javascript:':
        return `<iframe ${mark} data-src=" java\tscript:parent.record(-1)" title="x"></iframe>`;
      case 'data: frame':
        return `<iframe ${mark} data-src="data:text/html,<script>parent.record(-1)</script>" title="x"></iframe>`;
      case 'srcdoc':
        return `<iframe ${mark} data-srcdoc="${escape('<script>parent.record(-1)</script>')}" title="x"></iframe>`;
      case 'handlers':
        return `<img ${mark} data-src="javascript:record(-1)" data-onerror="record(-1)" data-onload="record(-1)" alt="">`;
      case 'a megabyte':
        return `<img ${mark} data-srcset="${'javascript:1,'.repeat(8e4)}" alt="">`;
      case 'clobbered':
        return `<form name="forms"><input name="body"></form><img name="currentScript" alt=""><img name="readyState" alt="">`;
      case 'live template':
        return `<template><script ${mark}>record(-1)</script><img ${mark} data-src="javascript:record(-1)" alt=""></template>`;
    }
  })();
  // marked elements that load nothing are no gate for what is in them: each is asked for itself
  return Array.from({length: depth}).reduce<string>(
    (inner) => `<div data-consent="${outer}" id="same">${inner}</div>`,
    one,
  );
}

const isOne = <T extends string>(all: readonly T[], kind: string): kind is T => all.includes(kind as T);

describe('the gate and odd markup, against a simple model', () => {
  it('never runs what is denied, runs what is granted once, and classic scripts in order', async function () {
    this.timeout(300_000);
    const body = document.body;
    await fc.assert(
      fc.asyncProperty(fc.array(step, {minLength: 1, maxLength: 14}), async (steps) => {
        run++;
        const place = document.createElement('div');
        body.append(place);
        const {consent, choose} = createStub();
        const added: Thing[] = [];
        const ran: number[] = [];
        const wrong: string[] = [];
        /** What was in force since the browser last had its turn: under one of these a file was asked for. */
        let inForce = [consent.state];
        const inserted = new Map<number, boolean>();
        const thingOf = (id: number): Thing => {
          const one = added[id];
          if (!one) throw new Error(`no thing ${id}`);
          return one;
        };
        const isGranted = (id: number): boolean => consent.granted(thingOf(id).condition);
        const wasGranted = (id: number): boolean =>
          inForce.some((state) => isGrantedBy(thingOf(id).condition, state, consent.settings));
        const isHeld = (id: number): boolean =>
          !ran.includes(id) && // what ran looks as it did before
          !inserted.has(id) &&
          !!place.querySelector(`script[type="text/plain"][data-id="${id}"]`)?.isConnected;

        /** Nothing above it waits that may run in all these states, and no file above it is still on its way. */
        const expectNothingBefore = (id: number, states: readonly ConsentState[]): void => {
          for (const [before, {kind, condition}] of added.slice(0, id).entries()) {
            const isReady = states.every((state) => isGrantedBy(condition, state, consent.settings));
            const isOnItsWay = kind === 'external' && inserted.has(before) && !ran.includes(before);
            if (isOne(inOrder, kind) && (isOnItsWay || (isReady && isHeld(before))))
              wrong.push(`${added[id]?.kind ?? ''} ${id} came before ${kind} ${before}`);
          }
        };
        const record = (id: number, of = run): void => {
          if (of !== run) return;
          const one = added[id];
          if (!one) return void wrong.push('what can never run ran');
          if (ran.includes(id)) wrong.push(`${one.kind} ${id} ran twice`);
          ran.push(id);
          // a file that is on its way arrives: what counts is the moment it was asked for
          const isFile = one.kind === 'external' || isOne(apart, one.kind);
          if (!(isFile ? inserted.get(id) : isGranted(id))) wrong.push(`${one.kind} ${id} ran while denied`);
          if (isOne(inOrder, one.kind) && !isFile) expectNothingBefore(id, [consent.state]);
        };
        const decide = (ids: readonly string[]): void => {
          choose(...ids);
        };
        const add = (things: readonly Thing[]): void => {
          const box = document.createElement('div');
          box.innerHTML = things.map((one) => markup(added.push(one) - 1, one)).join('');
          place.append(box);
        };
        const plain = {kind: 'inline', condition: 'beacon', chosen: [], depth: 0, outer: ''} as const;
        Object.assign(window, {record, chooses: decide, adds: () => added.length < 60 && add([plain])});

        const watch = new MutationObserver((records) => {
          for (const {addedNodes} of records)
            for (const node of addedNodes)
              if (node instanceof HTMLScriptElement && node.dataset.id && node.type !== 'text/plain') {
                const id = Number(node.dataset.id);
                inserted.set(id, wasGranted(id));
                if (added[id]?.kind === 'external') expectNothingBefore(id, inForce);
              }
        });
        watch.observe(place, {childList: true, subtree: true});
        const turn = async (): Promise<void> => {
          await wait();
          inForce = [consent.state];
        };

        consent.subscribe(() => void inForce.push(consent.state)); // the first to hear
        const stop = gateMarkup(consent, attempt, place);
        for (const one of steps)
          if (one === 'wait') await turn();
          else if ('choose' in one) decide(one.choose);
          else add(one.add);
        const isDue = (id: number): boolean => {
          const {kind, outer} = thingOf(id);
          if (kind === 'in two templates' && !consent.granted(outer)) return false;
          return (isOne([...inOrder, ...apart], kind) || kind === 'in two templates') && isGranted(id);
        };
        const missing = (): number[] => [...added.keys()].filter((id) => isDue(id) && !ran.includes(id));
        for (let turns = 0; turns < 5 || (missing().length > 0 && turns < 20_000); turns++) await turn();

        expect(wrong.join(', ')).to.equal('');
        expect(missing(), 'what is granted at the end has run').to.deep.equal([]);
        for (const [id, {kind}] of added.entries()) {
          const element = place.querySelector(`:is(img,iframe)[data-id="${id}"]`);
          if (!element) continue;
          const live = ['src', 'srcset', 'srcdoc', 'onerror', 'onload'].filter((name) => element.hasAttribute(name));
          const wanted = isOne(loading, kind) && isGranted(id) ? ['src'] : [];
          expect(live, `${kind} ${id}`).to.deep.equal(wanted);
        }
        expect(place.isConnected, 'nobody wrote the page away').to.equal(true);
        stop();
        watch.disconnect();
        place.remove();
      }),
      {
        numRuns: 80,
        // a stack has no message in WebKit
        asyncReporter: (details) =>
          details.failed
            ? Promise.reject(new Error(`${String(details.errorInstance)}\n${fc.defaultReportMessage(details) ?? ''}`))
            : Promise.resolve(),
      },
    );
  });
});
