import type {Tag} from './start-tag.ts';

/** The document that a frame has in one of its attributes; undefined if it loads one. */
export function readInlineDocument({attributes}: Tag): {name: 'srcdoc' | 'src'; text: string} | undefined {
  const inline = attributes.get('srcdoc');
  if (inline !== undefined) return {name: 'srcdoc', text: inline};
  const src = attributes.get('src') ?? '';
  return /^\s*(?:data|javascript):/i.test(src) ? {name: 'src', text: decode(src)} : undefined;
}

/** Decodes `%2F` to `/`; invalid sequences are left as they are. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
