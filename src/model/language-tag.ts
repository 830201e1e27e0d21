/** Whether it is a BCP 47 tag: of any other, dates and numbers cannot be written. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
