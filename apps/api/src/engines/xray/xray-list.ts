import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { column } from '../../officer-lists/list-file.js';
import { OfficerLists } from '../../officer-lists/officer-lists.js';
import { IMAGE_STATES, type XrayImage } from './xray-image.js';
import { XrayQueues } from './xray-queue.js';

const filterSchema = z.strictObject({
  state: z.enum(IMAGE_STATES).optional(),
  unread: z.boolean().optional(),
  hs: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional(),
  number: z.string().min(1).max(64).optional(),
  order: z.enum(['confidence', 'received']).default('confidence'),
});

/** The queue of images as a file, without whom parcels are for. */
@Injectable()
export class XrayList implements OnModuleInit {
  constructor(
    private readonly lists: OfficerLists,
    private readonly queues: XrayQueues,
  ) {}

  onModuleInit(): void {
    this.lists.add({
      id: 'xray-queue',
      operation: 'image.export',
      ofOffice: true,
      filter: filterSchema,
      columns: [
        column<XrayImage>('parcel', '화물', 'Parcel', ({ parcel }) => parcel),
        column<XrayImage>('state', '상태', 'State', ({ state }) => state),
        // What no engine has read isn't told as a low confidence.
        column<XrayImage>('confidence', '확신도', 'Confidence', ({ engine }) => engine?.confidence ?? 'unread'),
        column<XrayImage>('kind', '종류', 'Kind', ({ engine }) => engine?.surestKind),
        column<XrayImage>('engineVersion', '엔진 판', 'Engine version', ({ engine }) => engine?.version),
        column<XrayImage>('declaration', '신고번호', 'Declaration', ({ declaration }) => declaration),
        column<XrayImage>('declaredGoods', '신고 품명', 'Declared goods', ({ declaredGoods }) => declaredGoods),
        column<XrayImage>('hs6', 'HS 6단위', 'HS6', ({ hs6 }) => hs6),
        column<XrayImage>('quantity', '수량', 'Quantity', ({ quantity }) => quantity),
        column<XrayImage>('netMassKg', '순중량(kg)', 'Net mass (kg)', ({ netMass }) => netMass),
        column<XrayImage>('senderCountry', '발송국', 'Sent from', ({ senderCountry }) => senderCountry),
        column<XrayImage>('receivedAt', '접수', 'Received', ({ receivedAt }) => receivedAt),
      ],
      rows: (officer, filter, most) => this.queues.all(officer, filter, most),
    });
  }
}
