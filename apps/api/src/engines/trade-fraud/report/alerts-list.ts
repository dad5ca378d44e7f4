import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { type Column, column } from '../../../officer-lists/list-file.js';
import { OfficerLists } from '../../../officer-lists/officer-lists.js';
import { ReadAlerts } from '../casework/read-alerts.js';
import { type FraudAlert } from '../model/fraud-alert.js';
import { ALERT_ORDERS, LISTED_STATES } from '../store/alert.repository.js';
import { wordsOf } from '../story/pattern-words.js';
import { REPORT_WORDS, type ReportWords } from './report-words.js';

const text = z.string().trim().min(1).max(64).optional();
const day = z.iso.date().optional();
const filterSchema = z.strictObject({
  state: z.enum(LISTED_STATES).default('active'),
  order: z.enum(ALERT_ORDERS).default('exposure'),
  pattern: text,
  firm: text,
  from: day,
  until: day,
});

function listed(name: keyof ReportWords['columns'], of: Column<FraudAlert>['of']): Column<FraudAlert> {
  return column(name, REPORT_WORDS.ko.columns[name], REPORT_WORDS.en.columns[name], of);
}

/** Alerts of one's office as a file. */
@Injectable()
export class AlertsList implements OnModuleInit {
  constructor(
    private readonly lists: OfficerLists,
    private readonly alerts: ReadAlerts,
  ) {}

  onModuleInit(): void {
    this.lists.add({
      id: 'fraud-alerts',
      operation: 'fraud-alert.export',
      ofOffice: true,
      filter: filterSchema,
      columns: [
        listed('id', ({ id }) => id),
        listed('pattern', ({ pattern }, language) => wordsOf(pattern, language).title),
        listed('firm', ({ firm }) => firm),
        listed('partner', ({ partner }) => partner),
        listed('from', ({ from }) => from),
        listed('until', ({ until }) => until),
        listed('transactions', ({ transactions }) => transactions),
        listed('exposure', ({ exposure }) => Math.round(exposure * 100) / 100),
        listed('certainty', ({ certainty }) => Math.round(certainty * 1000) / 1000),
        listed('state', ({ state, vanishedAt }, language) => {
          const { states, vanished } = REPORT_WORDS[language];
          return vanishedAt === undefined ? states[state] : `${states[state]} (${vanished})`;
        }),
        listed('verdict', ({ verdict }, language) =>
          verdict === undefined ? undefined : REPORT_WORDS[language].verdicts[verdict],
        ),
        listed('engine', ({ engineVersion }) => engineVersion),
      ],
      rows: (officer, filter, most) => this.alerts.all(officer, filter, most),
    });
  }
}
