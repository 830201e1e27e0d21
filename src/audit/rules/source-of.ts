import type {PassRecord, Place, SeenItem} from '../model/record.ts';

/** Where a kept thing comes from: the answer that set a cookie, and who asked for that. Scripts leave no such trace. */
export function sourceOf({requests}: PassRecord, {kind, name}: SeenItem): Place | undefined {
  if (kind !== 'cookie') return undefined;
  const setter = requests.find(({setCookies}) => setCookies?.some((one) => one.name === name));
  return setter && (setter.place ?? {url: setter.url});
}
