import type {Words} from '../model/finding.ts';
import {category} from '../passes/answered.ts';
import {passesFor} from '../passes/passes-for.ts';

/** What visitors' browsers reported is no pass, but findings name it like one. */
const production: Words = {en: 'visitors’ browsers', ar: 'متصفحات الزوار'};

/** What a pass is called; those over further pages carry their number. */
export function passTitle(id: string): Words {
  const [, name = id, page] = /^(.*?)(?:-page-(\d+))?$/.exec(id) ?? [];
  const known = name.startsWith('category-')
    ? category(name.slice('category-'.length))
    : passesFor([], true).find((pass) => pass.id === name);
  const title = known?.title ?? (name === 'production' ? production : {en: name, ar: name});
  return page ? {en: `${title.en}, page ${page}`, ar: `${title.ar}، صفحة ${page}`} : title;
}
