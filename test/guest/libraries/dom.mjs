// No library: a keyed list as somebody writes it by hand.
export function start(place) {
  const nodes = new Map();
  const make = (item) => {
    const [tag, attributes] = window.make(item);
    const node = nodes.get(item.id) ?? document.createElement(tag);
    for (const [name, value] of Object.entries(attributes))
      if (node.getAttribute(name) !== value) node.setAttribute(name, value);
    nodes.set(item.id, node);
    return node;
  };
  return ({isShown, isLed, items}) => {
    if (!isShown) {
      nodes.clear();
      place.replaceChildren();
      return;
    }
    const section = place.querySelector('section') ?? place.appendChild(document.createElement('section'));
    const lead = section.querySelector('p') ?? Object.assign(document.createElement('p'), {textContent: 'lead'});
    const wanted = [...(isLed ? [lead] : []), ...items.map(make)];
    for (const [id, node] of nodes) if (!wanted.includes(node)) nodes.delete(id);
    for (const node of [...section.children]) if (!wanted.includes(node)) node.remove();
    wanted.forEach((node, index) => {
      if (section.children[index] !== node) section.insertBefore(node, section.children[index] ?? null);
    });
  };
}
