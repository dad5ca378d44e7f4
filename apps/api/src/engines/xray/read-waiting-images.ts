import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../common/clock.js';
import { type EngineOutcome } from '../gateway/engine-client.js';
import { EngineGateway } from '../gateway/engine-gateway.js';
import { WaitingWork } from '../gateway/waiting-work.js';
import { type UnavailableReason } from '../gateway/engine-fault.js';
import { readPlane } from './plane-png.js';
import { ITEM_KINDS, MOST_BOXES } from './xray-contract.js';
import { type EngineBox, type EngineReading } from './xray-image.js';
import { type UnreadImage, XrayRepository } from './xray.repository.js';

/** Images in one request to the engine at most, and pixels of theirs: as JSON a pixel takes some twelve bytes. */
const PIECE = 4;
const MOST_PIXELS = 400_000;

/** Reasons that may lie with one image of several. */
const OF_ONE_IMAGE: readonly UnavailableReason[] = ['refused', 'bad_reply', 'engine_error'];

/**
 * Has waiting images read by the engine. While none answers they wait, unread, with the reason, and are tried again;
 * nothing is lost when the engine or the portal stops in between. An image that the engine can't take doesn't hold up
 * the others.
 */
@Injectable()
export class ReadWaitingImages extends WaitingWork {
  constructor(
    private readonly repository: XrayRepository,
    private readonly gateway: EngineGateway,
    @Inject(CLOCK) private readonly now: Clock,
  ) {
    super();
  }

  /** Reads all that wait, until there is no answer; resolves to how many were read. */
  async doWaiting(): Promise<number> {
    const refused: string[] = [];
    let read = 0;
    while (!this.stopped) {
      const waiting = await this.repository.unread(PIECE, refused);
      if (waiting.length === 0) break;
      const outcome = await this.read(pieceOf(waiting), refused);
      if (outcome === 'no_answer') break;
      read += outcome;
    }
    return read;
  }

  /** @param refused gets the ids of images that the engine can't take */
  private async read(piece: readonly UnreadImage[], refused: string[]): Promise<number | 'no_answer'> {
    const outcome = await this.ask(piece);
    if (outcome.kind === 'answered') {
      await this.repository.setEngineReadings(readingsOf(outcome, piece), this.now());
      return piece.length;
    }
    await this.repository.setWaitingReason(
      piece.map(({ id }) => id),
      outcome.reason,
    );
    if (!OF_ONE_IMAGE.includes(outcome.reason)) return 'no_answer';
    if (piece.length === 1) {
      refused.push(...piece.map(({ id }) => id));
      return 0;
    }
    let read = 0;
    for (const image of piece) {
      const one = await this.read([image], refused);
      if (one === 'no_answer') return one;
      read += one;
    }
    return read;
  }

  private async ask(piece: readonly UnreadImage[]): Promise<EngineOutcome> {
    const data: number[] = [];
    for (const { id } of piece) {
      for (const energy of ['low', 'high'] as const) {
        const plane = readPlane((await this.repository.plane(id, energy)) ?? new Uint8Array());
        if (typeof plane === 'string') throw new Error(`the ${energy} plane of image ${id} is ${plane}`);
        for (const value of plane.data) data.push(value);
      }
    }
    const { width = 0, height = 0 } = piece[0] ?? {};
    const shape = [piece.length, 2, height, width];
    return this.gateway.ask('xray-reading', { inputs: [{ name: 'image', datatype: 'UINT16', shape, data }] });
  }
}

/** The first images of a list that are as large as the first one and together not too large. */
function pieceOf(waiting: readonly UnreadImage[]): UnreadImage[] {
  const { width = 1, height = 1 } = waiting[0] ?? {};
  const most = Math.max(1, Math.floor(MOST_PIXELS / (width * height)));
  return waiting.filter((image) => image.width === width && image.height === height).slice(0, most);
}

/** What the gateway let through fits the contract: {@link MOST_BOXES} boxes an image, those of kind -1 empty. */
function readingsOf(
  { outputs, version, inputHash, requestId }: EngineOutcome & { readonly kind: 'answered' },
  piece: readonly UnreadImage[],
): { id: string; reading: EngineReading }[] {
  const numbers = (name: string) => (outputs.get(name) ?? []) as readonly number[];
  const [corners, kinds, confidences] = [numbers('box'), numbers('kind'), numbers('confidence')];
  return piece.map(({ id, width, height }, row) => {
    const boxes = Array.from({ length: MOST_BOXES }, (_, rank) => row * MOST_BOXES + rank).flatMap(
      (at): EngineBox[] => {
        const kind = ITEM_KINDS[kinds[at] ?? -1];
        const [left = 0, top = 0, right = 0, bottom = 0] = corners.slice(at * 4, at * 4 + 4);
        const box = {
          left: Math.max(0, left),
          top: Math.max(0, top),
          right: Math.min(width, right),
          bottom: Math.min(height, bottom),
        };
        if (kind === undefined || box.right <= box.left || box.bottom <= box.top) return [];
        return [{ ...box, kind, confidence: confidences[at] ?? 0 }];
      },
    );
    boxes.sort((a, b) => b.confidence - a.confidence);
    return { id, reading: { version, inputHash, requestId, boxes } };
  });
}
