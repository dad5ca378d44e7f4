import { toPortalLanguage } from '../../api/graphql-language.js';
import { type RecordFragment, type ReplyFragment } from '../../generated/graphql.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './answer-prose.module.css';
import { citedPieces } from './cited-text.js';
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

/** The words of a reply with the citations in them. */
export function AnswerProse({ reply }: { readonly reply: ReplyFragment }) {
  const { text, records, language } = reply;
  return (
    <p className={styles.text} lang={toPortalLanguage(language)}>
      {citedPieces(text, records.length).map((piece, index) => {
        if ('words' in piece) return piece.words;
        const record = records[piece.record - 1];
        // The same record may be cited more than once; the pieces of an answer never change places.
        return record === undefined ? null : <Citation key={index} record={record} number={piece.record} />;
      })}
    </p>
  );
}
