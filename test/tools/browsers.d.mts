export function chromiumPath(): string | undefined;
export function headlessShellPath(): string | undefined;
export function firefoxPath(): string | undefined;
export const chromiumFlags: string[];
export function ensureChromium(): void;
export function webkitDriverPath(): string | undefined;
export function ensureEngine(engine: 'firefox' | 'webkit'): boolean;
