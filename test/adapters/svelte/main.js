import {mount} from 'svelte';
import {createConsent} from 'ithn';
import 'ithn/elements';
import App from './App.svelte';

window.consent = createConsent({
  policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
  gate: {requireGesture: false},
});
mount(App, {target: document.querySelector('#app')});
