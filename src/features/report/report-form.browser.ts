import { LONGEST_MAIL_ADDRESS, mailAddress } from '../letters/mail.ts';
import { copyText } from '../sharing/copy.browser.ts';
import { clock } from '../../browser/clock.ts';
import { fill } from '../../domain/words.ts';
import { reportText, type Report, type Sort } from './report.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Makes a text of what a reader enters. Nothing is sent and nothing kept. `?seite=/instagram/` names the page that the
 * reader came from, `&was=form` what they want to tell. Attributes: `data-mail`, `data-edition`.
 */
class ReportForm extends HTMLElement {
  private readonly fields = [...this.querySelectorAll<Field>('[data-line]')];
  private readonly result = this.querySelector('[data-result]') as HTMLTextAreaElement;
  private readonly said = this.querySelector('[role="status"]') as HTMLElement;

  connectedCallback(): void {
    const query = new URLSearchParams(location.search);
    const from = query.get('seite') ?? '';
    const page = this.fields.find((field) => field.dataset['line'] === 'page');
    // Only an address of this site: whatever else a link says, the reader has not read.
    if (page && !page.value && /^\/(?!\/)[\w\-/#%.]*$/.test(from)) page.value = from;
    const wanted = this.querySelector<HTMLInputElement>(
      `[name="sort"][value="${CSS.escape(query.get('was') ?? '')}"]`,
    );
    if (wanted) wanted.checked = true;
    for (const field of this.querySelectorAll<HTMLInputElement>('[type="date"]')) field.max = clock.today;
    this.addEventListener('input', this.update);
    this.addEventListener('change', this.update);
    addEventListener('pageshow', this.update);
    this.querySelector('[data-deed="copy"]')?.addEventListener('click', () => void this.copy());
    this.update();
  }

  disconnectedCallback(): void {
    removeEventListener('pageshow', this.update);
  }

  private get sort(): Sort {
    return this.querySelector<HTMLInputElement>('[name="sort"]:checked')?.value === 'form'
      ? 'form'
      : 'mistake';
  }

  private readonly update = (): void => {
    const { sort } = this;
    for (const part of this.querySelectorAll<HTMLElement>('[data-sort]'))
      part.hidden = part.dataset['sort'] !== sort;
    const report: Report = {};
    for (const field of this.fields)
      if (field.value.trim()) report[field.dataset['line'] as keyof Report] = field.value;
    const words = [...this.querySelectorAll<HTMLInputElement>('[data-word]:checked')].map(({ value }) =>
      fill(UI.report.quoted, { word: value }),
    );
    if (words.length > 0) report.words = words.join(', ');
    const isEmpty = !(sort === 'mistake' ? report.wrong : report.happened || report.words);
    const text = isEmpty
      ? ''
      : reportText(sort, { ...report, edition: this.dataset['edition'] ?? '' }, UI.report);
    if (this.result.value !== text) this.result.value = text;
    const mail = this.querySelector<HTMLAnchorElement>('[data-deed="mail"]');
    if (!mail) return;
    const whole = mailAddress(this.dataset['mail'] ?? '', UI.report[sort], text);
    mail.href =
      whole.length > LONGEST_MAIL_ADDRESS
        ? mailAddress(this.dataset['mail'] ?? '', UI.report[sort], '')
        : whole;
  };

  private async copy(): Promise<void> {
    if (!this.result.value) {
      this.said.textContent = UI.report.empty;
      return;
    }
    this.said.textContent = (await copyText(this.result.value)) ? UI.report.copied : UI.report.noCopy;
  }
}

customElements.define('report-form', ReportForm);
