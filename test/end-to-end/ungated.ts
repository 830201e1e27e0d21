/**
 * Stands in for `ithn.js` in the control: runs in the page and releases everything that is held, now and later. It holds
 * on to nothing outside itself, because it travels as text.
 */
export function releaseEverything(): void {
  const release = (held: Element): void => {
    held.removeAttribute('data-consent');
    if (held instanceof HTMLTemplateElement) {
      held.replaceWith(held.content.cloneNode(true));
      return;
    }
    if (held instanceof HTMLScriptElement) {
      const script = document.createElement('script');
      for (const {name, value} of held.attributes) if (name !== 'type') script.setAttribute(name, value);
      script.type = held.dataset.type ?? '';
      script.async = held.hasAttribute('async');
      if (held.dataset.src) script.src = held.dataset.src;
      script.text = held.text;
      held.replaceWith(script);
      return;
    }
    for (const name of ['srcset', 'src', 'href']) {
      const value = held.getAttribute(`data-${name}`);
      if (value) held.setAttribute(name, value);
    }
  };
  const releaseEmbed = (embed: Element): void => {
    const frame = document.createElement('iframe');
    frame.src = embed.getAttribute('src') ?? '';
    embed.replaceWith(frame);
  };
  const releaseAll = (): void => {
    for (const held of document.querySelectorAll('[data-consent]')) release(held);
    for (const embed of document.querySelectorAll('ithn-embed[src]')) releaseEmbed(embed);
  };
  const granted = Promise.resolve();
  Object.assign(window, {
    ithn: {
      state: {status: 'unasked'},
      ready: granted,
      granted: () => true,
      grantedService: () => true,
      whenGranted: () => granted,
      gate: (_: string, run: () => unknown) => run(),
      subscribe: () => () => undefined,
      show: () => undefined,
      hide: () => undefined,
      status: () => ({}),
    },
  });
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver(releaseAll).observe(document, {childList: true, subtree: true}); // and what a template held
    releaseAll();
  });
}
