import { text } from 'node:stream/consumers';
import {
  BadRequestException,
  Body,
  Controller,
  Get,
  HttpCode,
  Post,
  Query,
  Req,
  Res,
  ServiceUnavailableException,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { z } from 'zod';
import { parseBody } from '../../common/http/parse-body.js';
import { IssuerUnavailableError } from '../oidc/issuer.js';
import { PublicAddress } from '../oidc/public-address.js';
import { browserOf } from '../sessions/officer-session.js';
import { OfficerSessions } from '../sessions/officer-sessions.js';
import { newSecret, SecretCookie } from '../sessions/secret-cookie.js';
import { languageOfPage, returnAddress } from './return-address.js';
import { SignInOfficer, type SignInProblem } from './sign-in.js';
import { SignOutOfficer } from './sign-out.js';

const signOutBody = z.strictObject({ everywhere: z.boolean().default(false), language: z.enum(['ko', 'en']) });
/** Longest body of a back-channel logout, in bytes; tokens have one or two thousand. */
const MOST_BYTES = 32 * 1024;

class SignedOut {
  @ApiProperty({ description: 'Where the browser goes next: to the issuer, to leave it too, or to the sign-in page.' })
  location: string;
}

/** The browser's way to the issuer and back. Everything else about sessions is GraphQL. */
@ApiTags('officers')
@Controller('api/auth')
export class SignInController {
  private readonly browserCookie: SecretCookie;

  constructor(
    private readonly signIns: SignInOfficer,
    private readonly signOuts: SignOutOfficer,
    private readonly sessions: OfficerSessions,
    private readonly address: PublicAddress,
  ) {
    this.browserCookie = new SecretCookie('gwanmun_sign_in', () => address.isPrivate);
  }

  @Get('login')
  @ApiOperation({ summary: 'To the issuer; `stepUp` asks an officer who is signed in to prove again who they are' })
  async login(
    @Req() request: Request,
    @Res() response: Response,
    @Query('return') asked?: string,
    @Query('stepUp') stepUp?: string,
  ): Promise<void> {
    const returnTo = returnAddress(asked);
    const language = languageOfPage(returnTo);
    // The issuer sends the browser to the public address, so the cookies have to be that host's.
    if (new URL(this.address.origin).host !== request.get('host')) {
      response.redirect(302, `${this.address.origin}${request.originalUrl}`);
      return;
    }
    const session = stepUp === undefined ? undefined : await this.sessions.current(request);
    const secret = this.browserCookie.read(request) ?? newSecret();
    try {
      const url = await this.signIns.begin({ returnTo, language, stepUpOf: session }, secret);
      this.browserCookie.write(response, secret);
      response.set('Cache-Control', 'no-store').redirect(302, url.href);
    } catch (error) {
      if (!(error instanceof IssuerUnavailableError)) throw error;
      response.redirect(302, signInPage(returnTo, 'unavailable'));
    }
  }

  @Get('callback')
  @ApiOperation({ summary: 'Back from the issuer' })
  async callback(@Req() request: Request, @Res() response: Response): Promise<void> {
    const former = await this.sessions.peek(request);
    const outcome = await this.signIns.finish(new URL(request.originalUrl, this.address.origin), {
      secret: this.browserCookie.read(request),
      name: browserOf(request.get('user-agent')),
      former,
    });
    response.set('Cache-Control', 'no-store');
    if (outcome.kind === 'refused') {
      response.redirect(302, signInPage(outcome.returnTo ?? '/ko/officers', outcome.problem));
      return;
    }
    this.browserCookie.clear(response);
    this.sessions.cookie.write(response, outcome.secret);
    response.redirect(302, outcome.returnTo);
  }

  @Post('logout')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign out here, or everywhere' })
  @ApiOkResponse({ type: SignedOut })
  async logout(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Body() body: unknown,
  ): Promise<SignedOut> {
    const { everywhere, language } = parseBody(signOutBody, body);
    const secret = this.sessions.cookie.read(request);
    const session = await this.sessions.peek(request);
    this.sessions.leave(response);
    const out = `/${language}/officers/sign-in?signedOut`;
    if (session === undefined || secret === undefined) return { location: out };
    return { location: (await this.signOuts.signOut(session, secret, { everywhere, language })) ?? out };
  }

  @Get('signed-out')
  @ApiOperation({ summary: 'Back from the issuer after signing out' })
  signedOut(@Res() response: Response, @Query('state') language?: string): void {
    response.redirect(302, `/${language === 'en' ? 'en' : 'ko'}/officers/sign-in?signedOut`);
  }

  @Post('back-channel-logout')
  @HttpCode(200)
  @ApiOperation({ summary: 'The issuer ends sessions (OpenID Connect Back-Channel Logout 1.0)' })
  async backChannelLogout(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    response.set('Cache-Control', 'no-store');
    if (Number(request.get('content-length') ?? MOST_BYTES) >= MOST_BYTES) throw new BadRequestException('too long');
    const token = new URLSearchParams(await text(request)).get('logout_token') ?? '';
    try {
      if (!(await this.signOuts.endByIssuer(token))) throw new BadRequestException('not a logout token of the issuer');
    } catch (error) {
      if (error instanceof IssuerUnavailableError) throw new ServiceUnavailableException('the issuer is unavailable');
      throw error;
    }
  }
}

/** The sign-in page, told what went wrong and where the person was going. */
function signInPage(returnTo: string, problem: SignInProblem): string {
  const query = new URLSearchParams({ problem, return: returnTo });
  return `/${languageOfPage(returnTo)}/officers/sign-in?${query.toString()}`;
}
