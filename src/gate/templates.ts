/** What stands on the page for each released template. */
const released = new WeakMap<HTMLTemplateElement, ChildNode[]>();

/** Puts a copy of the template's content behind it. Scripts in it are held, so that they wait their turn in order. */
export function releaseTemplate(template: HTMLTemplateElement): void {
  const content = document.importNode(template.content, true);
  for (const script of content.querySelectorAll('script')) {
    // A second yes brings back the markup, not the scripts: those have run.
    if (released.has(template)) script.remove();
    else hold(script, template);
  }
  released.set(template, [...content.childNodes]);
  template.after(content);
}

/** Takes the released copy off the page. */
export function withdrawTemplate(template: HTMLTemplateElement): void {
  for (const node of released.get(template) ?? []) node.remove();
}

function hold(script: HTMLScriptElement, template: HTMLTemplateElement): void {
  const conditions = [template.dataset.consent, script.dataset.consent];
  script.dataset.consent = conditions.filter(Boolean).join(' ');
  if (script.type === 'text/plain') return; // held in its own right
  script.dataset.type = script.type;
  script.type = 'text/plain';
}
