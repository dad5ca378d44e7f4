import { z } from 'zod';
import { bilingual } from './fields.js';

/** A free trade agreement of Korea that customs applies. */
export const tradeAgreementSchema = z.strictObject({
  id: z.string().regex(/^(KR-[A-Z]+|RCEP)$/, 'must look like KR-EU'),
  name: bilingual,
  partners: z.array(z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166 code of two letters')).min(1),
  /** `unconfirmed`: the decree names it, but whether it has come into force could not be seen. */
  status: z.enum(['in-force', 'unconfirmed']),
});

export type TradeAgreement = z.infer<typeof tradeAgreementSchema>;
