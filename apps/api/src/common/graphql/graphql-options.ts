import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { type ApolloDriverConfig, ApolloDriver } from '@nestjs/apollo';
import { HttpException, Logger } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type PortalConfig } from '../../config/portal-config.js';
import { codeOf } from '../http/error-body.js';
import { createPortalContext } from './portal-context.js';

/** Levels of nesting; the deepest query of the portal has six. */
const MAX_DEPTH = 8;
const MAX_COST = 2_000;
const MAX_ALIASES = 20;

/** Codes that tell a client something about its own request; anything else is told as an internal fault. */
const CLIENT_CODES = new Set([
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'STEP_UP_REQUIRED',
  'PURPOSE_REQUIRED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
]);

const logger = new Logger('GraphQL');

/** Settings of the GraphQL server: limits on depth, cost and aliases, no introspection in production. */
export function graphqlOptions(config: PortalConfig): ApolloDriverConfig {
  return {
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    playground: false,
    introspection: config.NODE_ENV !== 'production',
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    validationRules: [
      maxDepthRule({ n: MAX_DEPTH, ignoreIntrospection: true }),
      costLimitRule({ maxCost: MAX_COST }),
      maxAliasesRule({ n: MAX_ALIASES }),
    ],
    context: ({ req, res }: { req: Request; res: Response }) =>
      createPortalContext(req, res, { secure: config.COOKIE_SECURE, days: config.CONVERSATION_DAYS }),
    formatError: presentError,
  };
}

/** Keeps inside details inside: an unexpected error is logged and told as such, nothing more. */
function presentError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = error instanceof GraphQLError ? error.originalError : undefined;
  const code = (original instanceof HttpException ? codeOf(original) : undefined) ?? formatted.extensions?.code;
  if (original?.name === 'ThrottlerException') {
    return { message: 'Too many requests; wait a minute.', extensions: { code: 'RATE_LIMITED' } };
  }
  if (typeof code === 'string' && CLIENT_CODES.has(code)) {
    return { ...formatted, extensions: { ...formatted.extensions, code } };
  }
  logger.error(original ?? error);
  return { message: 'Something failed here; try again.', extensions: { code: 'INTERNAL' } };
}
