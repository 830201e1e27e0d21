import {h, render} from 'preact';
import {useState} from 'preact/hooks';
import {consent} from './consent.js';
import {useConsent, useConsentEffect} from './use-consent.js';

window.consent = consent;

function Tracker() {
  useConsentEffect('beacon', () => {
    document.body.dataset.effect = 'on';
    return () => (document.body.dataset.effect = 'off');
  });
  return null;
}

function Shop() {
  const [isShown, show] = useState(true);
  const isGranted = useConsent('beacon');
  return h(
    'main',
    null,
    h('p', {id: 'status'}, isGranted ? 'decided' : 'unasked'),
    h('p', {id: 'granted'}, String(isGranted)),
    h('p', {id: isGranted ? 'open' : 'held'}, isGranted ? 'open' : 'held'),
    h('button', {id: 'leave', onClick: () => show(false)}, 'leave'),
    isShown && h(Tracker),
  );
}

render(h(Shop), document.querySelector('#app'));
