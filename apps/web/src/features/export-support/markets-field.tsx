import { useTexts } from '../../i18n/texts.js';
import { type Answers } from './answers.js';
import { SomeOf } from './choices.js';
import { type FirmOptions } from './firm-options.js';

/** Markets of most exporters, shown first: the largest of Korea's export destinations; by judgement. */
const COMMON = ['US', 'CN', 'VN', 'JP', 'DE', 'IN', 'TW', 'HK', 'SG', 'ID'];

export interface MarketsFieldProps {
  readonly answers: Pick<Answers, 'destinations' | 'targets' | 'exported'>;
  readonly options: FirmOptions;
  readonly onChange: (markets: Partial<Pick<Answers, 'destinations' | 'targets'>>) => void;
}

/** Where the firm sells, and where it wants to. */
export function MarketsField({ answers, options, onChange }: MarketsFieldProps) {
  const t = useTexts('support');
  const common = COMMON.flatMap((code) => options.countries.filter(({ value }) => value === code));
  const countries = [...common, ...options.countries.filter(({ value }) => !COMMON.includes(value))];
  const first = { count: common.length, more: t('form.moreCountries') };
  return (
    <>
      {answers.exported === false ? null : (
        <SomeOf
          legend={t('form.destinations')}
          hint={t('form.destinationsHint')}
          options={countries}
          values={answers.destinations}
          first={first}
          onChange={(destinations) => {
            onChange({ destinations });
          }}
        />
      )}
      <SomeOf
        legend={t('form.targets')}
        hint={t('form.targetsHint')}
        options={countries}
        values={answers.targets}
        first={first}
        onChange={(targets) => {
          onChange({ targets });
        }}
      />
    </>
  );
}
