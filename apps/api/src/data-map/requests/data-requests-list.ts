import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { column } from '../../officer-lists/list-file.js';
import { OfficerLists } from '../../officer-lists/officer-lists.js';
import { DATA_REQUEST_STATUSES, type DataRequest } from './data-request.js';
import { DecideDataRequest } from './decide-data-request.js';

const filterSchema = z.strictObject({
  statuses: z
    .array(z.enum(DATA_REQUEST_STATUSES))
    .min(1)
    .max(DATA_REQUEST_STATUSES.length)
    .default([...DATA_REQUEST_STATUSES]),
});

/** Requests for data as a file, without how to reach who asked. */
@Injectable()
export class DataRequestsList implements OnModuleInit {
  constructor(
    private readonly lists: OfficerLists,
    private readonly requests: DecideDataRequest,
  ) {}

  onModuleInit(): void {
    this.lists.add({
      id: 'data-requests',
      operation: 'data-request.read',
      filter: filterSchema,
      columns: [
        column<DataRequest>('reference', '접수번호', 'Reference', ({ reference }) => reference),
        column<DataRequest>('status', '상태', 'Status', ({ status }) => status),
        column<DataRequest>('createdAt', '접수', 'Received', ({ createdAt }) => createdAt),
        column<DataRequest>('changedAt', '마지막 변경', 'Last changed', ({ changedAt }) => changedAt),
        column<DataRequest>('organisation', '기관', 'Organisation', ({ organisation }) => organisation),
        column<DataRequest>('datasets', '데이터', 'Datasets', ({ datasets }) => datasets.join(' ')),
        column<DataRequest>('fields', '항목', 'Fields', ({ fields }) => fields.join(' ')),
        column<DataRequest>('purpose', '목적', 'Purpose', ({ purpose }) => purpose),
        column<DataRequest>('legalBasis', '근거', 'Legal basis', ({ legalBasis }) => legalBasis),
        column<DataRequest>('fromMonth', '시작 월', 'From', ({ fromMonth }) => fromMonth),
        column<DataRequest>('untilMonth', '끝 월', 'Until', ({ untilMonth }) => untilMonth),
        column<DataRequest>('retentionMonths', '보유(개월)', 'Kept (months)', ({ retentionMonths }) => retentionMonths),
        column<DataRequest>('decision', '결정', 'Decision', ({ decision }) => decision),
      ],
      rows: (officer, { statuses }, most) => this.requests.list(officer, statuses, undefined, most),
    });
  }
}
