import type {Judge} from './judge.ts';
import {trusted} from '../trusted.ts';
import {disarmAll} from './markup.ts';
import type {Method, Patches} from './patches.ts';

const types = (globalThis as {trustedTypes?: {emptyHTML: unknown; isHTML(value: unknown): boolean}}).trustedTypes;
const nothing = (): unknown => types?.emptyHTML ?? '';

/** Trusted input stays trusted, or becomes empty if we may not create a policy: a plain string would throw. */
const reseal = (sealed: unknown): unknown => (!types || types.isHTML(sealed) ? sealed : nothing());

/** APIs that parse text into elements: the text is first parsed where it cannot load anything. */
export function guardParsing(realm: Window & typeof globalThis, judge: Judge, patches: Patches): void {
  const parse = realm.DOMParser.prototype.parseFromString;
  const parser = new realm.DOMParser();
  const write = Object.getOwnPropertyDescriptor(realm.Element.prototype, 'innerHTML');

  /** The markup without refused addresses; unchanged if there are none. */
  const clean = (markup: unknown): unknown => {
    const text = String(markup);
    if (!judge.refusesIn(text, 'markup')) return markup;
    const policy = trusted();
    try {
      // belongs to a document without a window, where nothing loads
      const {body} = parser.parseFromString(policy.createHTML('<body>'), 'text/html');
      const template = body.ownerDocument.createElement('template');
      write?.set?.call(template, policy.createHTML(text));
      disarmAll(template.content, judge);
      const cleaned = write?.get?.call(template) as string;
      return typeof markup === 'string' ? cleaned : reseal(policy.createHTML(cleaned));
    } catch {
      return nothing(); // Trusted Types prevent parsing, so refused addresses cannot be separated
    }
  };
  const cleanAt =
    (index: number) =>
    (original: Method): Method =>
      function (...parameters) {
        return Reflect.apply(
          original,
          this,
          parameters.map((one, at) => (at === index ? clean(one) : one)),
        );
      };
  const cleanSetter = (set: (this: unknown, value: unknown) => void) =>
    function (this: unknown, value: unknown): void {
      Reflect.apply(set, this, [clean(value)]);
    };

  const element = realm.Element.prototype;
  const root = realm.ShadowRoot.prototype;
  for (const [owner, name] of [
    [element, 'innerHTML'],
    [element, 'outerHTML'],
    [root, 'innerHTML'],
  ] as const)
    patches.setter(owner, name, cleanSetter);
  patches.method(element, 'insertAdjacentHTML', cleanAt(1));
  for (const owner of [element, root])
    for (const name of ['setHTMLUnsafe', 'setHTML']) patches.method(owner, name, cleanAt(0));
  patches.method(realm.Document, 'parseHTMLUnsafe', cleanAt(0));
  patches.method(realm.Range.prototype, 'createContextualFragment', cleanAt(0));
  for (const name of ['write', 'writeln'])
    patches.method(
      realm.Document.prototype,
      name,
      (original) =>
        function (...parameters) {
          // a tag may arrive in pieces; trusted input must stay trusted
          const isText = parameters.every((one) => typeof one === 'string');
          return Reflect.apply(original, this, isText ? [clean(parameters.join(''))] : parameters.map(clean));
        },
    );
  patches.method(
    realm.DOMParser.prototype,
    'parseFromString',
    () =>
      function (...parameters) {
        const parsed = Reflect.apply(parse as Method, this, parameters) as Document;
        disarmAll(parsed.documentElement, judge);
        return parsed;
      },
  );
}
