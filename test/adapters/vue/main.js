import {createConsent} from 'ithn';
import 'ithn/elements';
import {createApp} from './app.js';

const initialState = JSON.parse(document.querySelector('#state').textContent);
window.consent = createConsent(
  {policy: {revision: 1, effective: '2026-11-01', url: '/privacy'}, gate: {requireGesture: false}},
  {initialState},
);
createApp(initialState).mount('#app');
