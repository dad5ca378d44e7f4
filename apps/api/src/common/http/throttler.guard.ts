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

const QUESTION = Symbol('counts as a question');

/** Marks a handler whose calls count against the stricter limit for questions. */
export function CountsAsQuestion(): MethodDecorator {
  return (_target, _key, descriptor: PropertyDescriptor) => {
    Reflect.defineMetadata(QUESTION, true, descriptor.value as object);
  };
}

export function isNoQuestion(context: ExecutionContext): boolean {
  return Reflect.getMetadata(QUESTION, context.getHandler()) !== true;
}
