import type {View} from './view.ts';

/** Copies a text, and says whether it is. */
export const copy = async (text: string, {tell, words}: View): Promise<void> => {
  try {
    await navigator.clipboard.writeText(text);
    tell(words.copied);
  } catch {
    tell(words.notCopied); // not on https, or not allowed
  }
};
