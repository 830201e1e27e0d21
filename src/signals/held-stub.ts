import {addScript, safely, vendorPage} from '../vendors/page.ts';

/**
 * Some snippets give up where their function exists already, and then load nothing. So whoever must speak before them
 * stands in for them: keeps the commands, and brings the vendor's code once the page has asked for it and it may.
 * @param isStart The command that asks for it.
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
