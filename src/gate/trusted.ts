interface Policy {
  createHTML(text: string): string;
  createScript(text: string): string;
  createScriptURL(address: string): string;
}

const same = (value: string): string => value;
const plain: Policy = {createHTML: same, createScript: same, createScriptURL: same};
let policy: Policy | undefined;

/**
 * The Trusted Types policy of the gate: passes on what held elements of the page itself say, nothing else. A page that
 * lists its policies adds `trusted-types ithn#gate`; where it does not, strings stay strings and the browser holds them.
 */
export function trusted(): Policy {
  try {
    const page = globalThis as unknown as {trustedTypes: {createPolicy(name: string, rules: Policy): Policy}};
    policy ??= page.trustedTypes.createPolicy('ithn#gate', plain);
  } catch {
    // not listed, or an older browser that has none
  }
  return (policy ??= plain);
}

/** Goes without where the browser asks for no policy: it is called for every script, which thousands are slow by. */
export function trustStrings(): void {
  try {
    document.createElement('script').text = '';
    policy = plain;
  } catch {
    // the browser holds strings, and one of them is now in its reports
  }
}
