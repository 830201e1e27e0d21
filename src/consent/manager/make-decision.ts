import type {Choices, Decision} from '../../model/decision.ts';
import {dayMs} from '../../model/day.ts';
import {parseDecision} from '../../model/parse-decision.ts';
import type {DecisionContext} from '../consent.ts';
import {randomId} from '../random-id.ts';
import {readLocale} from '../read-locale.ts';
import type {Settings} from '../settings.ts';

/** The decision for these choices at that time, frozen; `undefined` where the caller's context could not be read back. */
export const makeDecision = (
  choices: Choices,
  decidedAt: number,
  settings: Settings,
  config: string,
  context: DecisionContext,
): Decision | undefined =>
  parseDecision({
    id: randomId(),
    choices,
    decidedAt,
    expiresAt: context.expiresAt ?? decidedAt + settings.validityDays * dayMs,
    source: context.source ?? 'api',
    revision: settings.policy.revision,
    effective: settings.policy.effective,
    locale: context.locale ?? readLocale(settings),
    config,
    ...(settings.gpc && {gpc: true}),
  });
