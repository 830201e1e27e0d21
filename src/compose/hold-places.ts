/**
 * Gives the tags that stand in a page's text the room they will take, from the first paint on: a server's own words in
 * them show, and nothing moves when the code of the tag comes. A page's own rules for them go first.
 */
export function holdPlaces(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    // Padding, line and least size are those of reopen-styles.ts, the room for its symbol and border among the padding.
    `:where(ithn-reopen:not(:defined)){all:initial;display:inline-block;min-block-size:26px;padding:9px;padding-inline:49px 17px;font:600 16px/1.5 var(--ithn-font,system-ui,sans-serif);vertical-align:middle;color:inherit}` +
      `:where(ithn-reopen:empty:not(:defined)){inline-size:min(100% - 66px,190px)}` +
      `:where(ithn-embed:not(:defined)){display:block;inline-size:100%;min-inline-size:0;aspect-ratio:16/9;min-block-size:240px}`,
  );
  document.adoptedStyleSheets.push(sheet);
}
