// The pages of release.mjs: a shop whose scripts are held, by Ithn, by a hand-written banner, or by vanilla-cookieconsent.
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

/** A hand-written banner: keeps the answer, and puts a live script in the place of each held one. It records nothing. */
const floor = `<style>#cb{position:fixed;inset:auto 0 0;background:#fff;border-top:1px solid #ccc;padding:16px;font:15px system-ui}</style>
<div id="cb" hidden><p>We use cookies for functions, analytics and marketing.</p><button id="ca">Accept all</button><button>Reject all</button></div>
<script>(() => {
  const release = () => {
    for (const held of document.querySelectorAll('[data-cat]')) {
      const live = document.createElement('script');
      live.text = held.text;
      held.replaceWith(live);
    }
  };
  const banner = document.querySelector('#cb');
  document.querySelector('#ca').onclick = () => {
    localStorage.setItem('consent', '["all"]');
    banner.hidden = true;
    release();
  };
  if (localStorage.getItem('consent')) release();
  else banner.hidden = false;
})()</script>`;

const config = {policy: {revision: 1, effective: '2026-11-01', url: '/privacy'}, site: {name: 'Souq'}};
const categories = ['persistent', 'beacon', 'advertising'];

/** What each puts into the head, into a held script's tag, and at the end of the body; and where its yes is. */
export const contestants = {
  floor: {accept: '#ca', head: '', held: () => 'type="text/plain" data-cat="all"', end: floor},
  ithn: {
    accept: 'ithn-banner [part~=accept]',
    head: `<script type="application/json" id="c">${JSON.stringify(config)}</script><script src="FILES/ithn.js" data-config="#c"></script>`,
    held: (index) => `type="text/plain" data-consent="${categories[index % 3]}"`,
    end: '',
  },
  'vanilla-cookieconsent': {
    accept: '#cc-main [data-role=all]',
    head: '<link rel="stylesheet" href="FILES/cookieconsent.css">',
    held: (index) => `type="text/plain" data-category="${categories[index % 3]}"`,
    end: `<script type="module">import 'FILES/cookieconsent.umd.js'; CookieConsent.run(${JSON.stringify({
      categories: {necessary: {readOnly: true}, persistent: {}, beacon: {}, advertising: {}},
      language: {
        default: 'en',
        translations: {
          en: {
            consentModal: {
              title: 'Your privacy choices',
              description: 'We use cookies for functions, analytics and marketing.',
              acceptAllBtn: 'Accept all',
              acceptNecessaryBtn: 'Reject all',
            },
            preferencesModal: {sections: []},
          },
        },
      },
    })})</script>`,
  },
};

const card = (index) =>
  `<article><h2>Linen shirt ${index}</h2><h3 lang="ar" dir="rtl">قميص كتان</h3><p>Made in small batches with natural materials, and shipped within two working days across the Gulf and the Levant.</p><p lang="ar" dir="rtl">مصنوع بكميات محدودة من مواد طبيعية، ويُشحن خلال يومي عمل.</p><button type="button">Add · أضف</button></article>`;

/** The page of one contestant with so many held inline scripts: a quarter in the head, the others beside sixty articles. */
export function html({head, held, end}, count, files) {
  const scripts = Array.from({length: count}, (_, index) => `<script ${held(index)}>ran(${index})</script>`);
  const inHead = scripts.splice(0, count >> 2);
  const share = Math.ceil(scripts.length / 60);
  const cards = Array.from(
    {length: 60},
    (_, index) => card(index) + scripts.slice(index * share, (index + 1) * share).join(''),
  );
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Souq</title><link rel="icon" href="data:,"><style>body{font:16px/1.5 system-ui;margin:0}main{display:grid;grid-template-columns:1fr 1fr;gap:12px}</style>${head}${inHead.join('')}</head><body><h1>Souq</h1><main>${cards.join('\n')}</main>${end}</body></html>`;
  return page.replaceAll('FILES', files);
}

/** A file below a folder, whatever is asked for. */
export function fileIn(folder, name) {
  return readdirSync(folder, {recursive: true}).includes(name) ? readFileSync(join(folder, name)) : undefined;
}
