import {refusedByGpc, type GpcSite} from './refused-by-gpc.ts';
import type {Restriction} from './restriction.ts';

/** The restriction that Global Privacy Control imposes on a yes that was given without the signal. */
export const denyByGpc = (site: GpcSite, ids: readonly string[] = refusedByGpc(site)): Restriction => ({
  by: 'gpc',
  ids,
  why: 'the browser sends Global Privacy Control',
});
