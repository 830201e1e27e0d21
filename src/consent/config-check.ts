/**
 * How far the configuration is checked.
 * - `incomplete`: presets, signals or the rules for minors must load before anything can be granted.
 * - `unchecked`: complete; a decision made under exactly this configuration counts, any other waits for the check.
 * - `right`, `wrong`: the result of the check; a wrong configuration grants nothing.
 */
export type ConfigCheck = 'incomplete' | 'unchecked' | 'right' | 'wrong';
