/** Whether it is a BCP 47 tag: dates and numbers cannot be formatted with anything else. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
