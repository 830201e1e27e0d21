// The script tag: starts by itself, holds no Lit and no words. What it imports later are files beside it: the build writes
// their addresses into the `import()` calls here (vite.config.ts, filesBeside).
import {compose} from './compose/compose.ts';
import {holdPlaces} from './compose/hold-places.ts';
import type {Consent} from './consent/consent.ts';
import type {Host} from './consent/host.ts';
import {fillIn} from './consent/fill-in.ts';
import {readLocale} from './consent/read-locale.ts';
import type {ConsentConfig, Settings} from './consent/settings.ts';
import {meeting, type Presenter} from './consent/meeting.ts';
import {ConsentError} from './model/errors.ts';
import {trusted} from './gate/trusted.ts';
import type * as parts from './compose/script-parts.ts';

/** The guard's file beside this one. */
declare const __GUARD_FILE__: string;
/** What the files of words are told apart from their former ones by. */
declare const __WORDS__: string;
/** Finds the language of a tag, where words are to be fetched for it. */
declare const __LANGUAGES__: RegExp;

declare global {
  interface Window {
    ithn?: Consent;
  }
}

// Set only while this file first runs; and a named image of the page can stand in its place (CVE-2025-48939 of a peer).
const tag = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;

// Read now: what `src` stands for changes with a <base> that comes later.
const home = tag?.src ?? document.baseURI;
// Wherever it is used it becomes a text.
const locate = (file: string): string => new URL(file, home) as unknown as string;

type Parts = typeof parts;
const loadPart = async <Name extends keyof Parts>(name: Name): Promise<Awaited<ReturnType<Parts[Name]>>> => {
  try {
    return (await (await import('./compose/script-parts.ts'))[name]()) as never;
  } catch (error) {
    // the browser says which file
    throw new ConsentError('load', `${name}: ${error as Error}`);
  }
};

// Async, deferred, or injected: what is below it has begun already. What stands above it, `status().slipped` tells.
const isLate = tag?.async !== false || document.readyState !== 'loading';

// A second tag or copy says that it joins the first one.
const running = meeting().consent;
if (running) console.warn('ithn: already running');
let settings: Settings;
holdPlaces();
window.ithn = running ?? start();

function start(): Consent {
  try {
    settings = fillIn(readTag() as ConsentConfig);
  } catch {
    // What is wrong is said by the check; until then nothing is shown and nothing granted.
    settings = fillIn({policy: {}, ui: 'none'} as ConsentConfig);
  }
  /** A configuration that is new to this browser is checked whole, by a file that only then loads. */
  const check = async (): Promise<Partial<Settings>> => {
    const checkTag = await loadPart('check');
    return checkTag(tag, readTag, settings, loadPart);
  };
  const host = compose(settings, {check, loadPresenter, loadPart, late: isLate});
  offerReturn(host);
  const {network = 'off', lock} = settings.gate;
  if (lock || network !== 'off') bringGuard();
  return host.consent;
}

/** The guard must be there before anything below this tag: while the parser waits for us, it waits for that too. */
function bringGuard(): void {
  try {
    if (!isLate) {
      // eslint-disable-next-line no-restricted-syntax, @typescript-eslint/no-deprecated -- nothing else makes the parser wait
      document.write(trusted().createHTML(`<script src="${locate(__GUARD_FILE__)}" nonce="${tag?.nonce}"></script>`));
      return;
    }
  } catch {
    // Trusted Types that do not list our policy: it comes late then, but comes
  }
  import('./gate/guard/script.ts').catch(console.error);
}

/**
 * The way back to the choices comes with the visitor's first move: a page that is only looked at needs none. What stands
 * in its text as a tag of ours comes at once.
 */
function offerReturn({consent, isStopped}: Host): void {
  const bring = (event: Event): void => {
    if (!isStopped())
      loadPresenter().then(
        (presenter) => presenter.attach(consent, event),
        () => {},
      );
  };
  /** Whoever is asked has the banner. Who is left unasked has the way back from start-features.ts. */
  const listen = (): void => {
    for (const move of consent.state.status === 'decided' ? ['click', 'scroll', 'keydown', 'pointermove'] : ['click'])
      addEventListener(move, bring, {once: true});
  };
  if (settings.ui !== 'none') {
    listen();
    consent.subscribe(listen); // an answer may be found after the start
  }
  // When the parser has read it all, and when everything has loaded.
  document.addEventListener('readystatechange', (event) => {
    if (document.querySelector('ithn-declaration,ithn-embed,ithn-reopen')) bring(event);
  });
}

/** The configuration in the page: the JSON script that `data-config` points at, whatever else is called so, or the short form in attributes. */
function readTag(): unknown {
  const {config, policyUrl, policyEffective, policyRevision, locale, ui}: DOMStringMap = tag?.dataset ?? {};
  return config
    ? JSON.parse(document.querySelector(`script[type$=json]:is(${config})`)?.textContent ?? '')
    : {
        policy: {url: policyUrl, effective: policyEffective, revision: Number(policyRevision) || policyRevision},
        locale,
        ui,
      };
}

/** The interface, and beside it, at the same time, the words it will ask for. */
async function loadPresenter(): Promise<Presenter> {
  const [language] = __LANGUAGES__.exec(readLocale(settings)) ?? [];
  if (language) import(/* @vite-ignore */ locate(`words/banner-${language}-${__WORDS__}.js`)).catch(() => {}); // the interface asks again, and reports it
  return (await import('./ui/script.ts')).presenter;
}
