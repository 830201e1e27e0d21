/**
 * WebKit takes the visitor's activation away when the app runs a script of its own between the press and the click
 * (WKWebView's `evaluateJavaScript` ends with `consumeTransientActivation`); a yes would come to nothing. While a click
 * that the browser vouches for is handled, the visitor is acting. Returns the way to stop.
 */
export function keepActivation(): () => void {
  const giveBack = (): void => void Reflect.deleteProperty(navigator, 'userActivation');
  const keep = ({isTrusted}: Event): void => {
    if (!isTrusted || (navigator.userActivation as UserActivation | undefined)?.isActive !== false) return;
    const value = {isActive: true, hasBeenActive: true};
    Object.defineProperty(navigator, 'userActivation', {value, configurable: true});
    setTimeout(giveBack);
  };
  addEventListener('click', keep, true);
  return () => removeEventListener('click', keep, true);
}
