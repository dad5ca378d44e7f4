import { useState } from 'react';
import { request } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { useMay } from '../../components/officers/officer-session.js';
import { PurposeDialog } from '../../components/officers/purpose-dialog.js';
import { TariffLink } from '../../components/tariff-link.js';
import { XrayConsigneeDocument } from '../../generated/graphql.js';
import { formatNumber, formatPercent } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { useSubheading, type XrayOnShow } from './use-xray.js';
import styles from './xray.module.css';

const MATERIALS = ['organic', 'mixed', 'metal', 'opaque'] as const;
const SUSPICIOUS: readonly XrayOnShow['materialFinding'][] = ['MORE_METAL', 'LESS_METAL', 'OPAQUE'];

/** Whom the parcel is for: shown for a stated purpose, which goes on record. */
function Consignee({ id }: { readonly id: string }) {
  const t = useTexts('xray');
  const [name, setName] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  if (name !== undefined) return <span>{name === '' ? '–' : name}</span>;
  return (
    <>
      <button
        type="button"
        className={buttons.quiet}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('declared.reveal')}
      </button>
      {isAsking ? (
        <PurposeDialog
          title={t('declared.purpose')}
          initialKind="CASE"
          onStated={async (purpose) => {
            const { xrayConsignee } = await request(XrayConsigneeDocument, { id, purpose });
            setName(xrayConsignee ?? '');
          }}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </>
  );
}

function Code({ hs6 }: { readonly hs6: string | null }) {
  const t = useTexts('xray');
  const language = useLanguage();
  const { data } = useSubheading(hs6);
  if (hs6 === null) return t('declared.noCode');
  return (
    <>
      <TariffLink code={hs6}>{data?.written ?? hs6}</TariffLink> {data?.title[language]}
    </>
  );
}

/** What was declared, and whether the picture is in keeping with it. */
export function DeclaredPanel({ image }: { readonly image: XrayOnShow }) {
  const t = useTexts('xray');
  const language = useLanguage();
  const may = useMay();
  const { materialFinding, materials } = image;
  const isSuspicious = SUSPICIOUS.includes(materialFinding);
  const numberOf = (value: number | null) => (value === null ? '–' : formatNumber(value, language));
  return (
    <section aria-labelledby="declared" className={styles.panel}>
      <h2 id="declared">{t('declared.title')}</h2>
      <dl className={styles.facts}>
        <dt>{t('declared.goods')}</dt>
        <dd>{image.declaredGoods === '' ? '–' : image.declaredGoods}</dd>
        <dt>{t('declared.hs6')}</dt>
        <dd>
          <Code hs6={image.hs6} />
        </dd>
        <dt>{t('declared.quantity')}</dt>
        <dd>{numberOf(image.quantity)}</dd>
        <dt>{t('declared.netMass')}</dt>
        <dd>{numberOf(image.netMass)}</dd>
        <dt>{t('declared.country')}</dt>
        <dd>{image.senderCountry === '' ? '–' : image.senderCountry}</dd>
        <dt>{t('declared.declaration')}</dt>
        <dd>{image.declaration === '' ? '–' : image.declaration}</dd>
        {may('image.consignee') ? (
          <>
            <dt>{t('declared.consignee')}</dt>
            <dd>
              <Consignee id={image.id} />
            </dd>
          </>
        ) : null}
      </dl>
      <h3>{t('declared.materials')}</h3>
      <ul className={styles.materials}>
        {MATERIALS.map((material) => (
          <li key={material} data-material={material}>
            {t(`declared.material.${material}`)} {formatPercent(materials[material], language)}
          </li>
        ))}
      </ul>
      <Notice tone={isSuspicious ? 'warning' : 'plain'} icon={isSuspicious ? 'alert' : 'check'}>
        {t(`declared.findings.${materialFinding}`)}
      </Notice>
      <p className={styles.quiet}>{t('declared.aid')}</p>
    </section>
  );
}
