import { Controller, Get, Inject, NotFoundException, Param, Req, Res } from '@nestjs/common';
import {
  ApiNotAcceptableResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { harvestable, negotiate } from '../../common/http/harvestable.js';
import { type Dataset } from '../../knowledge/data-map/dataset.js';
import { type Catalogue } from './catalogue.js';
import { CATALOGUE, catalogueInPlace } from './catalogue-provider.js';
import { type Extension, EXTENSIONS, FORMATS, isExtension } from './rdf/formats.js';

const MEDIA_TYPES = EXTENSIONS.map((extension) => FORMATS[extension].mediaType);
const RDF_CONTENT = Object.fromEntries(MEDIA_TYPES.map((type) => [type, { schema: { type: 'string' } }]));
/** Kinds of things that have a description of their own, by the folder of their files. */
const KINDS = { datasets: 'dataset', actors: 'actor', stages: 'stage', subjects: 'subject' } as const;
const FILE = /^([a-z0-9-]+)(?:\.([a-z]+))?$/;

/** The data map for harvesters. Nothing here depends on who asks. */
@ApiTags('catalogue')
@Controller('api')
export class CatalogueController {
  constructor(@Inject(CATALOGUE) private readonly catalogue: Catalogue | undefined) {}

  @Get(['catalogue', 'catalogue.jsonld', 'catalogue.ttl', 'catalogue.rdf'])
  @ApiOperation({
    summary: 'The data map as a DCAT-AP 3 catalogue',
    description: 'By its ending, or by the header Accept: JSON-LD, Turtle or RDF/XML.',
  })
  @ApiOkResponse({ description: 'The whole catalogue.', content: RDF_CONTENT })
  @ApiNotAcceptableResponse({ description: 'None of the formats is accepted.' })
  async whole(@Req() request: Request, @Res() response: Response): Promise<void> {
    const extension = extensionOf(request, response, request.path.split('.')[1]);
    const body = await catalogueInPlace(this.catalogue).whole(extension);
    harvestable(response, FORMATS[extension].mediaType).send(body);
  }

  @Get('catalogue/changes.ko.atom')
  @ApiOperation({ summary: 'Changes of the data map as an Atom feed, in Korean' })
  @ApiOkResponse({ content: { 'application/atom+xml': { schema: { type: 'string' } } } })
  changesInKorean(@Res() response: Response): void {
    harvestable(response, 'application/atom+xml').send(catalogueInPlace(this.catalogue).changes('ko'));
  }

  @Get('catalogue/changes.en.atom')
  @ApiOperation({ summary: 'Changes of the data map as an Atom feed, in English' })
  @ApiOkResponse({ content: { 'application/atom+xml': { schema: { type: 'string' } } } })
  changesInEnglish(@Res() response: Response): void {
    harvestable(response, 'application/atom+xml').send(catalogueInPlace(this.catalogue).changes('en'));
  }

  @Get('catalogue/open-lineage.json')
  @ApiOperation({ summary: 'Lineage of all datasets, to the field, as OpenLineage events' })
  @ApiOkResponse({
    description: 'Job and dataset events, spec 2-0-2.',
    schema: { type: 'array', items: { type: 'object' } },
  })
  lineage(@Res() response: Response): void {
    harvestable(response, 'application/json').send(JSON.stringify(catalogueInPlace(this.catalogue).openLineage()));
  }

  @Get('catalogue/datasets/:id/csv-metadata.json')
  @ApiOperation({
    summary: "A dataset's fields as CSV on the Web metadata",
    description: 'It describes made-up-sample.csv beside it.',
  })
  @ApiOkResponse({ content: { 'application/csvm+json': { schema: { type: 'object' } } } })
  @ApiNotFoundResponse({ description: 'No dataset has this id.' })
  csvMetadata(@Param('id') id: string, @Res() response: Response): void {
    const { catalogue, dataset } = this.find(id);
    harvestable(response, 'application/csvm+json').send(JSON.stringify(catalogue.csvMetadata(dataset)));
  }

  @Get('catalogue/datasets/:id/made-up-sample.csv')
  @ApiOperation({ summary: 'Rows made up to fit the fields of a dataset', description: 'None of it is real data.' })
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  @ApiNotFoundResponse({ description: 'No dataset has this id.' })
  sample(@Param('id') id: string, @Res() response: Response): void {
    const { catalogue, dataset } = this.find(id);
    harvestable(response, 'text/csv').attachment(`${dataset.id}-made-up-sample.csv`).send(catalogue.sampleCsv(dataset));
  }

  @Get('catalogue/datasets/:id/schema-org.jsonld')
  @ApiOperation({ summary: 'A dataset in schema.org terms, as in the head of its page' })
  @ApiOkResponse({ content: { 'application/ld+json': { schema: { type: 'object' } } } })
  @ApiNotFoundResponse({ description: 'No dataset has this id.' })
  schemaOrg(@Param('id') id: string, @Res() response: Response): void {
    const { catalogue, dataset } = this.find(id);
    harvestable(response, 'application/ld+json').send(JSON.stringify(catalogue.schemaOrg(dataset, 'ko')));
  }

  @Get('catalogue/datasets/:id/open-lineage.json')
  @ApiOperation({ summary: 'How a dataset is made, to the field, as an OpenLineage event' })
  @ApiOkResponse({ schema: { type: 'array', items: { type: 'object' } } })
  @ApiNotFoundResponse({ description: 'No dataset has this id.' })
  datasetLineage(@Param('id') id: string, @Res() response: Response): void {
    const { catalogue, dataset } = this.find(id);
    harvestable(response, 'application/json').send(JSON.stringify(catalogue.openLineage(dataset)));
  }

  @Get('catalogue/:kind/:file')
  @ApiOperation({
    summary: 'What the catalogue says of one dataset, actor, stage or subject',
    description: 'An id, with .jsonld, .ttl or .rdf or by the header Accept.',
  })
  @ApiParam({ name: 'kind', enum: Object.keys(KINDS) })
  @ApiOkResponse({ content: RDF_CONTENT })
  @ApiNotFoundResponse({ description: 'Nothing has this id.' })
  @ApiNotAcceptableResponse({ description: 'None of the formats is accepted.' })
  async about(
    @Param('kind') folder: string,
    @Param('file') file: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const [, id = '', ending] = FILE.exec(file) ?? [];
    const kind = Object.entries(KINDS).find(([name]) => name === folder)?.[1];
    if (kind === undefined || id === '') throw new NotFoundException('There is no such file in the catalogue.');
    const extension = extensionOf(request, response, ending);
    const body = await catalogueInPlace(this.catalogue).about(kind, id, extension);
    if (body === undefined) throw new NotFoundException(`No ${kind} has the id "${id}".`);
    harvestable(response, FORMATS[extension].mediaType).send(body);
  }

  private find(id: string): { catalogue: Catalogue; dataset: Dataset } {
    const catalogue = catalogueInPlace(this.catalogue);
    const dataset = catalogue.dataset(id);
    if (dataset === undefined) throw new NotFoundException(`No dataset has the id "${id}".`);
    return { catalogue, dataset };
  }
}

/** By the ending of the address where it has one, else by what the client accepts. */
function extensionOf(request: Request, response: Response, ending: string | undefined): Extension {
  if (ending !== undefined) {
    if (isExtension(ending)) return ending;
    throw new NotFoundException(`There is no .${ending}; there is ${EXTENSIONS.map((each) => `.${each}`).join(', ')}.`);
  }
  const type = negotiate(request, response, MEDIA_TYPES);
  return EXTENSIONS.find((extension) => FORMATS[extension].mediaType === type) ?? 'jsonld';
}
