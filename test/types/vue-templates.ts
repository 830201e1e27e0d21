import type {} from 'ithn/vue';
import type {GlobalComponents} from 'vue';

type Properties = InstanceType<GlobalComponents['ithn-embed']>['$props'];
export const embed: Properties = {src: 'https://x.example/', category: 'persistent', width: 560};
export const wrong: Properties = {category: 5}; // ✗ number
