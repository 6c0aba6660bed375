import { describe, expect, it } from "vitest";
import { LongScroll, TALLEST } from "./long-scroll";

const ROWS = 1_000_000 * 48;
const VIEW = 800;

function long(): LongScroll {
  const scroll = new LongScroll();
  scroll.resize(ROWS, VIEW);
  return scroll;
}

describe("a short list", () => {
  it("is scrolled as the page is", () => {
    const scroll = new LongScroll();
    scroll.resize(5000, VIEW);
    for (const at of [-300, 0, 1234, 4200, 4500]) {
      scroll.moved(at);
      expect([scroll.height, scroll.top, scroll.shift, scroll.settle()]).toEqual([5000, at, 0, at]);
    }
    expect(scroll.aim(4000)).toBe(4000);
  });
});

describe("a list of a million rows", () => {
  it("is not higher than a browser can draw", () => {
    expect(long().height).toBe(TALLEST);
  });

  it("moves as far as it looks under the wheel", () => {
    const scroll = long();
    scroll.moved(100);
    scroll.moved(220);
    expect(scroll.top).toBe(220);
    scroll.moved(120);
    expect(scroll.top).toBe(120);
    expect(scroll.shift).toBe(0);
  });

  it("follows the scroll bar to the same share of it, and reaches both ends", () => {
    const scroll = long();
    scroll.moved((TALLEST - VIEW) / 2);
    expect(scroll.top).toBeCloseTo((ROWS - VIEW) / 2, 3);
    scroll.moved(TALLEST - VIEW);
    expect(scroll.top).toBe(ROWS - VIEW);
    scroll.moved(TALLEST - VIEW + 60);
    expect(scroll.top).toBe(ROWS - VIEW + 60);
    scroll.moved(-40);
    expect(scroll.top).toBe(-40);
  });

  it("puts the scroll bar right again after many small steps, and moves nothing by that", () => {
    const scroll = long();
    for (let at = 100; at <= 100_000; at += 100) scroll.moved(at);
    expect(scroll.top).toBe(100_000);
    const at = scroll.settle();
    expect(at).toBeCloseTo(12_500, -2);
    expect(scroll.top).toBe(100_000);
    scroll.moved(Math.round(at));
    expect(Math.abs(scroll.top - 100_000)).toBeLessThan(1);
    const back = long();
    back.moved(3_000_000);
    const before = back.top;
    back.moved(3_000_100);
    expect(back.top).toBe(before + 100);
  });

  it("jumps to a row and stays there", () => {
    const scroll = long();
    const at = scroll.aim(24_000_000);
    expect(scroll.top).toBe(24_000_000);
    scroll.moved(Math.round(at));
    expect(Math.abs(scroll.top - 24_000_000)).toBeLessThan(1);
    expect(Math.abs(scroll.aim(24_000_048) - at)).toBeLessThan(49);
  });

  it("is not past its end when it becomes shorter", () => {
    const scroll = long();
    scroll.moved(TALLEST - VIEW);
    scroll.resize(ROWS / 2, VIEW);
    expect(scroll.top).toBeLessThanOrEqual(ROWS / 2);
    scroll.resize(480, VIEW);
    expect(scroll.height).toBe(480);
    expect(scroll.shift).toBe(0);
  });
});
