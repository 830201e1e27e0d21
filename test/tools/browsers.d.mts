export function chromiumPath(): string | undefined;
export const chromiumFlags: string[];
export function ensureChromium(): void;
