import {addScript, safely, vendorPage} from '../vendors/page.ts';

/**
 * Some snippets load nothing if their function already exists. A signal that must be sent before them therefore
 * replaces them: it queues commands and loads the vendor's code once the page has requested it and it is granted.
 * @param isStart Whether a command requests it.
 */
export function holdStub(
  name: string,
  src: string,
  isStart: (command: IArguments | unknown[]) => boolean,
  isAllowed: () => boolean,
  make: (heard: (command: IArguments | unknown[]) => void) => unknown,
): () => void {
  let isWanted = false;
  let isLoaded = false;
  const load = (): void => {
    if (!isWanted || isLoaded || !isAllowed()) return;
    isLoaded = true;
    addScript(src);
  };
  const heard = (command: IArguments | unknown[]): void => {
    isWanted ||= isStart(command);
    load();
  };
  safely(() => (vendorPage()[name] ??= make(heard)));
  return load;
}
