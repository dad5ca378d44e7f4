import { z } from 'zod';
import { DELIMITERS, TEXT_ENCODINGS } from '../files/table.js';
import { writeXlsx } from '../files/write-xlsx.js';
import { prepareUpload } from '../prepare-upload.js';
import { answerCalls } from './answer-calls.js';

/** Thread that reads or writes one file and ends: whatever the file holds, the portal goes on. */

const requestSchema = z.discriminatedUnion('task', [
  z.object({
    task: z.literal('read'),
    bytes: z.instanceof(Uint8Array),
    options: z.object({
      sheet: z.string().optional(),
      delimiter: z.enum(DELIMITERS).optional(),
      encoding: z.enum(TEXT_ENCODINGS).optional(),
    }),
  }),
  z.object({ task: z.literal('write'), name: z.string(), rows: z.array(z.array(z.string())) }),
]);

answerCalls((message) => {
  const request = requestSchema.parse(message);
  return request.task === 'read'
    ? prepareUpload(request.bytes, request.options)
    : writeXlsx(request.name, request.rows);
});
