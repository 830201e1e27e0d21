// What runs in every document of a pass before the page's own scripts; each names nothing outside itself.

/** https://www.w3.org/TR/gpc/#javascript-property-to-detect-preference */
export function sayGpc(): void {
  Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {
    get: () => true,
    configurable: true,
    enumerable: true,
  });
}

/** As Chromium has it where all cookies are blocked: looking at a store throws, a cookie is not kept. */
export function refuseStorage(): void {
  const refuse = (): never => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, {get: refuse, configurable: true});
  Object.defineProperty(Document.prototype, 'cookie', {get: () => '', set: () => {}, configurable: true});
}

/** What browsers say to scripts while they are driven, and sites answer by other content. */
export function hideAutomation(): void {
  Object.defineProperty(Navigator.prototype, 'webdriver', {get: () => false, configurable: true, enumerable: true});
}
