/** Words of the drawn map. */
const words = {
  ar: {
    title: 'خريطة الفروع',
    city: 'مدينة الكويت',
    bay: 'جون الكويت',
    gulf: 'الخليج العربي',
    shop: 'رمروم بيكري',
    note: 'خريطة مرسومة للتوضيح',
  },
  en: {
    title: 'Store map',
    city: 'Kuwait City',
    bay: 'Kuwait Bay',
    gulf: 'Arabian Gulf',
    shop: 'Ramroom Bakery',
    note: 'Drawn for illustration',
  },
};

/** @param {'ar' | 'en'} lang A store locator as it stands in a frame: a drawing, no tiles. */
export function mapPage(lang) {
  const {title, city, bay, gulf, shop, note} = words[lang];
  return `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>
  :root { --land: #f3e7d3; --line: #fffaf2; --sea: #b9d9dc; --ink: #3b2a20; --water: #2d5a63; --pin: #a3431b; --park: #d5dfb6; }
  @media (prefers-color-scheme: dark) {
    :root { --land: #3a2e26; --line: #584739; --sea: #1d3a42; --ink: #f6ebdd; --water: #9ccbd3; --pin: #f0a35c; --park: #3f4a33; }
  }
  html, body { block-size: 100%; margin: 0; background: var(--sea); overflow: hidden; }
  svg { inline-size: 100%; block-size: 100%; display: block; }
  text { font: 600 15px "Noto Sans Arabic", "Segoe UI", Tahoma, system-ui, sans-serif; fill: var(--ink); text-anchor: middle; paint-order: stroke; stroke: var(--land); stroke-width: 4px; stroke-linejoin: round; }
  .water { fill: var(--water); stroke: var(--sea); font-weight: 400; }
  .note { font-size: 12px; font-weight: 400; }
</style>
<svg viewBox="0 0 480 320" preserveAspectRatio="xMidYMid slice" role="img" aria-label="${title}">
  <rect width="480" height="320" fill="var(--sea)"/>
  <path d="M-10 96C40 100 70 122 118 124c44 2 66-26 108-30 34-3 62 14 92 34 20 14 34 40 40 70 6 34 20 70 42 132H-10z" fill="var(--land)"/>
  <path d="M-10-10h210c-24 26-70 34-110 34C50 24 20 20-10 30z" fill="var(--land)"/>
  <path d="M84 196c24-8 52-2 60 16s-10 38-34 40-52-8-54-26 12-26 28-30z" fill="var(--park)"/>
  <g fill="none" stroke="var(--line)" stroke-linecap="round">
    <path d="M-10 150C60 152 130 168 196 152s110 10 160 70" stroke-width="9"/><path d="M-10 214c80-8 150 10 220-4s110 8 170 56" stroke-width="9"/><path d="M-10 282c100-6 230-8 410 20" stroke-width="9"/>
    <path d="M196 98c-6 60 4 150-8 232M262 104c-2 60 24 150 20 226M128 126c-4 60-20 140-26 204" stroke-width="6"/><path d="M40 110c-2 70-8 150-8 220M322 150c4 60 22 120 30 180M228 96c4 40 0 70-2 110M160 116c0 50 6 80 4 110" stroke-width="3"/>
  </g>
  <text x="130" y="78" class="water">${bay}</text><text x="382" y="100" class="water">${gulf}</text>
  <text x="176" y="142">${city}</text>
  <g transform="translate(262 186)"><ellipse cy="4" rx="13" ry="4" fill="#0003"/><path d="M0 2C-16-18-22-28-22-40a22 22 0 0 1 44 0c0 12-6 22-22 42z" fill="var(--pin)"/><circle cy="-40" r="9" fill="var(--line)"/></g>
  <text x="262" y="212">${shop}</text>
  <text x="130" y="262" class="note">${note}</text>
</svg>
</html>`;
}
