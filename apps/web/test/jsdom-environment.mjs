import { TestEnvironment } from 'jest-environment-jsdom';

/** jsdom with what a browser has and jsdom lacks, taken from Node. */
export default class BrowserLikeEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    Object.assign(this.global, { TextDecoder, TextEncoder, Request, Response, Headers, fetch });
  }
}
