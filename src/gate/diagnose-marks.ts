import type {Consent} from '../consent/consent.ts';

/** Reports one finding about the page's markup. */
type TellMarkup = (message: string) => void;

const addresses = ['src', 'srcset', 'href', 'data', 'poster'];

const tagOf = (element: Element): string => (element.cloneNode() as Element).outerHTML.slice(0, 200);

/** Tells what is marked as held but loads or runs anyway, in the document as it is now. */
export function diagnoseMarks(consent: Consent, tell: TellMarkup): void {
  for (const element of document.querySelectorAll('[data-consent],[data-service]'))
    if (element instanceof HTMLScriptElement) diagnoseScript(element, consent, tell);
    else if (element instanceof HTMLTemplateElement) diagnoseTemplate(element, tell);
    else diagnoseAddresses(element, tell);
}

/** After a yes, a live script may be a released one, so live scripts are reported only before any yes. */
function diagnoseScript(script: HTMLScriptElement, consent: Consent, tell: TellMarkup): void {
  if (consent.state.status === 'unasked' && script.type !== 'text/plain')
    tell(`this script is marked but runs anyway; give it type="text/plain": ${tagOf(script)}`);
}

/** Firefox's parser prefetches what it reads, even inside a template. */
function diagnoseTemplate({content}: HTMLTemplateElement, tell: TellMarkup): void {
  for (const element of content.querySelectorAll('[src],[srcset],[poster],link[href]'))
    if (element.getAttribute('type') !== 'text/plain')
      tell(`Firefox loads this although it is in a template; use data-src and data-consent there: ${tagOf(element)}`);
}

function diagnoseAddresses(element: Element, tell: TellMarkup): void {
  const live = addresses.find((one) => element.hasAttribute(one) && !element.hasAttribute('data-' + one));
  if (live) tell(`this is marked but loads anyway; use data-${live} instead of ${live}: ${tagOf(element)}`);
  else if (element.hasAttribute('srcdoc'))
    tell(`this is marked but loads anyway; srcdoc is never held, so use data-src: ${tagOf(element)}`);
}

/** Tells of a lazy loader that reads `data-src` and so loads held elements too. Returns a function that stops this. */
export function watchOtherLoaders(consent: Consent, tell: TellMarkup): () => void {
  const isDenied = (element: Element): boolean => {
    const [condition, service] = ['data-consent', 'data-service'].map((one) => element.getAttribute(one));
    return (condition != null && !consent.granted(condition)) || (service != null && !consent.grantedService(service));
  };
  const loaders = new MutationObserver((changes) => {
    for (const {target, attributeName} of changes)
      if (target instanceof Element && attributeName && target.hasAttribute('data-' + attributeName))
        if (target.getAttribute(attributeName) && isDenied(target))
          tell(
            `other code, such as a lazy loader that reads data-${attributeName}, has loaded this without consent; exclude held elements from it, for example by removing its class: ${tagOf(target)}`,
          );
  });
  loaders.observe(document, {subtree: true, attributeFilter: addresses});
  return () => loaders.disconnect();
}
