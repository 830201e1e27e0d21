// What `ithn.js` fetches only when a page comes to need it; it knows this one name.
export * from './later-for-all.ts';
export const checkTag = async () => (await import('./check.ts')).checkTag;
