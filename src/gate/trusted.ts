interface Policy {
  createHTML(text: string): string;
  createScript(text: string): string;
  createScriptURL(address: string): string;
}

const same = (value: string): string => value;
const plain: Policy = {createHTML: same, createScript: same, createScriptURL: same};
let policy: Policy | undefined;

/**
 * The Trusted Types policy of the gate: accepts only what held elements of the page contain. A page that lists its
 * policies adds `trusted-types ithn#gate`; otherwise strings stay strings and the browser refuses them.
 */
export function trusted(): Policy {
  try {
    const page = globalThis as unknown as {trustedTypes: {createPolicy(name: string, rules: Policy): Policy}};
    policy ??= page.trustedTypes.createPolicy('ithn#gate', plain);
  } catch {
    // not listed, or an older browser without Trusted Types
  }
  return (policy ??= plain);
}
