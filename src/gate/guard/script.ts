// Loaded by the script tag, before the rest of the page, if `gate.network` or `gate.lock` need it.
import {meeting} from '../../consent/meeting.ts';
import {startGuard} from './start-guard.ts';

const {host} = meeting();
if (host) host.onStop(startGuard(host));
