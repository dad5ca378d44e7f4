/** Where a legal note stands: `chapter 39 note 2` → chapter, 39, 2. */
export interface NotePlace {
  readonly of: 'section' | 'chapter';
  readonly group: string;
  readonly note: string;
}

/** Undefined for a reference written in another way, which is then shown as it is. */
export function readNotePlace(ref: string): NotePlace | undefined {
  const [, level, group, note] = /^(section|chapter) (\w+) note (.+)$/u.exec(ref) ?? [];
  if (group === undefined || note === undefined) return undefined;
  return { of: level === 'section' ? 'section' : 'chapter', group, note };
}
