import {createPatches, isPatchRunning} from './patches.ts';
import {placesOf, readStack, type Place} from './stack.ts';

const isAddress = /^(?:https?|blob|file|data):/;

let learned: ReadonlySet<string> | undefined;

/**
 * Where patches call what replaces the browser's functions: whoever stands behind such a place on a stack is the caller.
 * Learned by a call through a patch of each kind, because no name tells: a bundler spreads our code over many files, or puts
 * the site's into the same one.
 */
function learnBoundaries(): ReadonlySet<string> {
  const boundaries = new Set<string>();
  const depth = placesOf(readStack(Infinity)).length;
  const note = (): void => {
    const places = placesOf(readStack(Infinity));
    const boundary = places[places.length - depth];
    if (boundary) boundaries.add(boundary.place);
  };
  const model = {
    send: (): void => {},
    Socket: class {
      readonly isModel = true;
    },
  };
  const patches = createPatches();
  patches.method(model, 'send', () => () => note());
  patches.constructor_(model, 'Socket', (given) => {
    note();
    return given;
  });
  model.send();
  new model.Socket();
  patches.undo();
  return boundaries;
}

/** Whoever called the patched function that was entered last; none where no file did. */
function callerOn(places: readonly Place[]): Place | undefined {
  learned ??= learnBoundaries();
  const boundary = places.findIndex(({place}) => learned?.has(place));
  return boundary < 0 ? undefined : places[boundary + 1];
}

/**
 * Whose file calls a patched function: theirs, or another one. Who wrapped the browser's functions before a no stands below
 * our patches, so it is never a wrapper that is taken for the caller.
 * @param theirs Addresses of code that was refused.
 * @returns `undefined` where no file is on the stack, as when a timer or a promise calls the function itself, or one that
 * calls itself by a name of its own.
 */
export function whoCalls(theirs: ReadonlySet<string>): 'theirs' | 'others' | undefined {
  if (!theirs.size) return 'others';
  if (!isPatchRunning()) return undefined;
  const caller = callerOn(placesOf(readStack()));
  if (!caller) return undefined;
  if (theirs.has(caller.file)) return 'theirs';
  return isAddress.test(caller.file) ? 'others' : undefined;
}
