import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { column } from '../../officer-lists/list-file.js';
import { OfficerLists } from '../../officer-lists/officer-lists.js';
import { VERSION_COLUMNS } from '../../versions/version-columns.js';
import { type ListedProgramme, ProgrammeHistory } from './programme-history.js';

const LISTED_PROGRAMMES = ['all', 'open', 'submitted', 'officers', 'retired'] as const;

const filterSchema = z.strictObject({
  state: z.enum(LISTED_PROGRAMMES).default('all'),
  /** Part of the id, the name or the body, without regard to spaces. */
  words: z.string().max(200).default(''),
});

const PASSES: Readonly<Record<(typeof LISTED_PROGRAMMES)[number], (programme: ListedProgramme) => boolean>> = {
  all: () => true,
  open: ({ open }) => open !== undefined,
  submitted: ({ open }) => open?.state === 'submitted',
  officers: ({ byOfficers }) => byOfficers,
  retired: ({ served }) => served?.status === 'retired',
};
const plain = (text: string) => text.toLowerCase().replaceAll(/\s/g, '');

/** Support programmes, and the versions of one, as files. */
@Injectable()
export class ProgrammesList implements OnModuleInit {
  constructor(
    private readonly lists: OfficerLists,
    private readonly history: ProgrammeHistory,
  ) {}

  onModuleInit(): void {
    this.lists.add({
      id: 'programmes',
      operation: 'programme.read',
      filter: filterSchema,
      columns: [
        column<ListedProgramme>('id', '번호', 'Id', ({ id }) => id),
        column<ListedProgramme>('name', '사업', 'Programme', ({ served }, language) => served?.name[language]),
        column<ListedProgramme>('body', '기관', 'Body', ({ served }, language) => served?.body[language]),
        column<ListedProgramme>('kind', '종류', 'Kind', ({ served }) => served?.kind),
        column<ListedProgramme>('asOf', '기준', 'As of', ({ served }) => served?.asOf),
        column<ListedProgramme>('status', '제공', 'Served', ({ served }) => served?.status),
        column<ListedProgramme>('byOfficers', '포털에서 게시', 'Published here', ({ byOfficers }) => byOfficers),
        column<ListedProgramme>('open', '작성 중', 'Being written', ({ open }) => open?.state),
        column<ListedProgramme>('author', '작성자', 'Author', ({ open }) => open?.authorName),
      ],
      rows: async (officer, { state, words }) =>
        (await this.history.programmes(officer)).filter(PASSES[state]).filter(({ id, served }) => {
          const texts = [id, ...Object.values(served?.name ?? {}), ...Object.values(served?.body ?? {})];
          return plain(texts.join(' ')).includes(plain(words));
        }),
    });
    this.lists.add({
      id: 'programme-history',
      operation: 'programme.read',
      filter: z.strictObject({ id: z.string().min(1).max(200) }),
      columns: VERSION_COLUMNS,
      rows: async (officer, { id }) => (await this.history.of(officer, id)).versions.map(({ version }) => version),
    });
  }
}
