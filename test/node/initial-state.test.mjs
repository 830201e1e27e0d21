// What components render on a server, where there is no configuration: the same as in the browser, and never an error.
// In Vue, which brings its own server renderer; the adapters of React and Svelte call the same code.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createSSRApp, h} from 'vue';
import {renderToString} from 'vue/server-renderer';
import {consentPlugin, useConsent} from '../../dist/npm/vue.js';

const categories = {session: true, persistent: false, beacon: true, advertising: false};
const decided = {status: 'decided', decision: {choices: {categories, services: {}}}};
const lapsed = {...decided, status: 'lapsed', reason: 'expired'};
const unasked = {status: 'unasked'};

/** What a server renders for a condition. */
const render = (initialState, condition) => {
  const app = createSSRApp({
    setup() {
      const {granted, state} = useConsent();
      return () => h('p', `${granted(condition).value} ${state.value.status}`);
    },
  });
  return renderToString(app.use(consentPlugin, {initialState}));
};

describe('a condition on a server', () => {
  for (const [state, condition, isGranted] of [
    [decided, 'beacon', true],
    [decided, '!beacon', false],
    [decided, 'advertising', false],
    [decided, '!advertising', true],
    [decided, 'beacon !advertising', true],
    [decided, 'session', true],
    [decided, 'becon', false],
    [decided, '!becon', false],
    [decided, 'constructor', false],
    [decided, '', false],
    [unasked, 'session', true],
    [unasked, '!session', false],
    [unasked, 'session beacon', false],
    [unasked, 'beacon', false],
    [unasked, '!beacon', true],
    [unasked, '!', false],
    [lapsed, 'beacon', false],
    [lapsed, '!beacon', true],
    [lapsed, 'session', true],
    [undefined, 'session', true],
    [decided, undefined, false],
    [unasked, undefined, false],
  ])
    it(`${JSON.stringify(condition)} is ${isGranted} where the state is ${state?.status}`, async () =>
      assert.equal(await render(state, condition), `<p>${isGranted} ${(state ?? unasked).status}</p>`));

  it('grants nothing in a state that is none, and names it', async (context) => {
    const said = context.mock.method(console, 'error', () => {});
    for (const wrong of [
      {status: 'decided'},
      {status: 'decided', decision: {choices: {categories: 1}}},
      null,
      'decided',
    ])
      assert.equal(await render(wrong, 'beacon'), '<p>false unasked</p>');
    const [first] = said.mock.calls[0].arguments;
    assert.equal(first, 'ithn: initialState must be what readConsent() has returned (received {"status":"decided"}).');
    assert.equal(said.mock.callCount(), 4);
  });
});
