import { FormField } from '../../components/form-field.js';
import { useTexts } from '../../i18n/texts.js';
import { type ContentForm } from './content-text.js';
import styles from './curation.module.css';

export interface ContentFieldsProps {
  readonly form: ContentForm;
  readonly readOnly: boolean;
  readonly onChange: (changes: Partial<ContentForm>) => void;
}

type TextName = Exclude<keyof ContentForm, 'topic' | 'confidence'>;

interface TextFieldProps extends ContentFieldsProps {
  readonly name: TextName;
  readonly rows?: number;
  readonly hint?: string;
  readonly lang?: 'ko' | 'en';
}

function TextField({ form, readOnly, onChange, name, rows, hint, lang }: TextFieldProps) {
  const t = useTexts('curation');
  return (
    <FormField label={t(`fields.${name}`)} {...(hint === undefined || readOnly ? {} : { hint })}>
      {(control) =>
        rows === undefined ? (
          <input
            {...control}
            type="text"
            readOnly={readOnly}
            value={form[name]}
            onChange={({ target }) => {
              onChange({ [name]: target.value });
            }}
          />
        ) : (
          <textarea
            {...control}
            rows={rows}
            lang={lang}
            readOnly={readOnly}
            value={form[name]}
            onChange={({ target }) => {
              onChange({ [name]: target.value });
            }}
          />
        )
      }
    </FormField>
  );
}

function Choices({ form, readOnly, onChange }: ContentFieldsProps) {
  const t = useTexts('curation');
  const topics = Object.entries(useTexts('consultation')('topics', { returnObjects: true }));
  return (
    <div className={styles.pair}>
      <FormField label={t('fields.topic')}>
        {(control) => (
          <select
            {...control}
            disabled={readOnly}
            value={form.topic}
            onChange={({ target }) => {
              onChange({ topic: target.value });
            }}
          >
            {topics.map(([topic, name]) => (
              <option key={topic} value={topic}>
                {name}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <FormField label={t('fields.confidence')}>
        {(control) => (
          <select
            {...control}
            disabled={readOnly}
            value={form.confidence}
            onChange={({ target }) => {
              onChange({ confidence: target.value === 'VERIFIED' ? 'VERIFIED' : 'DATED' });
            }}
          >
            <option value="VERIFIED">{t('confidence.VERIFIED')}</option>
            <option value="DATED">{t('confidence.DATED')}</option>
          </select>
        )}
      </FormField>
    </div>
  );
}

/** All of a record, Korean and English side by side. */
export function ContentFields(props: ContentFieldsProps) {
  const t = useTexts('curation');
  return (
    <>
      <Choices {...props} />
      <div className={styles.pair}>
        <TextField {...props} name="questionKo" rows={2} lang="ko" />
        <TextField {...props} name="questionEn" rows={2} lang="en" />
        <TextField {...props} name="variantsKo" rows={3} lang="ko" hint={t('hints.lines')} />
        <TextField {...props} name="variantsEn" rows={3} lang="en" hint={t('hints.lines')} />
        <TextField {...props} name="answerKo" rows={6} lang="ko" />
        <TextField {...props} name="answerEn" rows={6} lang="en" />
      </div>
      <TextField {...props} name="facts" rows={3} hint={t('hints.facts')} />
      <TextField {...props} name="legal" rows={3} hint={t('hints.legal')} />
      <div className={styles.pair}>
        <TextField {...props} name="asOf" hint={t('hints.asOf')} />
        <TextField {...props} name="validFrom" hint={t('hints.day')} />
        <TextField {...props} name="validUntil" hint={t('hints.day')} />
        <TextField {...props} name="sources" rows={1} hint={t('hints.lines')} />
      </div>
      <TextField {...props} name="note" rows={2} hint={t('hints.note')} />
    </>
  );
}
