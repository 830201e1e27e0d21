export function chromiumPath(): string | undefined;
export function firefoxPath(): string | undefined;
export const chromiumFlags: string[];
export function ensureChromium(): void;
