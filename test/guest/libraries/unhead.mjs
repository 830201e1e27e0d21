import {useHead} from 'unhead';
import {createHead} from 'unhead/client';

export function start() {
  const head = createHead();
  let entry;
  const input = (items) => ({
    script: items.map((item) => {
      const {id, ...attributes} = window.make(item)[1];
      return {id, key: id, tagPosition: item.id === 'd' ? 'bodyClose' : 'head', ...attributes};
    }),
  });
  const rendered = () => new Promise((resolve) => setTimeout(resolve, 50)); // it renders a little later
  return {
    use: (items) => ((entry = useHead(head, input(items))), rendered()),
    patch: (items) => (entry.patch(input(items)), rendered()),
    dispose: () => (entry.dispose(), rendered()),
  };
}
