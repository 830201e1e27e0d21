/**
 * Keeps focused things of the page clear of a layer at its upper or lower edge (WCAG 2.4.11, technique C43). Returns the
 * way to stop.
 */
export function makeRoom(layer: HTMLElement): () => void {
  const sheet = new CSSStyleSheet();
  const edge = layer.className.includes('block-start') ? 'start' : 'end';
  const size = new ResizeObserver(() =>
    sheet.replaceSync(`html{scroll-padding-block-${edge}:${layer.offsetHeight + 24}px!important}`),
  );
  size.observe(layer);
  document.adoptedStyleSheets.push(sheet);
  return () => {
    size.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
