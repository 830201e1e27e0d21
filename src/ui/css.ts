/** A style sheet from a literal; Lit's own tag would bring half of Lit with it. */
export function css(text: TemplateStringsArray): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text.join(''));
  return sheet;
}
