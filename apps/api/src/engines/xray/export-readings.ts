import { Inject, Injectable } from '@nestjs/common';
import { Zip, ZipPassThrough } from 'fflate';
import { AuditLog } from '../../audit/audit-log.js';
import { authorise } from '../../auth/authority/authorise.js';
import { type Officer } from '../../auth/officer.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { type CocoFile, cocoOf, type ConcludedImage } from './coco.js';
import { XrayRepository } from './xray.repository.js';

/** What officers take with them: readings for the next training. Each is put on record. */
@Injectable()
export class ExportReadings {
  constructor(
    private readonly repository: XrayRepository,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** The office's concluded images in COCO's format, without the images. */
  async coco(officer: Officer): Promise<CocoFile> {
    return (await this.concluded(officer, 'coco')).coco;
  }

  /** A ZIP file of the same with the images, piece by piece: they don't all fit into memory. */
  async *zip(officer: Officer): AsyncGenerator<Uint8Array> {
    const { coco, images } = await this.concluded(officer, 'coco-zip');
    const pieces: Uint8Array[] = [];
    const zip = new Zip((error, piece) => {
      if (error !== null) throw error;
      pieces.push(piece);
    });
    const put = (name: string, bytes: Uint8Array) => {
      // PNG files are packed already.
      const entry = new ZipPassThrough(name);
      zip.add(entry);
      entry.push(bytes, true);
    };
    put('annotations.json', Buffer.from(JSON.stringify(coco)));
    for (const { image } of images) {
      for (const energy of ['low', 'high'] as const) {
        const png = await this.repository.plane(image.id, energy);
        if (png !== undefined) put(`images/${image.parcel}.${energy}.png`, png);
      }
      yield* pieces.splice(0);
    }
    zip.end();
    yield* pieces;
  }

  private async concluded(
    officer: Officer,
    format: string,
  ): Promise<{ coco: CocoFile; images: readonly ConcludedImage[] }> {
    authorise(officer, 'image.export', { office: officer.office });
    return this.db.transaction(async (tx) => {
      const images = await this.repository.concluded(tx, officer.office ?? '');
      const coco = cocoOf(images, this.now());
      await this.record(tx, officer, format, { images: images.map(({ image }) => image.id) });
      return { coco, images };
    });
  }

  private record(tx: Database, officer: Officer, format: string, input: unknown): Promise<void> {
    const subject = { kind: 'xray-export', id: `${officer.office ?? ''}/${format}` };
    return this.audit.append(tx, { officer, action: 'image.export', subject, input, at: this.now() });
  }
}
