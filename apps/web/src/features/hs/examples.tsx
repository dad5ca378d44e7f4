import { useTexts } from '../../i18n/texts.js';
import styles from './examples.module.css';
import { EMPTY_ITEM, type Item } from './item.js';

const KOREAN: readonly Item[] = [
  { ...EMPTY_ITEM, description: '블루투스 이어폰' },
  { ...EMPTY_ITEM, description: '여성용 핸드백', specification: '겉면 소가죽, 어깨끈' },
  { ...EMPTY_ITEM, description: '남성용 면 티셔츠', specification: '면 100%, 편물' },
];

const ENGLISH: readonly Item[] = [
  { ...EMPTY_ITEM, description: 'stainless steel vacuum flask 500 ml' },
  { ...EMPTY_ITEM, description: 'USB charging cable', specification: '1 m, with connectors' },
  { ...EMPTY_ITEM, description: 'yoga mat', specification: 'PVC foam, 6 mm' },
];

const EXAMPLES = [
  ['ko', KOREAN],
  ['en', ENGLISH],
] as const;

/** Items to try at a tap, in both languages whatever that of the page: either can be written. */
export function Examples({ onTry }: { readonly onTry: (item: Item) => void }) {
  const t = useTexts('hs');
  return (
    <section aria-labelledby="hs-examples" className={styles.examples}>
      <h2 id="hs-examples">{t('examples.title')}</h2>
      {EXAMPLES.map(([language, items]) => (
        <ul key={language} lang={language}>
          {items.map((item) => (
            <li key={item.description}>
              <button
                type="button"
                onClick={() => {
                  onTry(item);
                }}
              >
                {item.description}
                {item.specification === '' ? null : <small>{item.specification}</small>}
              </button>
            </li>
          ))}
        </ul>
      ))}
    </section>
  );
}
