const signs: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

/** What XML 1.0 has no place for. @see https://www.w3.org/TR/xml/#charsets */
const isAllowed = (sign: string): boolean => /[\t\n\r]|[^\p{Cc}\p{Cs}\ufffe\uffff]/u.test(sign);

/** Text that may stand in XML and in HTML; what XML does not allow is left out. */
export const escapeXml = (text: string): string =>
  Array.from(text)
    .filter(isAllowed)
    .join('')
    .replace(/[&<>"']/g, (sign) => signs[sign] ?? '');
