// github.com/AmauriC/tarteaucitron.js, tarteaucitron.services.js: placeholders by class. What is asked for by
// `tarteaucitron.job.push(…)` is code of the page, which `ithn migrate` lists.
import type {Grammar, MarkedElement} from './grammar.ts';

const players: Readonly<Record<string, (id: string) => string>> = {
  youtube: (id) => `https://www.youtube-nocookie.com/embed/${id}`,
  vimeo: (id) => `https://player.vimeo.com/video/${id}`,
  dailymotion: (id) => `https://www.dailymotion.com/embed/video/${id}`,
};

/** `youtube` of `class="youtube_player"`. */
const playerOf = ({get}: MarkedElement): string | undefined =>
  Object.keys(players).find((name) => get('class')?.split(/\s+/).includes(`${name}_player`));

export const tarteaucitron: Grammar = {
  attributes: [],
  own: /tarteaucitron|\b(?:tac|youtube|vimeo|dailymotion)_(?:player|iframe)/,
  selector: Object.keys(players)
    .map((name) => `.${name}_player[videoID]`)
    .join(),
  read: (element) => {
    const player = playerOf(element);
    return player === undefined || element.get('videoid') === undefined ? undefined : {services: [player]};
  },
  embed: (element) => {
    const id = element.get('videoid');
    const make = players[playerOf(element) ?? ''];
    return make && id !== undefined ? {address: make(encodeURIComponent(id))} : undefined;
  },
};
