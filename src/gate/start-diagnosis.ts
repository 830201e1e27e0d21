import type {Host} from '../consent/host.ts';
import {createReporter} from '../consent/reporter.ts';
import {ConsentError, type ConsentErrorCode} from '../model/errors.ts';
import {matchesHost} from '../model/hosts.ts';
import {declaredNames, matchesName} from '../model/stored-items.ts';
import {cookieNames} from './clean-cookies.ts';

/** How long after a yes a service may take to set its cookies, in milliseconds. */
const settleMs = 5000;

const addresses = ['src', 'srcset', 'href', 'data', 'poster'];

/**
 * For developers, with `debug: true`: reports what is marked but live, what loads unmarked, and what is declared but
 * missing.
 */
export function startDiagnosis({consent}: Host): () => void {
  const {report} = createReporter();
  const {services} = consent.settings;
  const say = (code: ConsentErrorCode, message: string): void => report(code, new ConsentError(code, message));
  const name = (element: Element): string => (element.cloneNode() as Element).outerHTML.slice(0, 200);

  /** Firefox's parser prefetches what it reads, even inside a template. */
  const lookIntoTemplate = ({content}: HTMLTemplateElement): void => {
    for (const element of content.querySelectorAll('[src],[srcset],[poster],link[href]'))
      if (element.getAttribute('type') !== 'text/plain')
        say(
          'markup',
          `Firefox loads this although it is in a template; use data-src and data-consent there: ${name(element)}`,
        );
  };
  const lookAtMarks = (): void => {
    for (const element of document.querySelectorAll('[data-consent],[data-service]')) {
      const isScript = element instanceof HTMLScriptElement;
      // After a yes, a live script may be a released one, so live scripts are reported only before any yes.
      if (isScript && consent.state.status === 'unasked' && element.type !== 'text/plain')
        say('markup', `this script is marked but runs anyway; give it type="text/plain": ${name(element)}`);
      if (element instanceof HTMLTemplateElement) lookIntoTemplate(element);
      if (isScript || element instanceof HTMLTemplateElement) continue;
      const live = addresses.find((one) => element.hasAttribute(one) && !element.hasAttribute('data-' + one));
      if (live) say('markup', `this is marked but loads anyway; use data-${live} instead of ${live}: ${name(element)}`);
      else if (element.hasAttribute('srcdoc'))
        say('markup', `this is marked but loads anyway; srcdoc is never held, so use data-src: ${name(element)}`);
    }
  };
  const isDenied = (element: Element): boolean => {
    const [condition, service] = ['data-consent', 'data-service'].map((one) => element.getAttribute(one));
    return (condition != null && !consent.granted(condition)) || (service != null && !consent.grantedService(service));
  };
  /** A lazy loader that reads `data-src` also loads held elements. */
  const others = new MutationObserver((changes) => {
    for (const {target, attributeName} of changes)
      if (target instanceof Element && attributeName && target.hasAttribute('data-' + attributeName))
        if (target.getAttribute(attributeName) && isDenied(target))
          say(
            'markup',
            `other code, such as a lazy loader that reads data-${attributeName}, has loaded this without consent; exclude held elements from it, for example by removing its class: ${name(target)}`,
          );
  });
  others.observe(document, {subtree: true, attributeFilter: addresses});
  const lookAtHosts = (entries: PerformanceEntryList): void => {
    for (const {name} of entries) {
      const host = new URL(name).hostname;
      const service = services.find(({id, hosts}) => hosts && matchesHost(host, hosts) && !consent.grantedService(id));
      if (!service) continue;
      say('unmarked', `${host} was reached although "${service.id}" is not granted: ${name}`);
    }
  };
  const lookAtCookies = (): void => {
    for (const service of services.filter(({id}) => consent.grantedService(id)))
      for (const pattern of declaredNames([service], 'cookie'))
        if (!cookieNames().some((one) => matchesName(pattern, one)))
          say('undeclared', `"${service.id}" declares the cookie ${pattern}, which does not exist (or is HttpOnly).`);
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    clearTimeout(timer);
    if (consent.state.status === 'decided') timer = setTimeout(lookAtCookies, settleMs);
  };
  // jsdom, in which a site's unit tests may run, does not have it.
  const watch =
    typeof PerformanceObserver === 'undefined'
      ? undefined
      : new PerformanceObserver((list) => lookAtHosts(list.getEntries()));
  watch?.observe({type: 'resource', buffered: true});
  const undo = consent.subscribe(follow);
  // An app that brings the library from npm has no such tag: its bundler decides when it runs.
  if (consent.status().late && (window as {ithn?: unknown}).ithn === consent)
    say('unmarked', 'the script tag runs too late: put it first in <head>, without async, defer or type="module".');
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', lookAtMarks);
  else lookAtMarks();
  follow();
  return () => {
    undo();
    watch?.disconnect();
    others.disconnect();
    clearTimeout(timer);
    document.removeEventListener('DOMContentLoaded', lookAtMarks);
  };
}
