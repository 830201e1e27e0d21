declare const __VERSION__: string;

/** The version of this package; `0.0.0` where it was not built. */
export const version = typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0';
