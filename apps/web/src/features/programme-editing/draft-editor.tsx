import { useState } from 'react';
import { request } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import { LeaveGuard } from '../../components/officers/leave-guard.js';
import { Notice } from '../../components/notice.js';
import { saveFile } from '../../components/save-file.js';
import {
  DiscardProgrammeDraftDocument,
  SaveProgrammeDraftDocument,
  SubmitProgrammeDraftDocument,
} from '../../generated/graphql.js';
import { useTexts } from '../../i18n/texts.js';
import { ActionStatus } from './action-status.js';
import { EditorContext, type Vocabulary } from './editor-context.js';
import { asDocument, isObject, type JsonObject, withValue } from './json-document.js';
import { type Preview, PreviewPanel, useTrial } from './preview-panel.js';
import styles from './programme-editing.module.css';
import { ProgrammeForm } from './sections.js';
import { TextView, yamlOf } from './text-view.js';
import { type ProgrammeVersion, useProgrammeAction } from './use-programme-action.js';

export interface DraftEditorProps {
  readonly version: ProgrammeVersion;
  readonly vocabulary: Vocabulary;
  /** To read only: what waits for a reviewer, or is served. */
  readonly readOnly: boolean;
}

/** The draft, what it would do, and what can be done with it. */
export function DraftEditor({ version, vocabulary, readOnly }: DraftEditorProps) {
  const t = useTexts('programmes');
  const [document, setDocument] = useState<JsonObject>(() => documentOf(version.document));
  const [view, setView] = useState<'form' | 'text'>('form');
  const [isReadable, setReadable] = useState(true);
  const [saved, setSaved] = useState(version);
  const [lastGood, setLastGood] = useState<Preview>();
  const trial = useTrial(version.programmeId, document);
  const preview = trial.data?.preview ?? undefined;
  if (preview !== undefined && preview !== lastGood) setLastGood(preview);
  const isDirty = !readOnly && JSON.stringify(document) !== JSON.stringify(documentOf(saved.document));
  const editor = {
    document,
    vocabulary,
    readOnly,
    faults: trial.data?.faults ?? [],
    change: (...[path, value]: [Parameters<typeof withValue>[1], Parameters<typeof withValue>[2]]) => {
      setDocument((now) => {
        const next = withValue(now, path, value);
        return isObject(next) ? next : now;
      });
    },
  };
  return (
    <div className={styles.editor}>
      <LeaveGuard isDirty={isDirty} />
      <div className={styles.draft}>
        {version.reviewNote === null || version.state !== 'DRAFT' ? null : (
          <Notice tone="warning" icon="alert">
            {t('draft.sentBack', { name: version.reviewerName ?? '' })} {version.reviewNote}
          </Notice>
        )}
        <div role="group" aria-label={t('view.label')} className={styles.actions}>
          {(['form', 'text'] as const).map((name) => (
            <button
              key={name}
              type="button"
              className={buttons.secondary}
              aria-pressed={view === name}
              disabled={!isReadable && view !== name}
              onClick={() => {
                setView(name);
              }}
            >
              {t(`view.${name}`)}
            </button>
          ))}
          <button
            type="button"
            className={buttons.quiet}
            onClick={() => {
              const text = yamlOf({ id: version.programmeId, ...document });
              saveFile(`${version.programmeId}.yaml`, new Blob([text], { type: 'application/yaml' }));
            }}
          >
            {t('view.download')}
          </button>
        </div>
        <EditorContext.Provider value={editor}>
          {view === 'form' ? (
            <ProgrammeForm />
          ) : (
            <TextView
              document={document}
              readOnly={readOnly}
              onChange={(read) => {
                setReadable(read !== undefined);
                if (read !== undefined) setDocument(read);
              }}
            />
          )}
        </EditorContext.Provider>
        <FaultList faults={editor.faults} />
        {readOnly ? null : (
          <DraftActions
            version={saved}
            document={document}
            isReadable={isReadable}
            isDirty={isDirty}
            onSaved={setSaved}
          />
        )}
      </div>
      <PreviewPanel trial={trial} lastGood={lastGood} />
    </div>
  );
}

function FaultList({ faults }: { readonly faults: readonly { readonly field: string; readonly message: string }[] }) {
  const t = useTexts('programmes');
  if (faults.length === 0) return null;
  return (
    <section aria-labelledby="faults-title" className={styles.faults}>
      <h2 id="faults-title">{t('faults', { count: faults.length })}</h2>
      <ul>
        {faults.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <code>{field}</code> {message}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DraftActionsProps {
  readonly version: ProgrammeVersion;
  readonly document: JsonObject;
  readonly isReadable: boolean;
  readonly isDirty: boolean;
  readonly onSaved: (version: ProgrammeVersion) => void;
}

function DraftActions({ version, document, isReadable, isDirty, onSaved }: DraftActionsProps) {
  const t = useTexts('programmes');
  const [said, setSaid] = useState<'saved' | 'submitted' | 'discarded'>('saved');
  const action = useProgrammeAction();
  const { id } = version;
  const save = async () => {
    const given = { id, revision: version.revision, document: JSON.stringify(document) };
    const { saveProgrammeDraft: outcome } = await request(SaveProgrammeDraftDocument, given);
    if (outcome.__typename === 'ProgrammeVersion') onSaved(outcome);
    return outcome;
  };
  const submit = async () => {
    const outcome = await save();
    if (outcome.__typename !== 'ProgrammeVersion') return outcome;
    return (await request(SubmitProgrammeDraftDocument, { id, revision: outcome.revision })).submitProgrammeDraft;
  };
  const discard = async () =>
    (await request(DiscardProgrammeDraftDocument, { id, revision: version.revision })).discardProgrammeDraft;
  const act = (kind: typeof said, run: Parameters<typeof action.mutate>[0]) => {
    if (action.isPending) return;
    setSaid(kind);
    action.mutate(run);
  };
  return (
    <>
      <ActionStatus action={action} done={t(`draft.${said}`)} />
      {isDirty ? <p className={styles.hint}>{t('draft.unsaved')}</p> : null}
      <div className={styles.actions}>
        {(
          [
            ['saved', 'save', save, buttons.secondary],
            ['submitted', 'submit', submit, buttons.primary],
          ] as const
        ).map(([kind, name, run, look]) => (
          <button
            key={name}
            type="button"
            className={look}
            disabled={!isReadable}
            onClick={() => {
              act(kind, run);
            }}
          >
            {t(`draft.${name}`)}
          </button>
        ))}
        <button
          type="button"
          className={buttons.quiet}
          onClick={() => {
            act('discarded', discard);
          }}
        >
          {t('draft.discard')}
        </button>
      </div>
    </>
  );
}

/** The id and the state are not the document's to say, so they aren't shown in it. */
function documentOf(json: string): JsonObject {
  const document = asDocument(JSON.parse(json)) ?? {};
  return Object.fromEntries(Object.entries(document).filter(([name]) => name !== 'id' && name !== 'status'));
}
