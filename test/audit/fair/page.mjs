// Pieces that the fair's sites are built of.

/** Who is who at the fair: what the truth goes by. Real names, so that the catalogue is put to the test. */
export const hotjar = 'static.hotjar.com';
export const tiktok = 'analytics.tiktok.com';
export const stranger = 'cdn.unknown-widgets.example';

/** A configuration of Ithn with what a good site says. */
export const config = (more = {}) => ({
  policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
  site: {name: 'Fair', email: 'privacy@fair.example'},
  services: [
    {preset: 'hotjar', id: '1234567'},
    {preset: 'tiktok-pixel', id: 'C4ABCDEFGHIJKLMNOPQR'},
  ],
  ...more,
});

/** The same services written out: a lock needs their hosts in the page itself. */
export const written = [
  {id: 'hotjar', categories: 'beacon', hosts: ['hotjar.com'], stores: [{name: '_hjSessionUser_*', days: 365}]},
  {id: 'tiktok-pixel', categories: 'advertising', hosts: [tiktok], stores: [{name: '_ttp', days: 390}]},
];

/** Loads one thing from each of the two services, and waits for a yes. */
export const held = `<script type="text/plain" data-consent="beacon" data-service="hotjar" src="http://${hotjar}/tag.js"></script>
<script type="text/plain" data-consent="advertising" data-service="tiktok-pixel" src="http://${tiktok}/tag.js"></script>`;

/** A page held by Ithn. */
export const ithnPage = ({
  lang = 'en',
  settings = config(),
  first = '',
  head = held,
  body = '',
} = {}) => `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>Fair</title>
<script type="application/json" id="ithn-config">${JSON.stringify(settings)}</script>
${first}<script src="/ithn.js" data-config="#ithn-config"></script>
${head}</head><body><h1>Bread</h1><footer><a href="/privacy">Privacy</a></footer>${body}</body></html>`;

/** Why a banner of a site's own would be good, and how it is made worse. */
export const ownPage = ({
  lang = 'ar',
  reject = '<button id="no">رفض الكل</button>',
  link = '<a href="/privacy">سياسة الخصوصية</a>',
  wayBack = '<button id="again">إعدادات ملفات تعريف الارتباط</button>',
  keeps = true,
  live = '',
  date = 'تسري منذ ١ نوفمبر ٢٠٢٦',
} = {}) => `<!doctype html><html lang="${lang}" dir="rtl"><head><meta charset="utf-8"><title>خبز</title>
<style>#ask{position:fixed;inset:auto 0 0 0;padding:20px;background:#fff;border-top:1px solid #999}
#ask button{inline-size:160px;block-size:48px;font-size:16px;color:#fff;background:#14532d;border:0}</style></head>
<body><h1>خبز</h1>${wayBack}
<div id="ask" hidden><p>نستخدم ملفات تعريف الارتباط لتحسين تجربتك. ${date}</p>${link} <button id="yes">قبول الكل</button> ${reject}</div>
<script>
const key = 'answer';
const ask = document.getElementById('ask');
const load = () => { const script = document.createElement('script'); script.src = 'http://${hotjar}/tag.js'; document.head.append(script); };
const answer = (value) => { ${keeps ? 'localStorage.setItem(key, value);' : ''} ask.hidden = true; if (value === 'yes') load(); };
const known = localStorage.getItem(key);
if (known === 'yes') load();
if (!known) ask.hidden = false;
document.getElementById('yes').addEventListener('click', () => answer('yes'));
document.getElementById('no')?.addEventListener('click', () => { for (const name of ['_hjSessionUser_1', '_hjSession_1']) document.cookie = name + '=; max-age=0; path=/'; answer('no'); });
document.getElementById('again')?.addEventListener('click', () => { ask.hidden = false; });
</script>${live}</body></html>`;
