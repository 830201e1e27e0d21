/** Whether style sheets can be made and shared: not on a server, and not in jsdom, where the tests of a site run. */
const canAdopt = typeof document !== 'undefined' && 'adoptedStyleSheets' in document;

/** A style sheet from a literal; Lit's own tag would bring half of Lit with it. */
export function css(text: TemplateStringsArray): CSSStyleSheet {
  const cssText = text.join('');
  // All that is read of one that cannot be adopted, by Lit too, which writes it into a <style>.
  if (!canAdopt) return {cssText} as unknown as CSSStyleSheet;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cssText);
  return sheet;
}

/** Puts the sheets of a class on a tree of its element. */
export function dress(root: ShadowRoot, sheets: readonly CSSStyleSheet[]): void {
  if (canAdopt) root.adoptedStyleSheets = [...sheets];
  else if (!root.querySelector('style'))
    for (const {cssText} of sheets as unknown as readonly {readonly cssText: string}[]) {
      const style = document.createElement('style');
      style.textContent = cssText;
      root.append(style);
    }
}

/** A sheet whose rules change, put on a tree. Where none can be adopted the tree goes without it. */
export function adoptNew(root: DocumentOrShadowRoot): CSSStyleSheet | undefined {
  if (!canAdopt) return undefined;
  const sheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return sheet;
}
