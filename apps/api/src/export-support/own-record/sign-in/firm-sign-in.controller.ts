import { Controller, Get, NotFoundException, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { IssuerUnavailableError } from '../../../auth/oidc/issuer.js';
import { PublicAddress } from '../../../auth/oidc/public-address.js';
import { newSecret, SecretCookie } from '../../../auth/sessions/secret-cookie.js';
import { languageOfPage, returnAddress } from '../../../auth/sign-in/return-address.js';
import { FirmIssuer } from './firm-issuer.js';
import { FirmSessions } from './firm-sessions.js';
import { type FirmSignInProblem, SignInFirm } from './sign-in-firm.js';

const PAGE = '/ko/support/dashboard';

/** A firm's way to its issuer and back. */
@ApiTags('export support')
@Controller('api/firm')
export class FirmSignInController {
  private readonly browserCookie: SecretCookie;

  constructor(
    private readonly issuer: FirmIssuer,
    private readonly signIns: SignInFirm,
    private readonly sessions: FirmSessions,
    private readonly address: PublicAddress,
  ) {
    this.browserCookie = new SecretCookie('gwanmun_firm_sign_in', () => address.isPrivate);
  }

  @Get('login')
  @ApiOperation({ summary: 'To the issuer where firms sign in' })
  async login(@Req() request: Request, @Res() response: Response, @Query('return') asked?: string): Promise<void> {
    if (!this.issuer.isConfigured) throw new NotFoundException('Firms do not sign in at this portal.');
    const returnTo = returnAddress(asked, PAGE);
    // The issuer sends the browser to the public address, so the cookies have to be that host's.
    if (new URL(this.address.origin).host !== request.get('host')) {
      response.redirect(302, `${this.address.origin}${request.originalUrl}`);
      return;
    }
    const secret = this.browserCookie.read(request) ?? newSecret();
    try {
      const url = await this.signIns.begin(returnTo, languageOfPage(returnTo), secret);
      this.browserCookie.write(response, secret);
      response.set('Cache-Control', 'no-store').redirect(302, url.href);
    } catch (error) {
      if (!(error instanceof IssuerUnavailableError)) throw error;
      response.redirect(302, withProblem(returnTo, 'unavailable'));
    }
  }

  @Get('callback')
  @ApiOperation({ summary: 'Back from the issuer where firms sign in' })
  async callback(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (!this.issuer.isConfigured) throw new NotFoundException('Firms do not sign in at this portal.');
    const answer = new URL(request.originalUrl, this.address.origin);
    const outcome = await this.signIns.finish(answer, this.browserCookie.read(request));
    response.set('Cache-Control', 'no-store');
    if (outcome.kind === 'refused') {
      response.redirect(302, withProblem(outcome.returnTo ?? PAGE, outcome.problem));
      return;
    }
    this.browserCookie.clear(response);
    await this.sessions.begin(request, response, outcome.firm);
    response.redirect(302, outcome.returnTo);
  }
}

/** The page where the firm was going, told what went wrong. */
function withProblem(returnTo: string, problem: FirmSignInProblem): string {
  const url = new URL(returnTo, 'http://portal');
  url.searchParams.set('problem', problem);
  return `${url.pathname}${url.search}`;
}
