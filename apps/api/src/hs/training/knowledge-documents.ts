import type { HsKnowledge, NarrowingQuestion, Ruling } from '../knowledge/hs-knowledge-schema.js';
import type { TrainingDocument } from './training-document.js';

/** Training texts from the project's own knowledge: lexicon, line titles, narrowing questions. Rulings are apart. */
export function knowledgeDocuments(knowledge: HsKnowledge): TrainingDocument[] {
  const documents: TrainingDocument[] = [];
  for (const { code, title, terms } of knowledge.lexicon) {
    if (code.length !== 6) continue;
    documents.push(...both(title.en, title.ko, code, 'lexicon-title'));
    for (const text of [...terms.en, ...terms.ko]) documents.push({ text, code, source: 'lexicon-term' });
  }
  for (const { code, title } of knowledge.lines) documents.push(...both(title.en, title.ko, code, 'line-title'));
  for (const { ask } of knowledge.narrowing) documents.push(...narrowingDocuments(ask, [], []));
  return documents;
}

/** The goods of a ruling, alone and with what marks them, in both languages. */
export function rulingDocuments(rulings: readonly Ruling[]): TrainingDocument[] {
  return rulings.flatMap(({ goods, features, hsk10 }) => [
    ...both(goods.en, goods.ko, hsk10, 'ruling'),
    ...both(`${goods.en} ; ${features.en.join(' ; ')}`, `${goods.ko} ; ${features.ko.join(' ; ')}`, hsk10, 'ruling'),
  ]);
}

/** Each way through the questions of a heading that ends at one subheading, last answer first. */
function narrowingDocuments(
  question: NarrowingQuestion,
  english: readonly string[],
  korean: readonly string[],
): TrainingDocument[] {
  return question.options.flatMap((option) => {
    const en = [option.label.en, ...english];
    const ko = [option.label.ko, ...korean];
    if (option.next !== undefined) return narrowingDocuments(option.next, en, ko);
    const [code, ...others] = option.codes;
    return code === undefined || others.length > 0 ? [] : both(en.join(' ; '), ko.join(' ; '), code, 'narrowing');
  });
}

function both(en: string, ko: string, code: string, source: TrainingDocument['source']): TrainingDocument[] {
  return [
    { text: en, code, source },
    { text: ko, code, source },
  ];
}
