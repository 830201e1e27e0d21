import {createElement as h, StrictMode, useState} from 'react';
import {Consented, ConsentProvider, useConsent, useConsentEffect, useConsentState} from 'ithn/react';

function Tracker() {
  useConsentEffect('beacon', () => {
    document.body.dataset.effect = 'on';
    return () => (document.body.dataset.effect = 'off');
  });
  return null;
}

function Shop() {
  const [isShown, show] = useState(true);
  const {status} = useConsentState();
  return h(
    'main',
    null,
    h('p', {id: 'status'}, status),
    h('p', {id: 'granted'}, String(useConsent('beacon'))),
    h(Consented, {to: 'beacon', fallback: h('p', {id: 'held'}, 'held')}, h('p', {id: 'open'}, 'open')),
    h('button', {id: 'leave', onClick: () => show(false)}, 'leave'),
    isShown && h(Tracker),
  );
}

export const App = ({initialState}) => h(StrictMode, null, h(ConsentProvider, {initialState}, h(Shop)));
