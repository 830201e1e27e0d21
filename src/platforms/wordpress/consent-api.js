// Tells the WP Consent API what the visitor has decided. Nothing is told, and so no cookie set, before they have.
(() => {
  /** Its categories, and what of ours each waits for. */
  const categories = {
    functional: 'session',
    preferences: 'persistent',
    statistics: 'beacon',
    'statistics-anonymous': 'beacon',
    marketing: 'advertising',
  };
  const told = new Map();

  globalThis.wp_consent_type = 'optin';
  document.dispatchEvent(new CustomEvent('wp_consent_type_defined'));

  const tell = () => {
    const consent = globalThis.ithn;
    // what was told before is taken back when it lapses; before any answer there is nothing to tell
    if (!consent || (consent.state.status === 'unasked' && told.size === 0)) return;
    for (const [category, needed] of Object.entries(categories)) {
      const value = consent.granted(needed) ? 'allow' : 'deny';
      if (told.get(category) === value) continue;
      told.set(category, value);
      globalThis.wp_set_consent(category, value);
    }
  };
  document.addEventListener('ithn-change', tell);
  globalThis.ithn?.ready.then(tell);
})();
