import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import type {Frame, Page} from '../browsers/page.ts';
import type {Driver} from './driver.ts';
import {patternsDriver} from './patterns.ts';

/** The package's messages that are used here; they are described in its lib/messages.ts. */
interface Message {
  readonly type: string;
  readonly id?: string;
  readonly code?: string;
  readonly cmp?: string;
  readonly result?: boolean;
  readonly state?: {readonly lifecycle?: string};
}

interface Rules {
  readonly autoconsent: readonly unknown[];
}

/** The package's own files, read once: it is no part of this one. */
export interface Autoconsent {
  readonly version: string;
  readonly script: string;
  readonly rules: Rules;
}

/** Reads the package, where it is installed. */
export async function loadAutoconsent(): Promise<Autoconsent | undefined> {
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve('@duckduckgo/autoconsent')));
    const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
    const {version} = JSON.parse(await read('package.json')) as {version: string};
    const rules = JSON.parse(await read('rules/rules.json')) as Rules;
    return {version, script: await read('dist/autoconsent.playwright.js'), rules};
  } catch {
    return undefined; // optional: the report states that it was missing
  }
}

const config = {
  enabled: true,
  autoAction: null,
  disabledCmps: [],
  enablePrehide: false,
  enableCosmeticRules: false, // they hide a banner, which is not an answer
  enableGeneratedRules: true,
  detectRetries: 3,
  isMainWorld: true,
  enableHeuristicDetection: false,
};

const binding = 'autoconsentSendMessage';
const receive = (message: object): string => `window.autoconsentReceiveMessage(${JSON.stringify(message)})`;

/**
 * Looks for a banner that autoconsent has a rule for.
 * @returns What answers it; undefined: autoconsent knows none on this page.
 */
export async function findByAutoconsent(page: Page, {script, rules}: Autoconsent): Promise<Driver | undefined> {
  const heard: {frame: Frame; message: Message}[] = [];
  let tell: () => void = () => {};
  const next = (): Promise<void> => new Promise((done) => (tell = done));

  await page
    .expose(binding, async (frame, given) => {
      const message = given as Message;
      heard.push({frame, message});
      tell();
      if (message.type === 'init') await frame.evaluate(receive({type: 'initResp', config, rules}));
      if (message.type !== 'eval') return;
      const result: unknown = await frame.evaluate(message.code ?? '').catch(() => false);
      await frame.evaluate(receive({type: 'evalResp', id: message.id, result}));
    })
    .catch(() => {}); // bound by an earlier look at the same page
  for (const frame of page.frames()) await frame.evaluate(script).catch(() => {}); // gone, or not to be scripted

  const wait = async (
    is: (message: Message) => boolean,
    milliseconds: number,
  ): Promise<(typeof heard)[number] | undefined> => {
    const end = Date.now() + milliseconds;
    for (;;) {
      const found = heard.find(({message}) => is(message));
      if (found || Date.now() > end) return found;
      await Promise.race([next(), new Promise((done) => setTimeout(done, 200))]);
    }
  };
  const nothing = ({type, state}: Message): boolean => type === 'report' && state?.lifecycle === 'nothingDetected';
  const first = await wait((message) => message.type === 'popupFound' || nothing(message), 3500);
  const popup = first?.message.type === 'popupFound' ? first : heard.find(({message}) => message.type === 'popupFound');
  if (!popup) return undefined;
  const name = popup.message.cmp ?? 'autoconsent';
  return {
    name,
    async answer(visit, wanted) {
      if (typeof wanted !== 'string') return false;
      const type = wanted === 'yes' ? 'optIn' : 'optOut';
      await popup.frame.evaluate(receive({type})).catch(() => {});
      const done = await wait((message) => message.type === `${type}Result`, 12_000);
      return done?.message.result === true || patternsDriver.answer(visit, wanted);
    },
    withdraw: (visit) => patternsDriver.withdraw(visit),
  };
}
