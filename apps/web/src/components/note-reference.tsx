import { useLanguage, useTexts } from '../i18n/texts.js';
import { parseNoteRef } from './note-ref.js';

/** The place of a legal note as it is cited in the page's language; one written in another way is shown as it is. */
export function NoteReference({ reference }: { readonly reference: string }) {
  const t = useTexts('common');
  const place = parseNoteRef(reference, useLanguage());
  return <>{place === undefined ? reference : t(`noteRef.${place.level}`, { group: place.group, note: place.note })}</>;
}
