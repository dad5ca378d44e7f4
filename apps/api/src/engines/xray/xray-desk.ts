import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DeskRegistry } from '../../desk/desk-registry.js';
import { XrayRepository } from './xray.repository.js';

/** What of X-ray reading waits for the officers of an office. */
@Injectable()
export class XrayDesk implements OnModuleInit {
  constructor(
    private readonly desk: DeskRegistry,
    private readonly repository: XrayRepository,
  ) {}

  onModuleInit(): void {
    this.desk.add({
      id: 'xray',
      operation: 'image.judge',
      waiting: async ({ office, id }) => ({
        count: office === undefined ? 0 : await this.repository.countReadable(office, id),
      }),
    });
    this.desk.add({
      id: 'xray-differing',
      operation: 'image.resolve',
      waiting: async ({ office }) => ({
        count: office === undefined ? 0 : await this.repository.count({ office, state: 'resolve', order: 'received' }),
      }),
    });
  }
}
