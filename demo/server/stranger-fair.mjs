/** Words of the invented advertiser's card. */
const words = {
  ar: {
    title: 'معرض الكعك',
    text: 'أفران الكويت في مكان واحد، ثلاثة أيام من الحلوى.',
    label: 'إعلان',
    more: 'مساحة إعلانية تجريبية',
  },
  en: {
    title: 'The Cake Fair',
    text: 'Kuwait’s ovens in one place: three days of sweets.',
    label: 'Advertisement',
    more: 'A sample advertising space',
  },
};

/** @param {'ar' | 'en'} lang An advertisement as it stands in a frame. */
export function fairPage(lang) {
  const {title, text, label, more} = words[lang];
  return `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>
  html, body { block-size: 100%; margin: 0; }
  body { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 12px; padding: 20px 24px;
    box-sizing: border-box; overflow: hidden; color: #fff8ee; font: 16px/1.7 "Noto Sans Arabic", "Segoe UI", Tahoma, system-ui, sans-serif;
    background: radial-gradient(120% 160% at 100% 0, #8c2f4b, #4b1733 70%); }
  small { display: inline-block; padding: 0 10px; border: 1px solid #fff8ee80; border-radius: 99px; font-size: 12px; }
  h1 { margin: 6px 0 2px; font: 700 clamp(22px, 7vw, 30px)/1.4 "Noto Naskh Arabic", Georgia, serif; }
  p { margin: 0; max-inline-size: 34ch; }
  .more { font-size: 12px; opacity: .8; margin-block-start: 6px; }
  svg { inline-size: clamp(72px, 26vw, 132px); block-size: auto; }
</style>
<div><small>${label}</small><h1>${title}</h1><p>${text}</p><p class="more">${more}</p></div>
<svg viewBox="0 0 120 130" aria-hidden="true">
  <path d="M60 8 112 46H8z" fill="#f3b562"/><path d="M60 8 78 46H42z" fill="#fff3df"/><path d="M60 8 112 46H95z" fill="#fff3df"/><path d="M60 8 8 46h17z" fill="#fff3df"/>
  <path d="M8 46h104v8a9 9 0 0 1-17.3 0 9 9 0 0 1-17.4 0 9 9 0 0 1-17.3 0 9 9 0 0 1-17.3 0 9 9 0 0 1-17.4 0A9 9 0 0 1 8 54z" fill="#e08a3c"/>
  <path d="M16 64v58M104 64v58" stroke="#fff3df" stroke-width="4"/><path d="M10 122h100" stroke="#fff3df" stroke-width="5" stroke-linecap="round"/>
  <rect x="34" y="92" width="52" height="30" rx="6" fill="#f7d9c4"/><path d="M34 98q6 10 13 2 6 9 13 1 7 9 13 0 6 8 13-3v-2a6 6 0 0 0-6-6H40a6 6 0 0 0-6 6z" fill="#c2566b"/>
  <path d="M60 78v14" stroke="#fff3df" stroke-width="4" stroke-linecap="round"/><path d="M60 66q6 7 0 12-6-5 0-12z" fill="#f3b562"/>
</svg>
</html>`;
}

/** Runs `async`: remembers the visitor and reports the page, as retargeting scripts do. */
export const fairScript = `(() => {
  const base = new URL('.', document.currentScript.src);
  try {
    const id = /(?:^|; )_fair_visitor=([^;]+)/.exec(document.cookie)?.[1] ?? Math.random().toString(36).slice(2);
    document.cookie = '_fair_visitor=' + id + '; path=/; max-age=7776000; SameSite=Lax';
  } catch { /* A page that may not have cookies is still reported. */ }
  fetch(new URL('seen?page=' + encodeURIComponent(location.pathname), base), {method: 'POST', mode: 'cors', credentials: 'include', keepalive: true, body: document.title}).catch(() => {});
})();
`;

/** Runs as a module: reports what was looked at. */
export const fairModule = `const seen = new URL('seen?module=1', import.meta.url);
fetch(seen, {method: 'POST', credentials: 'include', keepalive: true, body: String(innerWidth)}).catch(() => {});
export {};
`;
