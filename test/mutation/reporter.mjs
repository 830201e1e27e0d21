import {declareFactoryPlugin, PluginKind, tokens} from '@stryker-mutator/api/plugin';
import {writeScore} from './score.mjs';

/** Writes score.json when a run has ended. */
const create = () => ({onMutationTestReportReady: (report) => writeScore(report)});
create.inject = tokens();
export const strykerPlugins = [declareFactoryPlugin(PluginKind.Reporter, 'score', create)];
