// A site held by c15t, as https://c15t.com/docs/frameworks/react/quickstart has it, in its mode without a backend. Bundled
// by bundle-c15t.mjs; the page says which script waits for "measurement".
import '@c15t/react/styles.css';
import {ConsentBanner, ConsentDialog, ConsentDialogTrigger, ConsentManagerProvider} from '@c15t/react';
import {createElement} from 'react';
import {createRoot} from 'react-dom/client';

const options = {
  mode: 'offline',
  consentCategories: ['necessary', 'measurement'],
  overrides: {country: 'DE', language: 'en'},
  legalLinks: {privacyPolicy: {href: '/privacy', target: '_self'}},
  scripts: [{id: 'hotjar', src: document.body.dataset.script, category: 'measurement'}],
};
createRoot(document.getElementById('app')).render(
  createElement(
    ConsentManagerProvider,
    {options},
    createElement('h1', undefined, 'Bread'),
    createElement(ConsentBanner, {legalLinks: ['privacyPolicy']}),
    createElement(ConsentDialog),
    createElement(ConsentDialogTrigger),
  ),
);
