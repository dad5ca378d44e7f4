import { createAnswerChain } from '../../consultation/answering/answer-chain.js';
import { ConsultationIndex } from '../../consultation/consultation-index.js';
import { runScripts, type ScriptReport } from '../../consultation/evaluation/run-scripts.js';
import { readConsultationRecords } from '../../knowledge/consultation/read-consultation-records.js';
import { converse } from './converse.js';
import { readScriptedSets } from './read-scripted-sets.js';

/** Runs the scripted sets against the portal's own knowledge, by the way that `consult:ask` takes. */
export async function evaluateScripts(paths: { knowledge: string; sets: string }): Promise<ScriptReport> {
  const knowledge = readConsultationRecords(paths.knowledge);
  const chain = createAnswerChain(await ConsultationIndex.load(knowledge));
  const sets = await readScriptedSets(paths.sets);
  return runScripts(sets, (turns, language) => converse(chain, turns, language), knowledge.records);
}
