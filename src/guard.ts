// Brought by the script tag, at once and before the rest of the page, where `gate.network` or `gate.lock` ask for it.
import {meeting} from './consent/shared.ts';
import {startGuard} from './gate/guard/start.ts';

const {consent} = meeting();
if (consent) startGuard(consent);
