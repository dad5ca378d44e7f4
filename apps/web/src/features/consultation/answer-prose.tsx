import { Fragment } from 'react';
import { toPortalLanguage } from '../../api/graphql-language.js';
import { type RecordFragment, type ReplyFragment } from '../../generated/graphql.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './answer-prose.module.css';
import { citedPieces, leadLength } from './cited-text.js';
import { useOpenRecord } from './record-panel-context.js';

/** The number of a record that the words before it rest on; opens that record. */
function Citation({ record, number }: { readonly record: RecordFragment; readonly number: number }) {
  const t = useTexts('consultation');
  const language = useLanguage();
  const open = useOpenRecord();
  return (
    <button
      type="button"
      className={styles.citation}
      lang={language}
      aria-label={t('citation', { number, question: record.question })}
      onClick={({ currentTarget: opener }) => {
        open({ record, number, opener });
      }}
    >
      {number}
    </button>
  );
}

/** Words before a citation keep it on their line. */
const beforeCitation = (words: string): string => words.replace(/ $/, '\u00a0');

/** The words of a reply with the citations in them; the direct answer, which comes first, stands out. */
export function AnswerProse({ reply }: { readonly reply: ReplyFragment }) {
  const { text, records, language, outcome } = reply;
  const pieces = citedPieces(text, records.length);
  return (
    <p className={styles.text} lang={toPortalLanguage(language)}>
      {pieces.map((piece, index) => {
        if ('words' in piece) {
          const words = pieces[index + 1] === undefined ? piece.words : beforeCitation(piece.words);
          const lead = index === 0 && outcome === 'ANSWER' ? leadLength(words) : 0;
          if (lead === 0) return words;
          return (
            <Fragment key={index}>
              <strong>{words.slice(0, lead)}</strong>
              {words.slice(lead)}
            </Fragment>
          );
        }
        const record = records[piece.record - 1];
        // The same record may be cited more than once; the pieces of an answer never change places.
        return record === undefined ? null : <Citation key={index} record={record} number={piece.record} />;
      })}
    </p>
  );
}
