import { expect, it } from "vitest";
import { beside } from "./job-neighbours";
import { allOf, type Rows } from "./paged-store";

const rows = allOf([9, 7, 5].map((id) => ({ id })));

it("finds the jobs beside one in a list that is there", () => {
  expect(beside(rows, 7)).toEqual({ before: 9, after: 5 });
  expect(beside(rows, 9)).toEqual({ before: null, after: 7 });
  expect(beside(rows, 5)).toEqual({ before: 7, after: null });
});

it("does not know them where the list does not tell", () => {
  const longer: Rows<{ id: number }> = { ...rows, isLeast: true };
  const apart: Rows<{ id: number }> = { ...rows, at: (index) => (index === 0 ? undefined : rows.at(index)) };
  expect(beside(undefined, 7)).toBeUndefined();
  expect(beside(rows, 6)).toBeUndefined();
  expect(beside(longer, 5)).toBeUndefined();
  expect(beside(apart, 7)).toBeUndefined();
});
