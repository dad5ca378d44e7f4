import { Body, Controller, HttpCode, HttpStatus, Post, Res } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiBody,
  ApiForbiddenResponse,
  ApiOkResponse,
  ApiOperation,
  ApiServiceUnavailableResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { type Response } from 'express';
import { type ErrorBody } from '../../common/http/error-body.js';
import { parseBody } from '../../common/http/parse-body.js';
import { ClassifyItem } from '../classification/classify-item.js';
import { toUnavailable } from '../graphql/hs-common.mapper.js';
import { invalidBody, lookupBody, predictBodySchema, predictionBody } from './predict-body.js';
import { PREDICT_BODY, PREDICT_ERROR, PREDICT_RESPONSE } from './predict-openapi.js';

/** Prediction for programs. */
@ApiTags('hs')
@Controller('api/hs')
export class HsPredictController {
  constructor(private readonly classifyItem: ClassifyItem) {}

  @Post('predict')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({
    summary: 'Predict the HS code of one item',
    description:
      'Ranked subheadings and Korean lines in the shape of `hs:predict`, with titles. A bare code is looked up instead. ' +
      'Guidance, not a binding ruling. The header x-gwanmun-client is required.',
  })
  @ApiBody(PREDICT_BODY)
  @ApiOkResponse({ description: 'A prediction, or what became of a bare code.', schema: PREDICT_RESPONSE })
  @ApiBadRequestResponse({ description: 'The body has a fault.', schema: PREDICT_ERROR })
  @ApiForbiddenResponse({ description: 'The header x-gwanmun-client is missing.', schema: PREDICT_ERROR })
  @ApiUnprocessableEntityResponse({
    description: 'EMPTY, TOO_LONG or NO_WORDS: nothing to classify.',
    schema: PREDICT_ERROR,
  })
  @ApiTooManyRequestsResponse({ description: 'Too many requests in a minute.', schema: PREDICT_ERROR })
  @ApiServiceUnavailableResponse({ description: 'The model is not in place on this server.', schema: PREDICT_ERROR })
  predict(@Body() body: unknown, @Res({ passthrough: true }) response: Response): object {
    const { top, ...item } = parseBody(predictBodySchema, body);
    const outcome = this.classifyItem.classify(item, top);
    switch (outcome.kind) {
      case 'prediction':
      case 'vague':
        return predictionBody(outcome);
      case 'code':
        return lookupBody(outcome.lookup);
      case 'invalid':
        response.status(HttpStatus.UNPROCESSABLE_ENTITY);
        return invalidBody(outcome.fault);
      case 'unavailable':
        response.status(HttpStatus.SERVICE_UNAVAILABLE);
        return { code: 'HS_UNAVAILABLE', message: toUnavailable(outcome).message } satisfies ErrorBody;
    }
  }
}
