import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useLocalPath } from '../../i18n/texts.js';
import { BatchRefusedError, deleteBatch, type ReadOptions, uploadFile } from './batch-api.js';
import { forgetUpload, keepFile, keepUpload, keptFile } from './kept-upload.js';
import { ARRIVED } from './step-title.js';

/**
 * Sends a batch's file once more to be read in another way, and puts the new batch in the place of the old one.
 * `available` is false once the page has been reloaded, since the browser then holds the file no longer.
 */
export function useReadAgain(id: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const path = useLocalPath();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const file = keptFile(id);

  const read = async (options: ReadOptions) => {
    setWorking(true);
    setProblem(undefined);
    try {
      if (file === undefined) throw new BatchRefusedError('NO_FILE', 'the file is no longer at hand');
      const upload = await uploadFile(file, options, new AbortController().signal);
      keepUpload(upload);
      keepFile(upload.batch.id, file);
      forgetUpload(id);
      // The old reading is of no use; where it can't be deleted now, it goes with its days.
      await deleteBatch(id).catch(() => undefined);
      client.removeQueries({ queryKey: ['hs-batches'] });
      await navigate(`${path('/hs/batch')}?id=${upload.batch.id}`, { state: ARRIVED, replace: true });
    } catch (error) {
      setProblem(error);
      setWorking(false);
    }
  };
  return { available: file !== undefined, working, problem, read };
}
