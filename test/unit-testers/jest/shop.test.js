/** @jest-environment jsdom */
// Jest as it comes: CommonJS, no flags, nothing transformed in node_modules.
const {act, createElement} = require('react');
const {createRoot} = require('react-dom/client');
const {createConsent} = require('ithn');
require('ithn/elements');
const {deny, grant, reset} = require('ithn/testing');
const {Shop} = require('./shop.js');

globalThis.IS_REACT_ACT_ENVIRONMENT = true;
let consent, root;

/** What the library says is wrong; that there is no IndexedDB is right. */
const errors = [];
console.error = (...said) => void errors.push(said.map(String).join(' '));
const faults = () => errors.splice(0).filter((said) => !said.includes('indexedDB is not defined'));

beforeEach(async () => {
  consent = createConsent({policy: {revision: 1, effective: '2026-11-01', url: '/privacy'}});
  await consent.ready;
  document.body.innerHTML = '<div id="shop"></div>';
  root = createRoot(document.querySelector('#shop'));
  await act(() => root.render(createElement(Shop)));
});

afterEach(async () => {
  await act(() => root.unmount());
  await reset();
  consent.stop();
  expect(faults()).toEqual([]);
});

const text = () => document.querySelector('#shop').textContent;

test('the component follows a yes and a no', async () => {
  expect(text()).toBe('held');
  await act(() => grant('beacon'));
  expect(text()).toBe('counted');
  await act(() => deny());
  expect(text()).toBe('held');
});

test('each test begins unasked', () => {
  expect(consent.state.status).toBe('unasked');
  expect(text()).toBe('held');
});

test('every tag is registered', () => {
  const tags = 'age-gate banner declaration embed notice preferences reopen rights-form unsubscribe'.split(' ');
  for (const tag of tags) expect(customElements.get(`ithn-${tag}`)).toBeDefined();
});

test('the banner is drawn, and its answer counts', async () => {
  while (!document.querySelector('ithn-banner')?.shadowRoot?.querySelector('[part~=reject]'))
    await new Promise((resolve) => requestAnimationFrame(resolve));
  const banner = document.querySelector('ithn-banner');
  expect(banner.shadowRoot.textContent).toMatch(/cookie/i);
  await act(() => consent.rejectAll());
  expect(consent.state.status).toBe('decided');
});
