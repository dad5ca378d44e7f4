import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The OpenAPI description of the REST part, as committed in `apps/api/openapi.json`. */
export function describeRest(app: INestApplication): OpenAPIObject {
  const options = new DocumentBuilder()
    .setTitle('Gwanmun REST API')
    .setDescription('What of the portal is not GraphQL: streams and health. Answers are guidance, not binding rulings.')
    .setVersion('0.1.0')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .build();
  return SwaggerModule.createDocument(app, options);
}
