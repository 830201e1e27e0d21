// developers.didomi.io/cmp/web-sdk/third-parties/tags-management/no-tag-manager: a vendor, purposes, or both.
import {words, type Grammar} from './grammar.ts';

export const didomi: Grammar = {
  attributes: ['data-vendor', 'data-vendor-raw', 'data-purposes'],
  own: /didomi/i,
  selector: 'script:is([type="didomi/javascript"],[type="didomi/html"])',
  read: ({name, get}) => {
    if (name !== 'script' || !/^didomi\/(?:javascript|html)$/.test(get('type') ?? '')) return undefined;
    const vendor = (get('data-vendor') ?? get('data-vendor-raw'))?.trim();
    const wanted = {services: vendor ? [vendor] : [], categories: words(get('data-purposes'))};
    return vendor || wanted.categories.length ? wanted : {categories: ['no data-vendor or data-purposes']};
  },
  types: ['didomi/javascript', 'didomi/html'],
  categories: {
    select_personalized_content: 'persistent',
    create_content_profile: 'persistent',
    analytics: 'beacon',
    market_research: 'beacon',
    improve_products: 'beacon',
    measure_content_performance: 'beacon',
    measure_ad_performance: 'advertising',
    select_basic_ads: 'advertising',
    select_personalized_ads: 'advertising',
    create_ads_profile: 'advertising',
  },
};
