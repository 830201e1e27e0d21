/** The devices at their own sizes, in pixels, with the frame around the page. */
const widths = {phone: 360 + 24, desktop: 1280 + 16};
const height = 704;

/** Of the window, for what stands around the phone. */
const around = 290;

/** Makes the device as large as its place allows, at most as large as it is; a phone also stays within the window. */
function fit(stage: HTMLElement): void {
  const isPhone = stage.classList.contains('phone');
  const byWidth = stage.clientWidth / (isPhone ? widths.phone : widths.desktop);
  const byHeight = isPhone && innerWidth >= 900 ? Math.max(0.75, (innerHeight - around) / height) : 1;
  stage.style.setProperty('--scale', String(Math.min(1, byWidth, byHeight)));
}

const watch = new ResizeObserver((entries) => {
  for (const {target} of entries) fit(target as HTMLElement);
});

/** Fits the device now, and whenever its place changes. */
export function fitDevice(): void {
  const stage = document.querySelector<HTMLElement>('.stage');
  if (!stage) return;
  fit(stage);
  watch.observe(stage);
}
