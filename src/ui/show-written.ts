import type {Consent} from '../consent/consent.ts';
import type {ShowEvent} from '../consent/events.ts';
import type {Meeting} from '../consent/meeting.ts';
import type {} from '../consent/native.ts';

type Drawn = HTMLElement & {readonly updateComplete?: Promise<void>};
type Named = 'accept' | 'reject' | 'manage';

/**
 * The inline script behind a banner that a server has written: shows it where nobody has answered, takes an answer while
 * the interface is on its way, and goes when that has drawn the same banner. It stands in the page as text, so it uses
 * nothing from outside itself; what it may do the page's own scripts may do too.
 */
export function showWritten(): void {
  const line = document.currentScript;
  const template = line?.previousElementSibling as HTMLTemplateElement | null | undefined;
  // Whoever renders the page later finds it as it was written without us.
  line?.remove();
  template?.remove();
  const page = document.documentElement;
  const host = template?.content?.firstElementChild as HTMLElement | null | undefined;
  const root = host?.shadowRoot;
  const base = root?.querySelector<HTMLElement & Partial<HTMLDialogElement>>('[part=base]');
  const consent = window.ithn as Partial<Consent> | undefined;
  if (!host || !root || !base || !isWanted(consent)) return;

  /** Whether nobody has answered, nothing else speaks first, and the page asks for what is written here in these words. */
  function isWanted(one: Partial<Consent> | undefined): one is Consent {
    const {settings, state} = one ?? {};
    if (!settings?.storage.cookie || state?.status !== 'unasked') return false;
    if (one?.status?.().configuration === 'wrong') return false;
    const {policy, site, storage, categories, texts, ui, minors, signals, gpc} = settings;
    const {revision, effective, url} = policy;
    // The same fingerprint as written-for.ts makes: this text may use nothing from there.
    const text = JSON.stringify([revision, effective, url, site, categories, texts, ui, minors, signals]);
    let sum = 0;
    for (let at = 0; at < text.length; at++) sum = (sum * 257 + text.charCodeAt(at)) % 2 ** 44;
    const isInApp =
      window.ithnNative ?? window.AndroidIthn ?? window.ReactNativeWebView ?? window.webkit?.messageHandlers?.ithn;
    return (
      !`; ${document.cookie}`.includes(`; ${storage.cookie}=`) &&
      !gpc &&
      !isInApp &&
      !(document as {prerendering?: boolean}).prerendering &&
      host?.dataset.asks === String(sum)
    );
  }

  const part = (tree: ShadowRoot, name: string): HTMLElement | null => tree.querySelector(`[part~=${name}]`);
  const nameOf = (target: EventTarget | null): Named | undefined =>
    ((target as Element).closest('button')?.part.item(1) ?? undefined) as Named | undefined;

  // The interface defines this tag and asks by another one of it: until that one stands, this stays as it is.
  Object.defineProperties(host, {attachShadow: {value: () => root}, consent: {value: undefined}});
  const small = root.querySelector('small');
  if (small) small.textContent ||= location.hostname;
  page.insertBefore(host, document.body);
  if (base.showModal) base.showModal();
  else base.showPopover?.();

  const actions = part(root, 'actions');
  const refusal = part(root, 'refusal');
  let isAnswering = false;
  let isHandedOver = false;
  let focused: Named | undefined;
  root.addEventListener('focusin', ({target}) => (focused = nameOf(target)));
  base.addEventListener('close', () => consent.hide());
  root.addEventListener('click', ({target, isTrusted}) => {
    const name = nameOf(target);
    // A click made by a program may refuse, never grant.
    if (!name || (name === 'accept' && !isTrusted)) return;
    if (isAnswering && name !== 'reject') return;
    isAnswering = true;
    const said = [...root.querySelectorAll('small, h2, [part=text] p, li, button')];
    const context = {locale: host.lang, shown: said.map(({textContent}) => textContent).join(' ')};
    const answer = async (): Promise<unknown> => {
      // A no counts at once: whatever this browser has kept, it is the later answer.
      if (name === 'reject') return consent.rejectAll({...context, source: 'banner-reject'});
      base.setAttribute('aria-busy', 'true');
      if (actions) actions.style.opacity = '.6';
      await consent.ready;
      // What this browser has kept may hold the answer: then it is gone by now.
      if (!host.isConnected) return undefined;
      if (name === 'manage') {
        consent.show('preferences');
        return undefined;
      }
      return consent.acceptAll({...context, source: 'banner-accept'});
    };
    answer()
      .catch((error: unknown) => {
        console.error(error);
        if (refusal) refusal.hidden = false; // it stays, and can be answered again
      })
      .finally(() => {
        isAnswering = false;
        base.removeAttribute('aria-busy');
        if (actions) actions.style.opacity = '';
      });
  });

  /** The interface's own banner stands in the same place: what the visitor was doing goes on in that one. */
  const handOver = (drawn: ShadowRoot, sheet: CSSStyleSheet): void => {
    drawn.adoptedStyleSheets = drawn.adoptedStyleSheets.filter((one) => one !== sheet);
    for (const entrance of part(drawn, 'base')?.getAnimations?.() ?? []) entrance.finish();
    const [from, to] = [part(root, 'text'), part(drawn, 'text')];
    if (from && to) to.scrollTop = from.scrollTop;
    if (focused && (root.activeElement || base.showModal)) part(drawn, focused)?.focus();
    leave();
  };
  const find = async (): Promise<void> => {
    const other = [...page.children].find((one) => one.localName === 'ithn-banner' && one !== host) as
      Drawn | undefined;
    await other?.updateComplete;
    const drawn = other?.shadowRoot;
    if (isHandedOver || !drawn || !part(drawn, 'base') || !host.isConnected) return;
    isHandedOver = true;
    // First painted where nobody sees it, as any banner is: what appears in sight later would count as the page's content.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('[part~=base]{animation-play-state:paused!important}::backdrop{display:none}');
    drawn.adoptedStyleSheets = [...drawn.adoptedStyleSheets, sheet];
    requestAnimationFrame(() => requestAnimationFrame(() => handOver(drawn, sheet)));
  };
  let isTold = false;
  /** A page that asks by itself prevents this event; the interface, which dispatches it too, may be long in coming. */
  const tell = (): void => {
    if (isTold || !host.isConnected) return;
    document.dispatchEvent(Object.assign(new Event('ithn-show', {cancelable: true}), {view: 'banner'}));
  };
  // What this browser has kept is not read before the configuration is whole: then the page is told when its body begins.
  const isLong = consent.status().configuration === 'incomplete';
  const look = (): void => {
    void find();
    if (isLong && document.body) tell();
  };
  const comings = new MutationObserver(look);
  comings.observe(page, {childList: true});
  void consent.ready.then(() => setTimeout(tell)); // the interface tells it first if it is there

  const listening = new AbortController();
  const {signal} = listening;
  const unsubscribe = consent.subscribe(({status}) => status === 'decided' && leave());
  document.addEventListener('ithn-hide', leave, {signal});
  (window as unknown as Record<symbol, Meeting | undefined>)[Symbol.for('ithn')]?.host?.onStop(leave);
  document.addEventListener('ithn-error', ({code}) => code === 'config' && leave(), {signal});
  const hear = (event: ShowEvent): void => {
    isTold = true;
    // Whoever prevents it may hear of it after us.
    queueMicrotask(() => event.view === 'banner' && event.defaultPrevented && leave());
  };
  document.addEventListener('ithn-show', hear, {signal});
  look();

  function leave(): void {
    host?.remove();
    comings.disconnect();
    listening.abort();
    unsubscribe();
  }
}
