import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useLocalPath } from '../../i18n/texts.js';
import { deleteBatch, toRefusal } from './batch-api.js';
import { forgetUpload } from './kept-upload.js';
import { ARRIVED } from './step-title.js';
import { batchKey } from './use-batch.js';

/** Deletes a batch with all its rows, here and at the server, and goes back to the first step. */
export function useDeleteBatch(id: string): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  const path = useLocalPath();
  return async () => {
    try {
      await deleteBatch(id);
    } catch (error) {
      // It may have been deleted in another tab, which is what the person wants.
      if (toRefusal(error).code !== 'BATCH_NOT_FOUND') throw error;
    }
    forgetUpload(id);
    client.removeQueries({ queryKey: ['hs-batches'] });
    await navigate(path('/hs/batch'), { state: ARRIVED });
    client.removeQueries({ queryKey: batchKey(id) });
  };
}
