import { Injectable } from '@nestjs/common';
import { authorise } from '../../auth/authority/authorise.js';
import { type Officer } from '../../auth/officer.js';
import { levelOutsideCapacity, type RiskLevel } from './capacity.js';
import { type ScreenedDeclaration } from './screened-declaration.js';
import { ScreeningRepository } from './screening.repository.js';
import { ReadWorklist } from './worklist.js';

/** Related declarations in a page. */
const MOST = 20;

export interface DeclarationDetail {
  readonly screened: ScreenedDeclaration;
  readonly level: RiskLevel;
  /** Others of the same importer, newest first. */
  readonly ofImporter: readonly ScreenedDeclaration[];
  /** Inspected ones of the same goods from the same origin, newest first. */
  readonly similar: readonly ScreenedDeclaration[];
}

/** One declaration with what is known around it. */
@Injectable()
export class ReadDeclaration {
  constructor(
    private readonly repository: ScreeningRepository,
    private readonly worklist: ReadWorklist,
  ) {}

  /** Undefined for an id that there is none of. */
  async read(officer: Officer, id: string): Promise<DeclarationDetail | undefined> {
    const screened = await this.find(officer, id);
    if (screened === undefined) return undefined;
    const { declaration } = screened;
    const [levels, ofImporter, similar] = await Promise.all([
      this.worklist.levels(declaration.office),
      this.repository.related(declaration, 'importer', MOST),
      this.repository.related(declaration, 'goods', MOST),
    ]);
    const level = levels.get(id) ?? levelOutsideCapacity(screened.judgement?.score);
    return { screened, level, ofImporter, similar };
  }

  /** More of the same importer's, or inspected ones of the same goods, newest first; none for an id that there is none of. */
  async related(
    officer: Officer,
    id: string,
    by: 'importer' | 'goods',
    page: { readonly limit?: number; readonly after?: { readonly date: string; readonly id: string } | undefined } = {},
  ): Promise<ScreenedDeclaration[]> {
    const screened = await this.find(officer, id);
    return screened === undefined
      ? []
      : this.repository.related(screened.declaration, by, page.limit ?? MOST, page.after);
  }

  private async find(officer: Officer, id: string): Promise<ScreenedDeclaration | undefined> {
    const [screened] = await this.repository.byIds([id]);
    if (screened !== undefined) authorise(officer, 'declaration.read', { office: screened.declaration.office });
    return screened;
  }
}
