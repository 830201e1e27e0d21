import {createReporter} from '../../consent/reporter.ts';
import type {Settings} from '../../consent/settings.ts';
import {ConsentError} from '../../model/errors.ts';
import type {Refused} from '../../model/restriction.ts';
import {grammars} from '../grammars.ts';
import {allOptional, refusedIds} from './refused-ids.ts';
import {refusalReaders} from './refusals.ts';
import {readStored} from './stored.ts';

const nothing: Refused = {categories: [], services: []};

/**
 * What the visitor refused in the tool that `compat` names. Never a yes: what was allowed there is left out. Where
 * something is stored that cannot be read, everything counts as refused, because it may be a no.
 */
export async function readRefused({compat, categories, services}: Settings): Promise<Refused> {
  const {from, values} = typeof compat === 'object' ? compat : {from: compat, values: undefined};
  const load = from && refusalReaders[from];
  if (!load) return nothing;
  const site = {categories, services, values};
  const [read, grammar] = await Promise.all([load(), grammars[from]()]);
  const {report} = createReporter();
  try {
    const {unknown, ...refused} = refusedIds(read(readStored()), grammar, site);
    if (unknown.length > 0)
      report(
        'markup',
        new ConsentError(
          'markup',
          `${from} has stored a no to "${unknown.join('", "')}", which this site does not know, so it counts for everything until the visitor answers; declare it, or map it in compat.values`,
        ),
      );
    return refused;
  } catch (error) {
    report(
      'markup',
      new ConsentError(
        'markup',
        `the answer that ${from} has stored cannot be read, so it counts as a no: ${String(error)}`,
      ),
    );
    return {categories: allOptional(site), services: []};
  }
}
