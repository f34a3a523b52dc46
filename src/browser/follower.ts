import { CHANGED } from '../storage/device.ts';

/** An element that shows what may change while the page is open: it is told of each change, and once at the beginning. */
export abstract class Follower extends HTMLElement {
  private readonly told = (): void => this.update();

  connectedCallback(): void {
    document.addEventListener(CHANGED, this.told);
    this.update();
  }

  disconnectedCallback(): void {
    document.removeEventListener(CHANGED, this.told);
  }

  /** Shows what is true now. */
  protected abstract update(): void;
}
