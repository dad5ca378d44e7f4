import { cleanText } from '../../common/clean-text.js';
import { redactPersonalData } from '../../common/privacy/redact-personal-data.js';
import { createAnswerChain } from '../../consultation/answering/answer-chain.js';
import { ConsultationIndex } from '../../consultation/consultation-index.js';
import { type Converse, runScripts, type ScriptReport } from '../../consultation/evaluation/run-scripts.js';
import { readConsultationRecords } from '../../knowledge/consultation/read-consultation-records.js';
import { readScriptedSets } from './read-scripted-sets.js';

/** Runs the scripted sets against the portal's own knowledge, by the way that `consult:ask` takes. */
export async function evaluateScripts(paths: { knowledge: string; sets: string }): Promise<ScriptReport> {
  const knowledge = readConsultationRecords(paths.knowledge);
  const chain = createAnswerChain(await ConsultationIndex.load(knowledge));
  // Each turn is answered by itself: what was said before is not yet taken into account.
  const converse: Converse = (turns, language) =>
    chain.invoke({ question: redactPersonalData(cleanText(turns.at(-1) ?? '')).text, language });
  return runScripts(await readScriptedSets(paths.sets), converse, knowledge.records);
}
