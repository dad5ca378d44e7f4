import { Global, Module } from '@nestjs/common';
import { ExportList } from './export-list.js';
import { ListExportController } from './list-export.controller.js';
import { OfficerLists } from './officer-lists.js';

/** Officers' lists as files. */
@Global()
@Module({ controllers: [ListExportController], providers: [OfficerLists, ExportList], exports: [OfficerLists] })
export class OfficerListsModule {}
