/** 128 random bits as digits and dashes; `crypto.randomUUID()` is missing on plain http. */
export const randomId = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');
