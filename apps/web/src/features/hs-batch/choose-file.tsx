import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { BatchRefusedError, uploadFile } from './batch-api.js';
import styles from './choose-file.module.css';
import { EarlierBatches } from './earlier-batches.js';
import { FileDrop } from './file-drop.js';
import { FileHelp } from './file-help.js';
import { refuseFile } from './file-check.js';
import { keepFile, keepUpload } from './kept-upload.js';
import { ARRIVED, StepTitle } from './step-title.js';
import { useRefusalText } from './use-refusal-text.js';

/** Sends chosen files one at a time; gone with the page. */
function useUpload() {
  const navigate = useNavigate();
  const path = useLocalPath();
  const [sending, setSending] = useState<string>();
  const [problem, setProblem] = useState<unknown>();
  const stopper = useRef<AbortController>(undefined);
  useEffect(() => () => stopper.current?.abort(), []);

  const send = async (files: readonly File[]) => {
    const code = refuseFile(files);
    const [file] = files;
    if (code !== undefined || file === undefined) {
      setProblem(new BatchRefusedError(code ?? 'NO_FILE', 'refused before it was sent'));
      return;
    }
    const { signal } = (stopper.current = new AbortController());
    setProblem(undefined);
    setSending(file.name);
    try {
      const upload = await uploadFile(file, {}, signal);
      keepUpload(upload);
      keepFile(upload.batch.id, file);
      void navigate(`${path('/hs/batch')}?id=${upload.batch.id}`, { state: ARRIVED });
    } catch (error) {
      if (!signal.aborted) setProblem(error);
    }
    setSending(undefined);
  };
  const stop = () => stopper.current?.abort();
  return { sending, problem, send, stop };
}

/** The first step: which file, after what it may hold was told. */
export function ChooseFile() {
  const t = useTexts('hs-batch');
  const refusalText = useRefusalText();
  const { sending, problem, send, stop } = useUpload();
  return (
    <>
      <section className={styles.choose}>
        <StepTitle step={1}>{t('choose.title')}</StepTitle>
        <div className={styles.columns}>
          <div>
            <FileDrop busy={sending !== undefined} onFiles={(files) => void send(files)} />
            <div role="status" className={styles.sending}>
              {sending === undefined ? '' : t('choose.sending', { name: sending })}
            </div>
            {sending === undefined ? null : (
              <button type="button" className={buttons.secondary} onClick={stop}>
                {t('choose.stop')}
              </button>
            )}
            <div role="alert">
              {problem === undefined ? null : (
                <Notice tone="danger" icon="alert">
                  <strong>{t('choose.refused')}</strong>
                  <br />
                  {refusalText(problem)}
                </Notice>
              )}
            </div>
          </div>
          <FileHelp />
        </div>
      </section>
      <EarlierBatches />
    </>
  );
}
