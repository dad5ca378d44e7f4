import { type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';
import { type DraftFault } from '../../../versions/version.js';

/** A wording without case, spaces and marks, by which two are the same. */
export function plainWording(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}]/gu, '');
}

/** Wordings that another served record has word for word, or that the record has twice. Pure. */
export function repeatedWordings(record: ConsultationRecord, served: readonly ConsultationRecord[]): DraftFault[] {
  if (record.status !== 'reviewed') return [];
  const owner = new Map<string, string>();
  for (const other of served) {
    if (other.id === record.id) continue;
    for (const [, wording] of wordingsOf(other)) owner.set(plainWording(wording), other.id);
  }
  return wordingsOf(record).flatMap(([field, wording]): DraftFault[] => {
    const key = plainWording(wording);
    const other = owner.get(key);
    owner.set(key, record.id);
    if (other === undefined) return [];
    return other === record.id
      ? [{ field, code: 'repeated', message: 'repeats a wording of this record' }]
      : [{ field, code: 'asked_elsewhere', message: `is asked word for word by ${other} too`, recordId: other }];
  });
}

function wordingsOf({ question, variants }: ConsultationRecord): [string, string][] {
  return (['ko', 'en'] as const).flatMap((language): [string, string][] => [
    [`question.${language}`, question[language]],
    ...variants[language].map((text, at): [string, string] => [`variants.${language}.${at}`, text]),
  ]);
}
