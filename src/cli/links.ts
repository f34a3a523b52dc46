/** What became of a question to an address. */
export interface LinkReport {
  url: string;
  /** `login`: whatever the host answers proves nothing, because the form stands behind a login. */
  state: 'fine' | 'moved' | 'broken' | 'login';
  /** Status or error, for people. */
  says: string;
}

interface Options {
  /** Milliseconds between two questions to one host. */
  pause: number;
  /** Milliseconds after which a question is given up. */
  timeout: number;
}

/** Hosts whose forms stand behind a login. */
const BEHIND_LOGIN = /(^|\.)(facebook|instagram|meta|whatsapp)\.com$/;

/**
 * Asks addresses whether they are there: hosts side by side, each host one question at a time with a pause.
 * @returns One report for each address, in their order. Never throws.
 */
export async function checkLinks(urls: readonly string[], options: Options): Promise<LinkReport[]> {
  const byHost = Map.groupBy(urls, (url) => URL.parse(url)?.host);
  const reports = new Map<string, LinkReport>();
  await Promise.all(
    [...byHost.values()].map(async (ofHost) => {
      for (const [index, url] of ofHost.entries()) {
        if (index > 0) await new Promise((resolve) => setTimeout(resolve, options.pause));
        reports.set(url, await ask(url, options.timeout));
      }
    }),
  );
  return urls.flatMap((url) => reports.get(url) ?? []);
}

/** First the head alone; hosts that refuse that are asked for the page. */
async function ask(url: string, timeout: number): Promise<LinkReport> {
  try {
    let response = await request('HEAD', url, timeout);
    if ([403, 405, 501].includes(response.status)) response = await request('GET', url, timeout);
    const says = response.redirected
      ? `${response.status} → ${new URL(response.url).host}`
      : String(response.status);
    if (BEHIND_LOGIN.test(new URL(url).hostname)) return { url, state: 'login', says };
    if (!response.ok) return { url, state: 'broken', says };
    return { url, state: isElsewhere(url, response.url) ? 'moved' : 'fine', says };
  } catch (error) {
    return { url, state: 'broken', says: inGerman(error as Error & { cause?: { code?: string } }) };
  }
}

/** What the system calls a failure → what people call it. */
const FAILURES: Record<string, string> = {
  ENOTFOUND: 'Host unbekannt',
  EAI_AGAIN: 'Host nicht zu finden',
  ECONNREFUSED: 'abgewiesen',
  ECONNRESET: 'abgebrochen',
  UND_ERR_SOCKET: 'abgebrochen',
  CERT_HAS_EXPIRED: 'Zertifikat abgelaufen',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'Zertifikat selbst gemacht',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Zertifikat für anderen Host',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'Zertifikat nicht prüfbar',
  ERR_INVALID_URL: 'keine Adresse',
};

function inGerman({ name, cause, ...error }: Error & { cause?: { code?: string } }): string {
  if (name === 'TimeoutError') return 'keine Antwort';
  const code = cause?.code ?? (error as { code?: string }).code ?? '';
  return FAILURES[code] ?? `keine Verbindung${code && ` (${code})`}`;
}

async function request(method: string, url: string, timeout: number): Promise<Response> {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(timeout),
    headers: { 'User-Agent': 'Widerspruch-Wegweiser links:check' },
  });
  await response.body?.cancel();
  return response;
}

/** Whether an answer came from another place; a slash at the end or https make no other place. */
function isElsewhere(asked: string, answered: string): boolean {
  const [a, b] = [new URL(asked), new URL(answered)];
  return a.host !== b.host || a.pathname.replace(/\/$/, '') !== b.pathname.replace(/\/$/, '');
}
