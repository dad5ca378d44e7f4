import { Module } from '@nestjs/common';
import { ConsultationRecordRepository } from './consultation/consultation-record.repository.js';
import { LoadKnowledge } from './load-knowledge.js';

@Module({ providers: [ConsultationRecordRepository, LoadKnowledge], exports: [LoadKnowledge] })
export class KnowledgeModule {}
