import type { ApiBodyOptions, ApiResponseSchemaHost } from '@nestjs/swagger';

type Schema = ApiResponseSchemaHost['schema'];

const TITLE: Schema = {
  type: 'object',
  required: ['ko', 'en'],
  properties: { ko: { type: 'string' }, en: { type: 'string' } },
};
const PROBABILITY: Schema = {
  type: 'number',
  minimum: 0,
  maximum: 1,
  description: 'Calibrated, over the whole tariff.',
};
const ranked = (description: string, example: string, names: readonly string[]): Schema => ({
  type: 'array',
  description,
  items: {
    type: 'object',
    required: ['code', 'probability', ...names],
    properties: {
      code: { type: 'string', example },
      probability: PROBABILITY,
      ...Object.fromEntries(names.map((name) => [name, TITLE])),
    },
  },
});

export const PREDICT_BODY: ApiBodyOptions = {
  schema: {
    type: 'object',
    required: ['description'],
    additionalProperties: false,
    properties: {
      description: { type: 'string', maxLength: 4000, example: 'bluetooth earphones with charging case' },
      model: { type: 'string', nullable: true, maxLength: 4000 },
      specification: { type: 'string', nullable: true, maxLength: 4000 },
      top: { type: 'integer', minimum: 1, maximum: 50, default: 10 },
    },
  },
};

/** A prediction, or the place of a bare code. */
export const PREDICT_RESPONSE: Schema = {
  oneOf: [
    {
      type: 'object',
      required: [
        'candidates',
        'lines',
        'vague',
        'sureness',
        'answerFrom',
        'sureFrom',
        'undecided',
        'similarRulings',
        'guidance',
      ],
      properties: {
        candidates: ranked('Subheadings, best first.', '8518.30', ['title', 'heading', 'chapter']),
        lines: ranked('Korean ten-digit lines, best first.', '8518309000', ['title']),
        vague: { type: 'boolean', description: 'The description leaves the tariff open; see whatToAdd.' },
        vagueKind: { type: 'string', description: 'Only when vague.' },
        whatToAdd: TITLE,
        sureness: { type: 'string', enum: ['sure', 'likely', 'unsure'] },
        answerFrom: {
          type: 'number',
          description:
            'Probability from which on an answer is given; of test items at or above it nine in ten were right.',
        },
        sureFrom: { type: 'number', description: 'Probability from which on a candidate counts as sure.' },
        undecided: ranked('Headings between which it is open; empty unless unsure.', '8518', ['title']),
        similarRulings: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              number: { type: 'string' },
              date: { type: 'string', format: 'date' },
              code: { type: 'string', example: '8518.30-9000' },
              goods: TITLE,
              why: TITLE,
              similarity: { type: 'number', minimum: 0, maximum: 1 },
            },
          },
        },
        guidance: {
          type: 'object',
          description: 'Of which tariff, as of when, that it does not bind, and who rules.',
          properties: {
            tariff: { type: 'string' },
            asOf: { type: 'string', example: '2025-01' },
            notice: TITLE,
            rulingBody: TITLE,
            rulingUrl: { type: 'string', format: 'uri' },
            legalBasis: { type: 'string' },
            legalUrl: { type: 'string', format: 'uri' },
          },
        },
      },
    },
    {
      type: 'object',
      required: ['lookup'],
      properties: {
        lookup: {
          type: 'object',
          description: 'The description was nothing but a code.',
          required: ['kind', 'code'],
          properties: {
            kind: { type: 'string', enum: ['found', 'ended', 'unknown', 'malformed'] },
            code: { type: 'string' },
          },
          additionalProperties: true,
        },
      },
    },
  ],
};

export const PREDICT_ERROR: Schema = {
  type: 'object',
  required: ['code', 'message'],
  properties: { code: { type: 'string' }, message: { type: 'string' }, limit: { type: 'integer' } },
};
