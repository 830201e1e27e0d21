import {declareFactoryPlugin, PluginKind, tokens} from '@stryker-mutator/api/plugin';
import {readSources, writeScore} from './score.mjs';

/** Writes score.json when a run has ended, of the sources as they were when it began. */
const create = () => {
  const sources = readSources();
  return {onMutationTestReportReady: (report) => writeScore(report, sources)};
};
create.inject = tokens();
export const strykerPlugins = [declareFactoryPlugin(PluginKind.Reporter, 'score', create)];
