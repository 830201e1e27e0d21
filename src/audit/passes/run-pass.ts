import {join} from 'node:path';
import {isLoopback} from '../../model/is-loopback.ts';
import type {AuditBrowser, Profile} from '../browsers/browser.ts';
import type {Page} from '../browsers/page.ts';
import type {Autoconsent} from '../drivers/autoconsent.ts';
import {findDriver} from '../drivers/find-driver.ts';
import type {PassRecord} from '../model/record.ts';
import {blankUrl} from '../model/blank.ts';
import {within} from '../page/ask.ts';
import {readTags} from '../page/read-tags.ts';
import {blankHar} from '../recorders/har.ts';
import {takePicture} from '../recorders/pictures.ts';
import {startRecorders} from '../recorders/start.ts';
import type {Recorder} from '../pass-log.ts';
import type {Visit, VisitOptions} from '../visit.ts';
import type {Pass, PassTools} from './pass.ts';
import {settle} from './settle.ts';
import {sayFault} from './say-fault.ts';
import {watchForTrouble} from './watch-for-trouble.ts';

/** What stays the same for all passes of a run. */
export interface Surroundings {
  readonly browser: AuditBrowser;
  readonly autoconsent: Autoconsent | undefined;
  /** Milliseconds that one pass may take. */
  readonly passMs: number;
}

/** Runs one pass in a fresh profile; any failure is part of the returned record. */
export async function runPass(
  pass: Pass,
  surroundings: Surroundings,
  options: VisitOptions,
  name = pass.id,
): Promise<PassRecord> {
  const began = Date.now();
  const record: PassRecord = {
    id: name,
    url: blankUrl(options.url, options.raw),
    status: 'complete',
    startedAt: new Date(began).toISOString(),
    milliseconds: 0,
    gpc: pass.gpc ?? false,
    phases: [{id: 'before', answer: 'unasked', granted: [], at: 0}],
    requests: [],
    items: [],
    frames: [],
    facts: [],
    messages: [],
    pictures: [],
    tags: [],
  };
  const har = `har/${name}.har`;
  const profile = await surroundings.browser.newProfile({
    gpc: pass.gpc ?? false,
    withoutStorage: pass.withoutStorage ?? false,
    isLocal: isLoopback(new URL(options.url).hostname),
    har: join(options.folder, har),
  });
  let recorders: Recorder[] = [];
  try {
    const visit = createVisit({profile, page: await profile.newPage()}, record, options, began);
    const trouble = watchForTrouble(visit);
    recorders = await startRecorders(visit);
    const run = pass.run(
      visit,
      createTools(visit, () => recorders, surroundings.autoconsent, trouble.check),
    );
    await within(Promise.race([run, trouble.ended]), surroundings.passMs, 'the pass');
  } catch (error) {
    record.status = 'incomplete';
    record.reason ??= sayFault(error);
  }
  for (const recorder of recorders) await within(Promise.resolve(recorder.stop?.()), 2000).catch(() => {}); // what it has stays
  await within(profile.close(), 10_000, 'the browser').catch(
    () => (record.reason ??= 'the browser did not close the page'),
  );
  record.milliseconds = Date.now() - began;
  if (await blankHar(join(options.folder, har), options.raw)) record.har = har;
  return record;
}

function createVisit(
  {profile, page}: {profile: Profile; page: Page},
  record: PassRecord,
  options: VisitOptions,
  began: number,
): Visit {
  const now = (): number => Date.now() - began;
  return {
    ...{options, raw: options.raw, maxRequests: options.maxRequests},
    ...{profile, page, record, now},
    phase: () => record.phases.length - 1,
    begin: (id, answer, granted) => void record.phases.push({id, answer, granted, at: now()}),
  };
}

function createTools(
  visit: Visit,
  recorders: () => readonly Recorder[],
  autoconsent: Autoconsent | undefined,
  check: () => void,
): PassTools {
  const {record, options} = visit;
  return {
    async open(url = options.url) {
      const response = await visit.page.goto(url, {until: 'parsed', timeoutMs: options.timeoutMs});
      check();
      if (!response) return;
      if (record.tags.length === 0) {
        record.policyHeader = 'content-security-policy' in response.headers;
        const html = await within(response.text(), 4000).catch(() => ''); // a document that goes on and on
        record.tags.push(...readTags(html));
        if (response.status >= 400) throw new Error(`the site responded with ${response.status}`);
      }
      await visit.page.loaded(5000).catch(() => {}); // something hangs; the page is there
    },
    async watch() {
      await settle(visit);
      check();
      for (const recorder of recorders()) await recorder.note?.();
    },
    findDriver: () => findDriver(visit, autoconsent),
    picture: (caption) => takePicture(visit, caption),
    async undriven(reason) {
      record.status = 'undriven';
      record.reason ??= reason;
      await takePicture(visit, 'undriven');
    },
  };
}
