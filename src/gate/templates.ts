/** What each released template has put on the page, up to a mark behind it, or what was taken off again. */
const released = new WeakMap<HTMLTemplateElement, {content: DocumentFragment; readonly end: Comment}>();

/**
 * Puts a copy of the template's content behind it; after a withdrawal the same nodes again, so that a script that ran
 * stays one that ran. Scripts in it are held, so that they wait their turn in order.
 */
export function releaseTemplate(template: HTMLTemplateElement): void {
  let one = released.get(template);
  if (!one) {
    one = {content: document.importNode(template.content, true), end: new Comment()};
    for (const script of one.content.querySelectorAll('script')) hold(script);
    one.content.append(one.end);
    released.set(template, one);
  }
  template.after(one.content); // leaves it empty
}

/** Takes what the template has put on the page off it, whatever has become of it there. */
export function withdrawTemplate(template: HTMLTemplateElement): void {
  const one = released.get(template);
  if (!one?.end.isConnected) return;
  const range = new Range();
  range.setStartAfter(template);
  range.setEndAfter(one.end);
  one.content = range.extractContents();
}

function hold(script: HTMLScriptElement): void {
  // Off the page with its template, it cannot run: so it needs no condition but a mark.
  script.dataset.consent ??= 'session';
  if (script.type === 'text/plain') return; // held in its own right
  script.dataset.type = script.type;
  script.type = 'text/plain';
}
