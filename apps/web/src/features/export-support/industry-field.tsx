import { useState } from 'react';
import buttons from '../../components/button.module.css';
import { FormField } from '../../components/form-field.js';
import { SuggestInput, SuggestionList } from '../../components/suggest-field.js';
import { useOpenSuggestions } from '../../components/use-open-suggestions.js';
import { useTexts } from '../../i18n/texts.js';
import { type Answers } from './answers.js';
import styles from './firm-form.module.css';
import { type FirmOptions, type SupportOption } from './firm-options.js';
import { codesIn, findIndustries, industryNamed } from './industry-codes.js';

export interface IndustryFieldProps {
  readonly answers: Pick<Answers, 'industries'>;
  readonly options: FirmOptions;
  readonly onChange: (told: Pick<Answers, 'industries'>) => void;
}

/** The firm's industries, chosen by name; a code that is typed counts as it stands. */
export function IndustryField({ answers: { industries }, options, onChange }: IndustryFieldProps) {
  const t = useTexts('support');
  const [text, setText] = useState('');
  const data = findIndustries(text, options.industries);
  const suggestions = useOpenSuggestions(text, text.trim(), { data, isPlaceholderData: false, isSuccess: true });
  const typed = codesIn(text) ?? [];
  const chosen = industries.filter((code) => !typed.includes(code));
  const tell = (codes: readonly string[]) => {
    onChange({ industries: [...new Set(codes)] });
  };
  const take = ({ value }: SupportOption) => {
    setText('');
    suggestions.show(false);
    tell([...chosen, value]);
  };
  const said = () => {
    if (typed.length > 0) return t('form.industryTyped', { codes: typed.join(', ') });
    if (text.trim() === '') return '';
    return data.length === 0 ? t('form.industryNone') : t('form.industryFound', { count: data.length });
  };
  return (
    <div className={styles.goods}>
      <FormField label={t('form.industry')} hint={t('form.industryHint')}>
        {({ id }) => (
          <div className={styles.suggested}>
            <SuggestInput
              id={id}
              text={text}
              placeholder=""
              suggestions={suggestions}
              onText={(next) => {
                setText(next);
                tell([...chosen, ...(codesIn(next) ?? [])]);
              }}
              onTake={take}
            />
            <SuggestionList
              id={id}
              label={t('form.industryList')}
              suggestions={suggestions}
              keyOf={({ value }) => value}
              onTake={take}
            >
              {({ value, label }) => `${value} ${label}`}
            </SuggestionList>
          </div>
        )}
      </FormField>
      <p role="status" className={styles.said}>
        {said()}
      </p>
      {chosen.length === 0 ? null : (
        <ul className={styles.chosen} aria-label={t('form.industryChosen')}>
          {chosen.map((code) => {
            const name = `${code} ${industryNamed(code, options.industries) ?? ''}`.trim();
            return (
              <li key={code}>
                <button
                  type="button"
                  className={buttons.secondary}
                  aria-label={t('form.remove', { name })}
                  onClick={() => {
                    tell(industries.filter((kept) => kept !== code));
                  }}
                >
                  {name} <span aria-hidden="true">×</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
