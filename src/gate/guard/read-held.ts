import type {Consent} from '../../consent/consent.ts';
import {meeting} from '../../consent/meeting.ts';
import {everything} from '../templates.ts';
import {addressPattern} from './judge.ts';

/** What was held: an element of the page, or a script that ran, wherever that is by now. */
export interface Held {
  readonly isGranted: boolean;
  /** The addresses that it loads from or names in its text. */
  readonly named: readonly string[];
  /** What stacks may call a script’s code: its address, or the name it gives itself. */
  readonly files: readonly string[];
}

/** Its `data-…` attributes. */
interface Marks {
  readonly consent?: string | undefined;
  readonly service?: string | undefined;
}

const addresses = ['src', 'data-src', 'data-srcset', 'data-href', 'data-data', 'data-poster'];

/** What the gate gives a script in a template, which waits for the template alone. */
const always = 'session';

/** What an attribute of a script may hold, but hardly ever its text. */
const likeAddress = /^(?:data:|[^\s(){};"'`]+$)/i;

const marksOf = (element: Element | null): Marks => ({
  consent: element?.getAttribute('data-consent') ?? undefined,
  service: element?.getAttribute('data-service') ?? undefined,
});

/** The name that inline code gives itself on stacks. */
const calledIn = (text: string): string[] => /\/\/[#@]\s*sourceURL=(\S+)/.exec(text)?.slice(1) ?? [];

const namedIn = (text: string): readonly string[] => text.match(addressPattern) ?? [];

const read = (element: Element, isGranted: boolean): Held => {
  const isScript = element instanceof HTMLScriptElement;
  const [src, dataSrc, ...others] = addresses.map((name) => element.getAttribute(name) ?? undefined);
  return {
    isGranted,
    named: [src, dataSrc, ...others, ...(isScript ? namedIn(element.text) : [])].flatMap((one) => one ?? []),
    files: isScript ? [src ?? dataSrc ?? [], calledIn(element.text)].flat() : [],
  };
};

/** Everything of the page that is held or was, including what is in templates, and the scripts that ran and are gone. */
export function readHeld(consent: Consent): Held[] {
  const isGranted = ({consent: condition, service}: Marks): boolean =>
    (service === undefined || consent.grantedService(service)) &&
    (condition === undefined || consent.granted(condition));
  const inPage = [...document.querySelectorAll(everything)].flatMap((element) => {
    const isOpen = isGranted(marksOf(element));
    const inside =
      element instanceof HTMLTemplateElement ? [...element.content.querySelectorAll('script,iframe,img,link')] : [];
    return [
      read(element, isOpen),
      ...inside.map((one) => read(one, isOpen && isGranted(marksOf(one.closest(everything))))),
    ];
  });
  const ran = [...(meeting().ran ?? [])]
    .map(([content, marks]) => [content, typeof marks === 'object' ? marks : {consent: marks}] as const)
    .filter(([, marks]) => marks.consent !== always);
  return [
    ...inPage,
    ...ran.map(([content, {src, ...marks}]: readonly [string, Readonly<Record<string, string | undefined>>]) => ({
      isGranted: isGranted(marks),
      named: namedIn(content),
      files: [src ?? (likeAddress.test(content) ? content : []), calledIn(content)].flat(),
    })),
  ];
}
