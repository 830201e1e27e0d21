// What jsdom lacks, and a page made in it must do without: https://github.com/jsdom/jsdom#unimplemented-parts-of-the-web-platform.

/** What every element of ours extends: on a server there is no such class, and none of ours is made. */
export const PageElement: typeof HTMLElement = globalThis.HTMLElement ?? Object;

/** Whether a media query holds; where nobody can say, it does not. */
export const matchesMedia = (query: string): boolean => globalThis.matchMedia?.(query).matches ?? false;

/** Calls `run` before the next frame, or soon where nothing is painted. */
export const beforeFrame = (run: () => void): void => {
  // Not called by another name: it must be the window's.
  if ('requestAnimationFrame' in globalThis) requestAnimationFrame(run);
  else setTimeout(run);
};

/** Opens a dialog above everything, or in its place where there is no such layer. */
export function openDialog(dialog: HTMLDialogElement & Partial<Pick<HTMLDialogElement, 'showModal'>>): void {
  if (dialog.showModal) dialog.showModal();
  else dialog.open = true;
}

/** Closes a dialog, however it was opened. */
export function closeDialog(dialog: (HTMLDialogElement & Partial<Pick<HTMLDialogElement, 'close'>>) | null): void {
  if (dialog?.close) dialog.close();
  else if (dialog) dialog.open = false;
}
