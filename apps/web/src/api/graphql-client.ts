import { type TypedDocument } from '../generated/graphql.js';
import { ApiFailure, toApiFailure } from './api-failure.js';
import { isJsonObject, type JsonObject, parseJson } from './json.js';
import { post } from './request.js';

const TIMEOUT_MS = 15_000;

/** The code of the first error that a reply holds. */
function errorCode({ errors }: JsonObject): unknown {
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  return isJsonObject(first) && isJsonObject(first.extensions) ? first.extensions.code : undefined;
}

/** The `data` of a reply that holds data and no errors. */
function readData(body: unknown): JsonObject {
  const code = isJsonObject(body) ? errorCode(body) : undefined;
  if (code === 'RATE_LIMITED') throw new ApiFailure('rate-limited', 'too many requests');
  if (typeof code === 'string') throw new ApiFailure('server', 'the reply holds errors', undefined, code);
  if (!isJsonObject(body) || !isJsonObject(body.data)) {
    throw new ApiFailure('server', 'the reply holds no data');
  }
  if (Array.isArray(body.errors) && body.errors.length > 0) {
    throw new ApiFailure('server', 'the reply holds errors');
  }
  return body.data;
}

/**
 * Runs a GraphQL operation against the portal's API.
 * @param signal stops the request when the caller no longer needs it
 * @throws ApiFailure when there is no result within 15 seconds, or an error instead of one
 */
export async function request<Result, Variables>(
  document: TypedDocument<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await post(
      '/graphql',
      { query: document, variables },
      'application/graphql-response+json, application/json',
      signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    );
    // The shape of the data is the schema's promise, made when the documents were generated.
    return readData(parseJson(await response.text())) as Result;
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw toApiFailure(error);
  }
}
