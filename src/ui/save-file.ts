const minuteMs = 60_000;

/** Hands a file to the visitor, named after the day: `privacy-record-2026-11-22.json`. */
export function saveFile(file: Blob, ending: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `privacy-record-${new Date().toISOString().slice(0, 10)}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), minuteMs); // Safari begins to read it later
}
