/** Browsers stop at 17 to 33 million pixels, and become inexact before. */
export const TALLEST = 6_000_000;

/**
 * A list that is longer than a browser lets anything be: the page is scrolled over a shorter room. Small steps are as
 * long as they look, long ones (the scroll bar is dragged) lead to the same share of the list.
 *
 * `at` is how far the room's top is above the view's; `top` the same for the list.
 */
export class LongScroll {
  private _length = 0;
  private _view = 0;
  private _at = 0;
  private _top = 0;

  constructor(private readonly _tallest = TALLEST) {}

  /** How high the room is. */
  get height(): number {
    return Math.min(this._length, this._tallest);
  }

  get top(): number {
    return this._top;
  }

  /** What has to be added to a place in the list to have its place in the room. */
  get shift(): number {
    return this._at - this._top;
  }

  resize(length: number, view: number): void {
    if (length === this._length && view === this._view) return;
    this._length = length;
    this._view = view;
    this._top = this._isScaled ? Math.min(this._top, Math.max(this._at, length - view)) : this._at;
  }

  /** The room was scrolled. */
  moved(at: number): void {
    const step = at - this._at;
    this._at = at;
    const last = this.height - this._view;
    if (!this._isScaled || at <= 0) this._top = at;
    else if (at >= last) this._top = this._length - this._view + at - last;
    else if (Math.abs(step) > this._view) this._top = at * this._ratio;
    else this._top = clamp(this._top + step, 0, this._length - this._view);
  }

  /** Where the room has to be scrolled to when the list shall be at `top`. */
  aim(top: number): number {
    const last = this.height - this._view;
    const past = top - (this._length - this._view);
    const near = this._at + top - this._top;
    const isNear = Math.abs(top - this._top) <= this._view && near > 0 && near < last;
    if (!this._isScaled || top <= 0) this._at = top;
    else if (past >= 0) this._at = last + past;
    else this._at = isNear ? near : top / this._ratio;
    this._top = top;
    return this._at;
  }

  /** Many small steps lead away from where the scroll bar should be: put it right, and move nothing on show. */
  settle(): number {
    const isWithin = this._top > 0 && this._top < this._length - this._view;
    if (this._isScaled && isWithin) this._at = this._top / this._ratio;
    return this._at;
  }

  private get _isScaled(): boolean {
    return this._length > this.height;
  }

  private get _ratio(): number {
    return (this._length - this._view) / (this.height - this._view);
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
