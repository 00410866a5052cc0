import { NextResponse, type NextRequest } from 'next/server';
import { PAGE_ADDRESS_HEADER } from '@/lib/action/page-address';
import { isDevelopment } from '@/lib/env';

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // <style> elements need the nonce; the style attributes that Mantine and recharts render on the server cannot.
    // Next's development overlay has neither.
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // Else the worker would fall under script-src, which wants a nonce.
    "worker-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Gives each page its Content-Security-Policy with a fresh nonce. Access is proven in the pages, not here. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('Content-Security-Policy', policy);
  headers.set(PAGE_ADDRESS_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

/** Pages only: API answers have a fixed policy from next.config.js, the worker too, and assets need none. */
export const config = { matcher: ['/((?!api/|_next/|icon.svg|favicon.ico|worker.js).*)'] };
