import { z } from 'zod';
import { cleanText } from '../../common/clean-text.js';
import { type DeclaredParcel } from './xray-image.js';

const text = (most: number) =>
  z
    .string()
    .default('')
    .transform(cleanText)
    .pipe(z.string().max(most, `must have ${String(most)} characters at most`));

/** A number of zero or more; undefined where nothing stands. */
const quantity = z
  .string()
  .trim()
  .default('')
  .transform((written, context) => {
    if (written === '') return undefined;
    const number = Number(written);
    if (Number.isFinite(number) && number >= 0) return number;
    context.addIssue({ code: 'custom', message: 'must be a number of zero or more' });
    return z.NEVER;
  });

/** A row of the file that comes with the images: one parcel. Columns that are left out are undeclared. */
export const parcelRow = z
  .object({
    id: z
      .string()
      .trim()
      .regex(/^[\w-][\w.-]{0,63}$/, 'must be 1 to 64 letters, digits, dots, dashes and underlines'),
    declaration: text(64),
    declared_goods: text(500),
    hs6: z
      .string()
      .default('')
      .transform((written) => written.replaceAll(/[.\s-]/g, ''))
      .pipe(z.string().regex(/^(\d{6,10})?$/, 'must have six digits'))
      .transform((digits) => (digits === '' ? undefined : digits.slice(0, 6))),
    quantity,
    net_mass_kg: quantity,
    sender_country: text(2),
    consignee: text(200),
  })
  .transform((row): DeclaredParcel => ({
    parcel: row.id,
    declaration: row.declaration,
    declaredGoods: row.declared_goods,
    hs6: row.hs6,
    quantity: row.quantity,
    netMass: row.net_mass_kg,
    senderCountry: row.sender_country.toUpperCase(),
    consignee: row.consignee,
  }));
