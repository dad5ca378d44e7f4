import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  type CanActivate,
  Controller,
  type ExecutionContext,
  Get,
  Injectable,
  NotFoundException,
  Param,
  PayloadTooLargeException,
  Post,
  Res,
  UnprocessableEntityException,
  UploadedFiles,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import {
  ApiBody,
  ApiConsumes,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { z } from 'zod';
import { type Officer } from '../auth/officer.js';
import { CurrentOfficer, OfficersOnly } from '../auth/officer.guard.js';
import { parseBody } from '../common/http/parse-body.js';
import { CountsAs } from '../common/http/throttler.guard.js';
import { ExportReadings } from './xray/export-readings.js';
import { OpenImage } from './xray/open-image.js';
import { MOST_PARCELS } from './xray/read-upload.js';
import { ReceiveImages, type UploadOutcome } from './xray/receive-images.js';

const MOST_FILE_BYTES = 2 * 1024 * 1024;
const MOST_UPLOAD_BYTES = 64 * 1024 * 1024;
/** Two planes a parcel, and the table. */
const MOST_FILES = 2 * MOST_PARCELS + 1;

const filesSchema = z.array(z.object({ buffer: z.instanceof(Uint8Array), originalname: z.string() }), 'files: missing');
const planeSchema = z.object({ id: z.uuid(), energy: z.enum(['low', 'high']) });
/** All files of an upload are in memory at once: how large they are together is looked at before any is taken. */
@Injectable()
class UploadSizeGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const length = Number(context.switchToHttp().getRequest<Request>().headers['content-length']);
    if (!(length <= MOST_UPLOAD_BYTES)) {
      throw new PayloadTooLargeException(`an upload has ${String(MOST_UPLOAD_BYTES)} bytes at most`);
    }
    return true;
  }
}

/** Files of X-ray reading: images in and out, readings out for the next training. */
@ApiTags('xray')
@Controller('api/xray')
@ApiForbiddenResponse({ description: 'Not an officer with the role for it, or of another office.' })
export class XrayFilesController {
  constructor(
    private readonly receiving: ReceiveImages,
    private readonly images: OpenImage,
    private readonly exporting: ExportReadings,
  ) {}

  @Post('images')
  @OfficersOnly('image.receive')
  @UseGuards(UploadSizeGuard)
  @CountsAs('upload')
  @UseInterceptors(FilesInterceptor('files', MOST_FILES, { limits: { fileSize: MOST_FILE_BYTES, files: MOST_FILES } }))
  @ApiOperation({
    summary: 'Take in X-ray images of parcels',
    description:
      'For each parcel `<id>.low.png` and `<id>.high.png` (16-bit greyscale, the share of radiation that came through), ' +
      `and one CSV file with columns id, declaration, declared_goods, hs6, quantity, net_mass_kg, sender_country, ` +
      `consignee; ${String(MOST_PARCELS)} parcels at most. What is wrong is listed; the rest is taken in.`,
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['files'],
      properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } },
    },
  })
  @ApiOkResponse({ description: 'How many were taken in, and what was not.' })
  async receive(
    @CurrentOfficer() officer: Officer,
    @UploadedFiles() uploaded: unknown,
  ): Promise<Exclude<UploadOutcome, { kind: 'unreadable' }>> {
    const files = parseBody(filesSchema, uploaded);
    const outcome = await this.receiving.receive(
      officer,
      files.map(({ originalname, buffer }) => ({ name: originalname, bytes: buffer })),
    );
    if (outcome.kind === 'unreadable') throw new UnprocessableEntityException(outcome.reason);
    return outcome;
  }

  @Get('images/:id/:energy.png')
  @OfficersOnly('image.read')
  @ApiOperation({ summary: 'One plane of an image, `low` or `high`, as it came' })
  @ApiOkResponse({ content: { 'image/png': { schema: { type: 'string', format: 'binary' } } } })
  @ApiNotFoundResponse({ description: 'No such image.' })
  async plane(
    @CurrentOfficer() officer: Officer,
    @Param('id') id: string,
    @Param('energy') energy: string,
    @Res() response: Response,
  ): Promise<void> {
    const asked = planeSchema.safeParse({ id, energy });
    const png = asked.success ? await this.images.plane(officer, asked.data.id, asked.data.energy) : undefined;
    if (png === undefined) throw new NotFoundException('no such image');
    response.type('image/png').set('Cache-Control', 'private, no-store').send(Buffer.from(png));
  }

  @Get('readings.json')
  @OfficersOnly('image.export')
  @ApiOperation({ summary: 'Concluded images of one’s office with their boxes, in COCO’s format; goes on record' })
  @ApiOkResponse({ content: { 'application/json': {} } })
  async coco(@CurrentOfficer() officer: Officer, @Res() response: Response): Promise<void> {
    const coco = await this.exporting.coco(officer);
    response.set('Cache-Control', 'no-store').attachment('readings.json').json(coco);
  }

  @Get('readings.zip')
  @OfficersOnly('image.export')
  @ApiOperation({ summary: 'The same with the images, as a ZIP file; goes on record' })
  @ApiOkResponse({ content: { 'application/zip': {} } })
  async zip(@CurrentOfficer() officer: Officer, @Res() response: Response): Promise<void> {
    const pieces = this.exporting.zip(officer);
    // The first piece is made before anything is sent, so that a refusal is told as one.
    const first = await pieces.next();
    response.type('application/zip').set('Cache-Control', 'no-store').attachment('readings.zip');
    await pipeline(Readable.from(startingWith(first, pieces)), response);
  }
}

async function* startingWith<Piece>(
  first: IteratorResult<Piece, unknown>,
  rest: AsyncIterable<Piece>,
): AsyncGenerator<Piece> {
  if (first.done === true) return;
  yield first.value;
  yield* rest;
}
