/** The fingerprints in an earlier report.json. @throws Error with what the file contains instead. */
export function readBaseline(text: string): Set<string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('the baseline is no JSON; name the report.json of an earlier audit.');
  }
  const {findings} = Object(value) as {findings?: unknown};
  if (!Array.isArray(findings))
    throw new Error('the baseline has no findings; name the report.json of an earlier audit.');
  return new Set(findings.map((one) => String((Object(one) as {fingerprint?: unknown}).fingerprint)));
}
