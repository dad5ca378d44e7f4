import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { LANGUAGES, type Language } from '../../common/language.js';
import { negotiate } from '../../common/http/harvestable.js';
import { type Catalogue } from './catalogue.js';
import { CATALOGUE, catalogueInPlace } from './catalogue-provider.js';
import { EXTENSIONS, FORMATS } from './rdf/formats.js';

const TYPES = ['text/html', ...EXTENSIONS.map((extension) => FORMATS[extension].mediaType)] as const;
const SEE_OTHER = 303;
/** Things with a file of their own; what says anything of the others is the whole catalogue. */
const FOLDERS: Readonly<Record<string, string>> = {
  dataset: 'datasets',
  actor: 'actors',
  stage: 'stages',
  subject: 'subjects',
};

/**
 * Identifiers of the catalogue. What they name isn't a file, so that they answer with the address of one that tells about
 * it (303 See Other; W3C note "Cool URIs for the Semantic Web"): a page for people, a file in the format asked for.
 */
@ApiExcludeController()
@Controller('id')
export class IdentifiersController {
  constructor(@Inject(CATALOGUE) private readonly catalogue: Catalogue | undefined) {}

  @Get(':name')
  single(@Req() request: Request, @Res() response: Response): void {
    this.see(request, response, (language) => this.addresses().mapPage(language), 'catalogue');
  }

  @Get(':kind/:id')
  one(@Param('kind') kind: string, @Param('id') id: string, @Req() request: Request, @Res() response: Response): void {
    const folder = FOLDERS[kind];
    const name = encodeURIComponent(id);
    const pageIn = (language: Language) =>
      kind === 'dataset' ? this.addresses().datasetPage(name, language) : this.addresses().mapPage(language);
    this.see(request, response, pageIn, folder === undefined ? 'catalogue' : `catalogue/${folder}/${name}`);
  }

  private addresses() {
    return catalogueInPlace(this.catalogue).addresses;
  }

  private see(request: Request, response: Response, pageIn: (language: Language) => string, file: string): void {
    const type = negotiate(request, response, TYPES);
    response.vary('Accept-Language').set('Access-Control-Allow-Origin', '*');
    const extension = EXTENSIONS.find((each) => FORMATS[each].mediaType === type);
    if (extension !== undefined) {
      response.redirect(SEE_OTHER, this.addresses().file(`${file}.${extension}`));
      return;
    }
    const accepted = request.acceptsLanguages([...LANGUAGES]);
    response.redirect(SEE_OTHER, pageIn(LANGUAGES.find((language) => language === accepted) ?? 'ko'));
  }
}
