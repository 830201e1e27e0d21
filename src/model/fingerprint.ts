/** Short, and another one for every other text (djb2); no secret. */
export const fingerprint = (text: string): string => {
  let hash = 5381;
  for (const sign of text) hash = (hash * 33) ^ sign.charCodeAt(0);
  return String(hash);
};
