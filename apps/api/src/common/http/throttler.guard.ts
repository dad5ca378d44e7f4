import { type ExecutionContext, Injectable } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { ThrottlerGuard } from '@nestjs/throttler';
import { type Request, type Response } from 'express';

interface GraphqlContext {
  readonly req: Request;
  readonly res: Response;
}

/** Counts requests by address, over REST and GraphQL alike. */
@Injectable()
export class PortalThrottlerGuard extends ThrottlerGuard {
  protected override getRequestResponse(context: ExecutionContext): { req: Request; res: Response } {
    if (context.getType<string>() === 'graphql') {
      return GqlExecutionContext.create(context).getContext<GraphqlContext>();
    }
    const http = context.switchToHttp();
    return { req: http.getRequest<Request>(), res: http.getResponse<Response>() };
  }
}

/** Kinds of calls that cost more than others, or that could be used to guess, each with a stricter limit of its own. */
export type CostlyCall = 'question' | 'upload' | 'request';

const COSTLY_CALL = Symbol('costly call');

/** Marks a handler whose calls count against the limit of a kind of costly calls, as well as the general one. */
export function CountsAs(kind: CostlyCall): MethodDecorator {
  return (_target, _key, descriptor: PropertyDescriptor) => {
    Reflect.defineMetadata(COSTLY_CALL, kind, descriptor.value as object);
  };
}

/** For a throttler of one kind: skips the calls that aren't of it. */
export function skipUnless(kind: CostlyCall): (context: ExecutionContext) => boolean {
  return (context) => Reflect.getMetadata(COSTLY_CALL, context.getHandler()) !== kind;
}
