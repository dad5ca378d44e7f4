import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DELIMITERS, TEXT_ENCODINGS } from './files/table.js';
import { BATCH_STATES, type BatchState } from './hs-batch.js';

/** Shapes of the REST answers, described for OpenAPI. */

export class CodedMessage {
  @ApiProperty({ description: 'Stable, for programs.' }) code: string;
  @ApiProperty({ description: 'English; the portal words its own.' }) message: string;
}

export class ColumnMappingDto {
  @ApiPropertyOptional({ type: 'integer', description: 'Column that holds the description, from 0.' })
  description?: number | undefined;
  @ApiPropertyOptional({ type: 'integer' }) model?: number | undefined;
  @ApiPropertyOptional({ type: 'integer' }) specification?: number | undefined;
  @ApiPropertyOptional({ type: 'integer' }) id?: number | undefined;
}

export class FileFormatDto {
  @ApiProperty({ enum: ['csv', 'xlsx'] }) kind: 'csv' | 'xlsx';
  @ApiPropertyOptional({ enum: TEXT_ENCODINGS }) encoding?: string;
  @ApiPropertyOptional({ enum: DELIMITERS }) delimiter?: string;
  @ApiPropertyOptional() sheet?: string;
  @ApiPropertyOptional({ type: [String] }) sheets?: string[];
}

export class BatchDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() fileName: string;
  @ApiProperty() format: FileFormatDto;
  @ApiProperty({ enum: BATCH_STATES }) state: BatchState;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Row that names the columns; null when none does.' })
  headerRow: number | null;
  @ApiProperty({ type: [String] }) headers: string[];
  @ApiPropertyOptional({ type: () => ColumnMappingDto, description: 'Known once started.' }) mapping?:
    ColumnMappingDto | undefined;
  @ApiPropertyOptional({ type: 'integer', description: 'Candidates for each row; known once started.' })
  top?: number | undefined;
  @ApiProperty({ type: 'integer', description: 'Rows of goods.' }) rowsTotal: number;
  @ApiProperty({ type: 'integer', description: 'Rows classified.' }) rowsDone: number;
  @ApiProperty({ type: 'integer', description: 'Rows that could not be classified; see results?only=bad.' })
  rowsBad: number;
  @ApiPropertyOptional({ type: Number, description: 'Rows a second.' }) rate?: number | undefined;
  @ApiPropertyOptional({ type: 'integer' }) secondsLeft?: number | undefined;
  @ApiPropertyOptional({ type: 'integer', description: 'While queued: batches that come first.' })
  ahead?: number | undefined;
  @ApiPropertyOptional({ type: () => CodedMessage, description: 'Why it failed; what is done is kept.' }) failure?:
    CodedMessage | undefined;
  @ApiProperty({ format: 'date-time', type: String }) createdAt: Date;
  @ApiPropertyOptional({ format: 'date-time', type: String }) startedAt?: Date | undefined;
  @ApiPropertyOptional({ format: 'date-time', type: String }) finishedAt?: Date | undefined;
  @ApiProperty({ format: 'date-time', type: String, description: 'When it is deleted.' }) expiresAt: Date;
}

export class FileRowDto {
  @ApiProperty({ type: 'integer', description: 'Number of the row in the file, from 1.' }) row: number;
  @ApiProperty({ type: [String] }) cells: string[];
}

export class UploadDto {
  @ApiProperty() batch: BatchDto;
  @ApiProperty({ description: 'Which column seems to hold what.' }) guessed: ColumnMappingDto;
  @ApiProperty({ type: [FileRowDto] }) firstRows: FileRowDto[];
  @ApiProperty({
    type: [CodedMessage],
    description: 'Codes: EXTENSION_MISMATCH, REPEATED_HEADERS, NO_HEADER, PERSONAL_DATA_REPLACED.',
  })
  warnings: CodedMessage[];
}

export class RankedCodeDto {
  @ApiProperty({ example: '8517.13' }) code: string;
  @ApiProperty({ example: 0.93 }) probability: number;
}

export class ResultRowDto extends FileRowDto {
  @ApiPropertyOptional({ type: String }) id?: string | undefined;
  @ApiPropertyOptional({ type: String }) description?: string | undefined;
  @ApiPropertyOptional({ type: String }) model?: string | undefined;
  @ApiPropertyOptional({ type: String }) specification?: string | undefined;
  @ApiProperty({ enum: ['done', 'bad', 'pending'] }) status: 'done' | 'bad' | 'pending';
  @ApiPropertyOptional({
    type: () => CodedMessage,
    description: 'Codes: DESCRIPTION_MISSING, FIELD_TOO_LONG, TOO_MANY_CELLS, CODE_ONLY, NO_WORDS, PREDICTION_FAILED.',
  })
  reason?: CodedMessage | undefined;
  @ApiPropertyOptional({ type: [RankedCodeDto], description: 'Six digits, best first.' })
  candidates?: RankedCodeDto[] | undefined;
  @ApiPropertyOptional({ type: [RankedCodeDto], description: 'Korean ten-digit lines, best first.' })
  lines?: RankedCodeDto[] | undefined;
  @ApiPropertyOptional({ type: Boolean, description: 'The description is too vague to classify by.' }) vague?:
    boolean | undefined;
}

export class ResultsDto {
  @ApiProperty() batch: BatchDto;
  @ApiProperty({ type: 'integer' }) offset: number;
  @ApiProperty({ type: [ResultRowDto] }) rows: ResultRowDto[];
}
