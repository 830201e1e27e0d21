import {createSignal, Show} from 'solid-js';
import h from 'solid-js/h';
import {render} from 'solid-js/web';
import {consent} from './consent.js';
import {createConsented, whileConsented} from './consented.js';

window.consent = consent;

function Tracker() {
  whileConsented('beacon', () => {
    document.body.dataset.effect = 'on';
    return () => (document.body.dataset.effect = 'off');
  });
  return [];
}

function Shop() {
  const [isShown, show] = createSignal(true);
  const isGranted = createConsented('beacon');
  return h(
    'main',
    h('p', {id: 'status'}, () => (isGranted() ? 'decided' : 'unasked')),
    h('p', {id: 'granted'}, () => String(isGranted())),
    h('p', {id: () => (isGranted() ? 'open' : 'held')}, 'statistics'),
    h('button', {id: 'leave', onClick: () => show(false)}, 'leave'),
    h(Show, {when: () => isShown()}, () => h(Tracker)),
  );
}

render(Shop, document.querySelector('#app'));
