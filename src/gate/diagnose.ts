import type {Consent} from '../consent/consent.ts';
import {createReporter} from '../consent/reporter.ts';
import {ConsentError, type ConsentErrorCode} from '../model/errors.ts';
import {matchesHost} from '../model/hosts.ts';
import {declaredNames, matchesName} from '../model/stored-items.ts';
import {cookieNames} from './clean-cookies.ts';

/** Milliseconds after a yes until a service that keeps cookies has set one. */
const settling = 5000;

const addresses = ['src', 'srcset', 'href', 'data', 'poster'];

/** For the developer, with `debug: true`: says what is marked and yet live, what loads unmarked, and what is declared and not there. */
export function diagnose(consent: Consent): void {
  const {services} = consent.settings;
  const {report} = createReporter(document);
  const say = (code: ConsentErrorCode, message: string): void => report(code, new ConsentError(code, message));
  const name = (element: Element): string => (element.cloneNode() as Element).outerHTML.slice(0, 200);

  /** Firefox's parser fetches ahead what it reads, without minding that it stands in a template. */
  const lookIntoTemplate = ({content}: HTMLTemplateElement): void => {
    for (const element of content.querySelectorAll('[src],[srcset],[poster],link[href]'))
      if (element.getAttribute('type') !== 'text/plain')
        say(
          'markup',
          `Firefox loads this although it is in a template; write data-src and data-consent there: ${name(element)}`,
        );
  };
  const lookAtMarks = (): void => {
    for (const element of document.querySelectorAll('[data-consent],[data-service]')) {
      const isScript = element instanceof HTMLScriptElement;
      // A released script keeps its `data-type` or stands where the gate put it: only before any yes is a live one ours to tell.
      if (isScript && consent.state.status === 'unasked' && element.type !== 'text/plain')
        say('markup', `this script is marked and runs all the same; give it type="text/plain": ${name(element)}`);
      if (element instanceof HTMLTemplateElement) lookIntoTemplate(element);
      if (isScript || element instanceof HTMLTemplateElement) continue;
      const live = addresses.find((one) => element.hasAttribute(one) && !element.hasAttribute('data-' + one));
      if (live)
        say('markup', `this is marked and loads all the same; write data-${live} for ${live}: ${name(element)}`);
      else if (element.hasAttribute('srcdoc'))
        say(
          'markup',
          `this is marked and loads all the same; srcdoc is never held, give it a data-src: ${name(element)}`,
        );
    }
  };
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
          say(
            'undeclared',
            `"${service.id}" declares the cookie ${pattern}, which is not there (or is for servers only).`,
          );
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    clearTimeout(timer);
    if (consent.state.status === 'decided') timer = setTimeout(lookAtCookies, settling);
  };
  const watch = new PerformanceObserver((list) => lookAtHosts(list.getEntries()));
  watch.observe({type: 'resource', buffered: true});
  const undo = consent.subscribe(follow);
  if (consent.status().late)
    say('unmarked', 'the script tag comes too late: put it first in <head>, without async, defer or type="module".');
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', lookAtMarks);
  else lookAtMarks();
  follow();
  const stop = consent.stop.bind(consent);
  Object.assign(consent, {
    stop: () => {
      undo();
      watch.disconnect();
      clearTimeout(timer);
      stop();
    },
  });
}
