import type {Consent} from '../consent/consent.ts';
import type {Host} from '../consent/host.ts';
import {createReporter} from '../consent/reporter.ts';
import {ConsentError, type ConsentErrorCode} from '../model/errors.ts';
import {matchesHost} from '../model/hosts.ts';
import {declaredNames, matchesName} from '../model/stored-items.ts';
import {cookieNames} from './clean-cookies.ts';
import {diagnoseMarks, watchOtherLoaders} from './diagnose-marks.ts';

/** How long after a yes a service may take to set its cookies, in milliseconds. */
const settleMs = 5000;

type Tell = (code: ConsentErrorCode, message: string) => void;

/**
 * For developers, with `debug: true`: reports what is marked but live, what loads unmarked, and what is declared but
 * missing.
 */
export function startDiagnosis({consent}: Host): () => void {
  const {report} = createReporter();
  const tell: Tell = (code, message) => report(code, new ConsentError(code, message));
  // An app that brings the library from npm has no such tag: its bundler decides when it runs.
  if (consent.status().late && (window as {ithn?: unknown}).ithn === consent)
    tell('unmarked', 'the script tag runs too late: put it first in <head>, without async, defer or type="module".');
  const tellMarkup = (message: string): void => tell('markup', message);
  const diagnoseNow = (): void => diagnoseMarks(consent, tellMarkup);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', diagnoseNow);
  else diagnoseNow();
  const undos = [
    () => document.removeEventListener('DOMContentLoaded', diagnoseNow),
    watchOtherLoaders(consent, tellMarkup),
    watchHosts(consent, tell),
    watchCookies(consent, tell),
  ];
  return () => {
    for (const undo of undos) undo();
  };
}

/** Tells which hosts of services that are not granted were reached, from the start of the page on. */
function watchHosts(consent: Consent, tell: Tell): () => void {
  // jsdom, in which a site's unit tests may run, does not have it.
  if (typeof PerformanceObserver === 'undefined') return () => {};
  const {services} = consent.settings;
  const observer = new PerformanceObserver((list) => {
    for (const {name} of list.getEntries()) {
      const host = new URL(name).hostname;
      const service = services.find(({id, hosts}) => hosts && matchesHost(host, hosts) && !consent.grantedService(id));
      if (service) tell('unmarked', `${host} was reached although "${service.id}" is not granted: ${name}`);
    }
  });
  observer.observe({type: 'resource', buffered: true});
  return () => observer.disconnect();
}

/** Tells which declared cookies do not exist some time after their service was granted. */
function watchCookies(consent: Consent, tell: Tell): () => void {
  const {services} = consent.settings;
  const compare = (): void => {
    for (const service of services.filter(({id}) => consent.grantedService(id)))
      for (const pattern of declaredNames([service], 'cookie'))
        if (!cookieNames().some((one) => matchesName(pattern, one)))
          tell('undeclared', `"${service.id}" declares the cookie ${pattern}, which does not exist (or is HttpOnly).`);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    clearTimeout(timer);
    if (consent.state.status === 'decided') timer = setTimeout(compare, settleMs);
  };
  const unsubscribe = consent.subscribe(follow);
  follow();
  return () => {
    unsubscribe();
    clearTimeout(timer);
  };
}
