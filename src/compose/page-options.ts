import {checkOptions} from '../consent/check-options.ts';
import {flag, oneOf} from '../consent/check-values.ts';
import type {HoldOptions} from '../html/hold.ts';

/** What a build tool does to the pages of a site. */
export interface IthnOptions extends Pick<HoldOptions, 'unknown'> {
  /** Live tags of declared services are held; true unless said. */
  readonly hold?: boolean;
  /** The banner is written into every page whose `<html>` says its language, by what holds tags; false unless said. */
  readonly banner?: boolean;
  /** The `<meta>` of the lock stands first in the head; true unless said. */
  readonly lock?: boolean;
}

/** Throws a `ConsentError` that names the first option of a build tool that is unknown or has a wrong value. */
export const checkPageOptions = (options: unknown): void =>
  checkOptions(options, {unknown: oneOf('report', 'hold'), hold: flag, banner: flag, lock: flag});
