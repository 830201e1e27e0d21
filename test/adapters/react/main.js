import {createElement} from 'react';
import {hydrateRoot} from 'react-dom/client';
import {createConsent} from 'ithn';
import 'ithn/elements';
import {App} from './app.js';

const initialState = JSON.parse(document.querySelector('#state').textContent);
window.consent = createConsent(
  {policy: {revision: 1, effective: '2026-11-01', url: '/privacy'}, gate: {requireGesture: false}},
  {initialState},
);
hydrateRoot(document.querySelector('#app'), createElement(App, {initialState}));
