// Fetched by an app that brings the library from npm, once its first page stands: what its developer must hear.
import {tellMissingInterface} from '../consent/tell-missing-interface.ts';
import {tellWarnings} from '../consent/tell-warnings.ts';
import type {Settings} from '../consent/settings.ts';
import {tellUnknownMarks} from '../gate/tell-unknown-marks.ts';

/** Says in the console what a configuration leaves unsaid, what markup names wrongly, and that no interface has come. */
export function tellDeveloper(settings: Settings): void {
  tellWarnings(settings);
  tellUnknownMarks(settings);
  tellMissingInterface(settings);
}
