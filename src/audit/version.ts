declare const __VERSION__: string;

/** Of the library. */
export const version = typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0';
