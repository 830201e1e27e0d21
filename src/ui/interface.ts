// Every tag's class and what shows them: a file of its own in the package too, so that `elements.ts`, which registers them,
// is alone in its own.
export {IthnAgeGate} from './age-gate.ts';
export {IthnBanner} from './banner.ts';
export {IthnDeclaration} from './declaration.ts';
export {define} from './define.ts';
export {IthnEmbed} from './embed.ts';
export {IthnNotice} from './notice.ts';
export {IthnPreferences} from './preferences.ts';
export {presenter} from './presenter.ts';
export {IthnReopen} from './reopen.ts';
export {IthnRightsForm} from './rights-form.ts';
export {watchTheme} from './watch-theme.ts';
export {IthnUnsubscribe} from './unsubscribe.ts';
