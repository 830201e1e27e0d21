// The pages and the contestants of guest.mjs: the same page without anything, with a hand-written banner, with
// vanilla-cookieconsent as its documentation sets it up, and with Ithn. All say the same words.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** Installed for the run alone: nothing of the library needs it. */
const folder = mkdtempSync(join(tmpdir(), 'rival-'));
process.on('exit', () => rmSync(folder, {recursive: true, force: true}));
execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, 'vanilla-cookieconsent@3.1.0']);
const rival = join(folder, 'node_modules/vanilla-cookieconsent/dist');

export const words = {
  en: {
    site: 'Ramroom Bakery',
    title: 'Your privacy choices',
    text: 'We use what the site needs to work properly. Only with your consent, we also use:',
    list: ['Persistent cookies', 'Web beacons and pixels', 'Targeted advertising'],
    change: 'You can change your choice at any time under “Privacy choices”.',
    policy: 'Privacy policy',
    date: 'Effective date: March 5, 2026',
    buttons: ['Accept all', 'Reject all', 'Manage preferences'],
  },
  ar: {
    site: 'رمروم بيكري',
    title: 'اختياراتك بشأن الخصوصية',
    text: 'نستخدم ما هو ضروري لتشغيل الموقع بشكل صحيح. وبموافقتك فقط، نستخدم أيضًا:',
    list: ['ملفات تعريف الارتباط الدائمة', 'منارات الويب والبكسلات', 'الإعلانات المستهدفة'],
    change: 'يمكنك تغيير اختياراتك في أي وقت من «خيارات الخصوصية».',
    policy: 'سياسة الخصوصية',
    date: 'تاريخ السريان: 5 مارس 2026',
    buttons: ['قبول الكل', 'رفض الكل', 'إدارة التفضيلات'],
  },
};

const sentence = {
  en: 'Bread, cakes and pastry from our own oven, baked in the morning and brought to your door by noon. ',
  ar: 'خبز وكعك ومعجنات من فرننا، نخبزها في الصباح ونوصلها إلى بابكم قبل الظهر. ',
};
const image = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><path fill="#b65" d="M0 0h800v600H0z"/></svg>')}`;

/** What stands in each page. */
const bodies = {
  shop: (lang) =>
    `<h1>${words[lang].site}</h1><main>${`<article><img src="/cake.svg" width="150" height="150" alt=""><h2>${sentence[lang].slice(0, 20)}</h2><p>${sentence[lang]}</p></article>`.repeat(40)}</main>`,
  text: (lang) => `<h1>${words[lang].site}</h1>${`<p>${sentence[lang].repeat(4)}</p>`.repeat(30)}`,
  image: (lang) =>
    `<img src="/cake.svg" width="800" height="600" style="inline-size:100%;block-size:auto" alt="">${`<p>${sentence[lang]}</p>`.repeat(20)}`,
};
export const pages = Object.keys(bodies);
export const cake = decodeURIComponent(image.slice(image.indexOf(',') + 1));

const json = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** What each contestant puts into the head and at the end of the body, and where its banner is. */
export const contestants = {
  none: {head: () => '', end: () => ''},
  floor: {
    banner: '#cb',
    head: () =>
      '<style>#cb{position:fixed;inset:auto 0 0;background:#fff;border-top:1px solid #ccc;padding:16px;font:15px system-ui}#cb button{padding:10px 14px;margin:4px}</style>',
    end: (lang) => {
      const {site, title, text, list, change, policy, date, buttons} = words[lang];
      return `<div id="cb" role="dialog"><small>${site}</small><h2>${title}</h2><p>${text} ${list.join(' · ')}</p><p>${change} <a href="/privacy">${policy}</a> · ${date}</p>${buttons.map((name) => `<button>${name}</button>`).join('')}</div>
<script>for(const b of document.querySelectorAll('#cb button'))b.onclick=()=>{localStorage.setItem('consent',b.textContent);document.querySelector('#cb').hidden=true}</script>`;
    },
  },
  'vanilla-cookieconsent': {
    banner: '#cc-main .cm',
    head: () => '<link rel="stylesheet" href="/rival/cookieconsent.css">',
    end: (lang) => {
      const {site, title, text, list, change, policy, date, buttons} = words[lang];
      const [acceptAllBtn, acceptNecessaryBtn, showPreferencesBtn] = buttons;
      const sections = list.map((name) => ({
        title: name,
        description: text,
        linkedCategory: name.replaceAll(' ', '-'),
      }));
      const config = {
        categories: {
          necessary: {enabled: true, readOnly: true},
          ...Object.fromEntries(sections.map((one) => [one.linkedCategory, {}])),
        },
        language: {
          default: lang,
          rtl: 'ar',
          translations: {
            [lang]: {
              consentModal: {
                title: `${site} · ${title}`,
                description: `${text} ${list.join(' · ')}. ${change}`,
                acceptAllBtn,
                acceptNecessaryBtn,
                showPreferencesBtn,
                footer: `<a href="/privacy">${policy}</a> ${date}`,
              },
              preferencesModal: {
                title,
                acceptAllBtn,
                acceptNecessaryBtn,
                savePreferencesBtn: showPreferencesBtn,
                sections,
              },
            },
          },
        },
      };
      return `<script type="module">import '/rival/cookieconsent.umd.js'; CookieConsent.run(${json(config)})</script>`;
    },
  },
  ithn: {
    banner: 'ithn-banner',
    head: (lang) =>
      `<script type="application/json" id="c">${json({policy: {revision: 1, effective: '2026-03-05', url: '/privacy'}, site: {name: words[lang].site, email: 'privacy@example.com'}})}</script><script src="/ithn.js" data-config="#c"></script>`,
    end: () => '',
  },
};

/** The whole page of one contestant. */
export function html(name, page, lang) {
  const {head, end} = contestants[name];
  return `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,"><title>${words[lang].site}</title><style>body{font:16px/1.5 system-ui;margin:0;padding:8px}main{display:grid;grid-template-columns:1fr 1fr;gap:8px}</style>${head(lang)}</head><body>${bodies[page](lang)}${end(lang)}</body></html>`;
}

/** A file that a contestant asks for. */
export function fileOf(path) {
  if (path.startsWith('/rival/')) return readFileSync(join(rival, path.slice(7)));
  const name = path.slice(1);
  const isThere = readdirSync('dist', {recursive: true}).includes(name);
  return isThere ? readFileSync(join('dist', name)) : undefined;
}
