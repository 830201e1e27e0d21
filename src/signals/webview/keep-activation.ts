/**
 * WebKit consumes the user activation if the app runs a script between the press and the click (WKWebView's
 * `evaluateJavaScript` ends with `consumeTransientActivation`), so a yes would be refused. A trusted click therefore
 * counts as activation while it is handled. Returns a function that stops this.
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
