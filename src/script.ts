// The script tag: starts by itself, holds no Lit and no words, and finds the interface beside itself.
import {compose} from './compose.ts';
import type {Consent} from './consent/consent.ts';
import {fillIn} from './consent/fill-in.ts';
import {readLocale} from './consent/locale.ts';
import type {ConsentConfig, Settings} from './consent/settings.ts';
import {meeting, type Presenter} from './consent/shared.ts';
import {trusted} from './gate/trusted.ts';
import type * as parts from './later.ts';

declare const __UI_FILE__: string;
declare const __LATER_FILE__: string;
declare const __GUARD_FILE__: string;
/** What the files of words are told apart from their former ones by. */
declare const __WORDS__: string;
/** Finds the language of a tag, where there are words in it. */
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

const load = <T>(file: string): Promise<T> => import(/* @vite-ignore */ locate(file)) as Promise<T>;

type Parts = typeof parts;
const later = async <Name extends keyof Parts>(name: Name): Promise<Awaited<ReturnType<Parts[Name]>>> =>
  (await load<Parts>(__LATER_FILE__))[name]() as never;

// Async, deferred, or injected: what is below it has begun already. What stands above it, `status().slipped` tells.
const isLate = tag?.async !== false || document.readyState !== 'loading';

// A second tag or copy says that it joins the first one.
const running = meeting().consent;
if (running) console.warn('ithn: joins');
let settings: Settings;
window.ithn = running ?? start();

function start(): Consent {
  try {
    settings = fillIn(readTag() as ConsentConfig);
  } catch {
    // What is wrong is said by the check; until then nothing is shown and nothing granted.
    settings = fillIn({policy: {}, ui: 'none'} as ConsentConfig);
  }
  /** Who meets a configuration for the first time has it looked at whole, by a file only they fetch. */
  const checked = async (): Promise<void> => (await later('checkTag'))(tag, readTag, settings);
  const consent = compose(settings, checked, loadPresenter, later, isLate);
  offerReturn(consent);
  const {network = 'off', lock} = settings.gate;
  if (lock || network !== 'off') bringGuard();
  return consent;
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
  void load(__GUARD_FILE__);
}

/**
 * The way back to the choices comes with the visitor's first move: a page that is only looked at needs none. What stands
 * in its text as a tag of ours comes at once.
 */
function offerReturn(consent: Consent): void {
  const bring = (event: Event): void =>
    void (
      meeting().consent &&
      loadPresenter().then(
        (presenter) => presenter.attach(consent, event),
        () => {},
      )
    );
  if (settings.ui !== 'none')
    for (const move of ['scroll', 'click', 'keydown', 'pointermove']) addEventListener(move, bring, {once: true});
  // When the parser has read it all, and when everything has loaded.
  document.addEventListener('readystatechange', (event) => {
    if (document.querySelector('ithn-declaration,ithn-embed')) bring(event);
  });
}

/** The configuration in the page: the JSON that `data-config` points at, or the short form in attributes. */
function readTag(): unknown {
  const {config, policyUrl, policyEffective, policyRevision, locale, ui}: DOMStringMap = tag?.dataset ?? {};
  return config
    ? JSON.parse(document.querySelector(config)?.textContent ?? '')
    : {
        policy: {url: policyUrl, effective: policyEffective, revision: Number(policyRevision)},
        locale,
        ui,
      };
}

/** The interface, and beside it, at the same time, the words it will ask for. */
async function loadPresenter(): Promise<Presenter> {
  const [language] = __LANGUAGES__.exec(readLocale(settings)) ?? [];
  if (language) load(`words/banner-${language}-` + __WORDS__ + '.js').catch(() => {}); // the interface asks again, and says it
  return (await load<{presenter: Presenter}>(__UI_FILE__)).presenter;
}
