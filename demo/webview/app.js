// An app as Android has it, simulated: an object that takes text, there before the page, and a keep of its own that outlives
// the page's storage. In a real app all of this is the code of the documentation.
(() => {
  const place = 'simulated-app';
  const kept = JSON.parse(sessionStorage.getItem(place) ?? '{}');
  const messages = [];
  const listeners = new Set();

  const keep = (change) => sessionStorage.setItem(place, JSON.stringify(Object.assign(kept, change)));
  const note = (from, text) => {
    messages.unshift({from, text});
    for (const heard of listeners) heard();
  };

  window.AndroidIthn = {
    postMessage(text) {
      const message = JSON.parse(text);
      if (message.type === 'state')
        keep({decision: message.erased ? null : (message.decision ?? kept.decision ?? null)});
      note('page', text);
    },
  };
  const {decision = null, locale, trackingDenied, opens = []} = kept;
  window.ithnNative = {decision, opens, ...(locale && {locale}), ...(trackingDenied && {trackingDenied})};

  window.simulatedApp = {
    kept,
    messages,
    keep,
    /** Says something to the page, right or wrong. */
    say(message) {
      note('app', typeof message === 'string' ? message : JSON.stringify(message));
      window.ithnNative.receive?.(message);
    },
    forget: () => sessionStorage.removeItem(place),
    watch: (heard) => listeners.add(heard),
  };
})();
