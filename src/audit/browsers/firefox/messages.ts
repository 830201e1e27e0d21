import {blankUrl} from '../../model/blank.ts';
import type {PassLog, Recorder} from '../../pass-log.ts';
import {noteMessages} from '../note-messages.ts';
import type {Channel} from './channel.ts';

const policy = /^Content-Security-Policy: (\(Report-Only policy\))?/i;

/** Warnings and errors of the console, and violations of a Content-Security-Policy. */
export function recordMessages(log: PassLog, channel: Channel): Recorder {
  const {say, plain} = noteMessages(log);
  channel.on('log.entryAdded', ({type, level, text, stackTrace}) => {
    if (level !== 'error' && level !== 'warn') return;
    const said = text ?? '';
    const [frame] = stackTrace?.callFrames ?? [];
    const place = frame?.url && {place: {url: blankUrl(frame.url, log.raw), line: frame.lineNumber + 1}};
    const refused = type === 'javascript' ? policy.exec(said) : null;
    if (refused) {
      say({kind: 'policy', level: refused[1] ? 'report' : 'refused', text: plain(said)});
      return;
    }
    say({
      kind: type === 'console' ? 'console' : 'error',
      level: level === 'warn' ? 'warning' : 'error',
      text: plain(said),
      ...(place || {}),
    });
  });
  return {};
}
