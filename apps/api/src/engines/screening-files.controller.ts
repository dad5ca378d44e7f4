import {
  Controller,
  Get,
  Post,
  Res,
  UnprocessableEntityException,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiForbiddenResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { stringify } from 'csv-stringify/sync';
import { type Response } from 'express';
import { z } from 'zod';
import { authorise } from '../auth/authority/authorise.js';
import { type Officer } from '../auth/officer.js';
import { CurrentOfficer, OfficersOnly } from '../auth/officer.guard.js';
import { parseBody } from '../common/http/parse-body.js';
import { CountsAs } from '../common/http/throttler.guard.js';
import { ReceiveDeclarations, type ReceiptOutcome } from './screening/receive-declarations.js';
import { type ScreenedDeclaration } from './screening/screened-declaration.js';
import { ScreeningRepository } from './screening/screening.repository.js';

const MOST_BYTES = 20 * 1024 * 1024;
const fileSchema = z.object({ buffer: z.instanceof(Uint8Array) }, 'file: is missing');

/** Files that screening officers bring and take: declarations in, inspected ones out for the next training. */
@ApiTags('screening')
@Controller('api/screening')
@ApiForbiddenResponse({ description: 'Not an officer with the role for it.' })
export class ScreeningFilesController {
  constructor(
    private readonly receiving: ReceiveDeclarations,
    private readonly repository: ScreeningRepository,
  ) {}

  @Post('declarations')
  @OfficersOnly('declaration.receive')
  @CountsAs('upload')
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: MOST_BYTES, files: 1 } }))
  @ApiOperation({
    summary: 'Take in a file of import declarations',
    description:
      'CSV, UTF-8, one kind of goods a row. Faulty rows are told by line; the others are taken in and scored.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiOkResponse({ description: 'How many were taken in, and which rows were not.' })
  async receive(
    @CurrentOfficer() officer: Officer,
    @UploadedFile() uploaded: unknown,
  ): Promise<Exclude<ReceiptOutcome, { kind: 'unreadable' }>> {
    const { buffer } = parseBody(fileSchema, uploaded);
    const outcome = await this.receiving.receive(officer, buffer);
    if (outcome.kind === 'unreadable') throw new UnprocessableEntityException(outcome.reason);
    return outcome;
  }

  @Get('inspected.csv')
  @OfficersOnly('declaration.read')
  @ApiOperation({ summary: 'Inspected declarations of one’s office, in the columns that the risk model is trained on' })
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async inspected(@CurrentOfficer() officer: Officer, @Res() response: Response): Promise<void> {
    const { office } = officer;
    authorise(officer, 'declaration.read', { office });
    const inspected = await this.repository.inspected(office ?? '');
    response
      .type('text/csv')
      .attachment('inspected.csv')
      .send(stringify(inspected.map(toTrainingRow), { header: true }));
  }
}

function toTrainingRow({ declaration, inspection }: ScreenedDeclaration): Record<string, unknown> {
  return {
    'Declaration ID': declaration.id,
    Date: declaration.date,
    'Office ID': declaration.office,
    'Process Type': declaration.processType,
    'Import Type': declaration.importType,
    'Import Use': declaration.importUse,
    'Payment Type': declaration.paymentType,
    'Mode of Transport': declaration.transport,
    'Declarant ID': declaration.declarant,
    'Importer ID': declaration.importer,
    'Seller ID': declaration.seller,
    'Courier ID': declaration.courier,
    'HS6 Code': declaration.hs6,
    'Country of Departure': declaration.departure,
    'Country of Origin': declaration.origin,
    'Tax Rate': declaration.taxRate,
    'Tax Type': declaration.taxType,
    'Country of Origin Indicator': declaration.originMark,
    'Net Mass': declaration.netMass,
    'Item Price': declaration.price,
    Fraud: inspection?.outcome === 'clean' ? 0 : 1,
    'Critical Fraud': inspection?.outcome === 'critical' ? 2 : inspection?.outcome === 'fraud' ? 1 : 0,
  };
}
